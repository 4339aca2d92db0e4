// `npm start`: installs what the portal needs, serves it on this machine only, and says where.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeProblem } from './node-version.mjs';

const PORTAL = fileURLToPath(new URL('../examples/portal/', import.meta.url));

async function main() {
  const problem = nodeProblem(process.version);
  if (problem) throw new Error(problem);
  const { pnpm } = await import('./pnpm.mjs');
  const { installFor } = await import('./install.mjs');
  const code = pnpm(installFor(existsSync(new URL('../node_modules/vitest', import.meta.url))));
  if (code !== 0) throw new Error('The installation failed; the lines above say why.');
  const url = await serve();
  await answers(url);
  console.log(`\nThe portal is open at ${url} (${process.uptime().toFixed(1)} s). Ctrl+C ends it.`);
}

/** Vite belongs to the portal, so it is looked up from there. Takes the next port when its own is taken. */
async function serve() {
  const vite = createRequire(join(PORTAL, 'package.json')).resolve('vite');
  const { createServer } = await import(pathToFileURL(vite).href);
  const server = await createServer({ root: PORTAL, logLevel: 'warn', server: { open: false } });
  await server.listen();
  return server.resolvedUrls.local[0];
}

/**
 * Asks for the page and its module, as a browser will.
 * @param {string} url
 */
async function answers(url) {
  for (const path of ['', 'src/main.ts']) {
    const response = await fetch(new URL(path, url));
    if (!response.ok) throw new Error(`The portal answers ${response.status} at ${response.url}.`);
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
