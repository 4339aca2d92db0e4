import { defineConfig } from 'vitest/config';

/** The packages are read from source. This list replaces Vite's own, so the defaults are repeated. */
const conditions = ['clientele-source', 'module', 'node', 'development|production'];

const shared = { resolve: { conditions }, ssr: { resolve: { conditions } } };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'examples/*/src/**/*.test.ts',
            'scripts/**/*.test.mjs',
            'bench/*.test.mjs',
          ],
          // To find what hangs; what is slow because the machine has other work too is no fault.
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Against what was built: the portal and the script-tag file, in a real browser.
        ...shared,
        test: { name: 'e2e', include: ['e2e/**/*.e2e.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        // The requirements once more, with the customers on a server of ours; never part of `npm test`.
        ...shared,
        test: {
          name: 'on a server',
          include: ['e2e/requirements/*.e2e.ts'],
          env: { BACKEND: 'server' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Slow repetitions, never part of `npm test`.
        ...shared,
        test: {
          name: 'long',
          include: ['packages/*/src/**/*.long.ts', 'e2e/**/*.long.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
