// Runs the pinned pnpm through npx, so that Node and npm are all a clone needs.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const PNPM = 'pnpm@12.21.0';

/**
 * The environment pnpm gets: without the settings npm hands down to its scripts, and without pnpm's waiting time for
 * fresh releases, which would look up every entry of the lock file although the lock file already decided.
 * @param {NodeJS.ProcessEnv} env
 */
export function pnpmEnv(env) {
  const clean = Object.entries(env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name));
  return { ...Object.fromEntries(clean), PNPM_CONFIG_MINIMUM_RELEASE_AGE: '0' };
}

/**
 * Runs pnpm with these arguments and returns its exit code.
 * @param {string[]} args
 */
export function pnpm(args) {
  const result = spawnSync('npx', ['--yes', PNPM, ...args], {
    stdio: 'inherit',
    env: pnpmEnv(process.env),
    shell: process.platform === 'win32',
  });
  return result.status ?? 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(pnpm(process.argv.slice(2)));
