// `npm start`: installs what the examples need, serves them on this machine only, and says where.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeProblem } from './node-version.mjs';

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PORTAL = at('examples/portal/');
const SCRIPT_TAG = at('packages/clientele/');
/** What a browser keeps belongs to the address, so it should be the same each time. */
const CRYSTAL_PORT = 5180;

async function main() {
  const problem = nodeProblem(process.version);
  if (problem) throw new Error(problem);
  const { pnpm } = await import('./pnpm.mjs');
  const { installFor } = await import('./install.mjs');
  const code = pnpm(installFor(existsSync(at('node_modules/vitest'))));
  if (code !== 0) throw new Error('The installation failed; the lines above say why.');
  // Vite belongs to the portal, so it is looked up from there.
  const vite = createRequire(join(PORTAL, 'package.json')).resolve('vite');
  const portal = await servePortal(vite);
  await answers(portal, ['', 'src/main.ts']);
  await buildScriptTag(vite);
  const crystal = await serveCrystal();
  await answers(crystal, ['', '../clientele/clientele.js']);
  console.log(`\nThe portal is open at ${portal}
Crystal, beside its CRM, is open at ${crystal}
(${process.uptime().toFixed(1)} s). Ctrl+C ends both.`);
}

/**
 * From source, drawn again on every save. Takes the next port when its own is taken.
 * @param {string} vite
 */
async function servePortal(vite) {
  const { createServer } = await import(pathToFileURL(vite).href);
  const server = await createServer({ root: PORTAL, logLevel: 'warn', server: { open: false } });
  await server.listen();
  return server.resolvedUrls.local[0];
}

/**
 * Makes the script-tag files, which Crystal loads as they are; with the bundler that Vite brings, from the packages that
 * are installed for the portal.
 * @param {string} vite
 */
async function buildScriptTag(vite) {
  const { rolldown } = await import(pathToFileURL(createRequire(vite).resolve('rolldown')).href);
  const { default: config } = await import('../packages/clientele/rolldown.config.mjs');
  const { output, ...input } = config;
  const resolve = { ...input.resolve, modules: ['node_modules', join(PORTAL, 'node_modules')] };
  const bundle = await rolldown({ ...input, resolve, cwd: SCRIPT_TAG });
  await bundle.write({ ...output, dir: join(SCRIPT_TAG, 'dist') });
  await bundle.close();
}

/** As it lies there: nothing is built of it. */
async function serveCrystal() {
  const { serve } = await import('./serve.mjs');
  const { url } = await serve(
    { '/crystal/': at('examples/crystal'), '/clientele/': join(SCRIPT_TAG, 'dist') },
    CRYSTAL_PORT,
  );
  return `${url}crystal/`;
}

/**
 * Asks for a page and its module, as a browser will.
 * @param {string} url
 * @param {string[]} paths
 */
async function answers(url, paths) {
  for (const path of paths) {
    const response = await fetch(new URL(path, url));
    if (!response.ok) throw new Error(`The example answers ${response.status} at ${response.url}.`);
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
