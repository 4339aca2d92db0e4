// `npm run server`: installs, builds the server and starts it; see docs/guides/server.md.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.mjs';

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const steps = [
  () => pnpm(['install', '--frozen-lockfile', '--silent']),
  () =>
    spawnSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-b', at('packages/server')], {
      stdio: 'inherit',
    }).status,
];
for (const step of steps) {
  const code = step();
  if (code !== 0) process.exit(code ?? 1);
}
const server = spawn(process.execPath, [at('packages/server/dist/main.js')], { stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
