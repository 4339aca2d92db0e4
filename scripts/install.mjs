// What `npm start` installs.

const PORTAL = ['--prod', '--filter', '@clientele/portal...'];

/**
 * The pnpm arguments: the portal and what it runs on. `--prod` leaves out the tools of the tests, which a filter alone
 * does not. Where they are already there everything is brought up to date instead, since `--prod` would remove them.
 * @param {boolean} hasTools - whether the tools of the tests are installed
 * @returns {string[]}
 */
export const installFor = (hasTools) => ['install', '--frozen-lockfile', ...(hasTools ? [] : PORTAL)];
