// What a host pays, minified and gzipped, in units of 1000 bytes. Budgets change only with a reason in the commit.
import { existsSync } from 'node:fs';
import { loadedAtOnce, loadedEver } from './scripts/built-imports.mjs';

/** What is loaded on first use is apart: no page pays for it at its start. */
const lazyApart = {
  name: 'lazy-apart',
  setup: (build) =>
    build.onResolve({ filter: /.*/ }, ({ kind }) => (kind === 'dynamic-import' ? { external: true } : undefined)),
};

/** A built entry as a host's bundler would pack it. */
const library = (name, limit, path, { ignore = [], plugins = [] } = {}) => ({
  name,
  limit,
  path,
  ignore,
  gzip: true,
  modifyEsbuildConfig: (config) => ({ ...config, format: 'esm', target: 'es2022', plugins }),
});

/** Files that are weighed as they are. */
const built = (name, limit, path) => ({ name, limit, path, gzip: true, disablePlugins: ['@size-limit/esbuild'] });

const SCRIPT = 'packages/clientele/dist/clientele.js';
const withoutCore = {
  ignore: [
    '@clientele/core',
    '@clientele/core/en',
    '@clientele/core/crm',
    '@clientele/core/fields',
    '@clientele/core/local',
  ],
};

export default [
  library('core, with zod/mini', '25 kB', 'packages/core/dist/index.js', { plugins: [lazyApart] }),
  // The aims are 45 kB here and 85 for all of the script tag; see docs/decisions.md.
  library('elements, with lit, without core', '49 kB', 'packages/elements/dist/register.js', withoutCore),
  library('memory, without core', '3 kB', 'packages/adapters/dist/memory/index.js', {
    ...withoutCore,
    plugins: [lazyApart],
  }),
  library('indexeddb, with idb, without core', '8 kB', 'packages/adapters/dist/indexeddb/index.js', {
    ...withoutCore,
    plugins: [lazyApart],
  }),
  library('rest, with ky, without core', '12 kB', 'packages/adapters/dist/rest/index.js', {
    ...withoutCore,
    plugins: [lazyApart],
  }),
  library(
    'drafts on the device, with idb, without core',
    '3 kB',
    'packages/adapters/dist/device-drafts/index.js',
    withoutCore,
  ),
  // Before a build there is nothing to follow; size-limit then says that the file is missing. Adapters are weighed above.
  built('script tag, all that it ever loads', '99 kB', existsSync(SCRIPT) ? loadedEver(SCRIPT) : SCRIPT),
  built('script tag, first list on the page', '40 kB', existsSync(SCRIPT) ? loadedAtOnce(SCRIPT) : SCRIPT),
];
