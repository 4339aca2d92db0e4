import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserReport } from './scripts/browser-report.mjs';
import { launchOptions } from './scripts/chromium.mjs';

export default {
  files: 'packages/*/src/**/*.browser.ts',
  hostname: '127.0.0.1',
  concurrency: 2,
  nodeResolve: { exportConditions: ['clientele-source', 'development'] },
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: launchOptions() })],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // Named, because this plugin does not look for the nearest one, which says how decorators are lowered.
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 15000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter(), browserReport('reports/browser.json')],
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args: [first] }) =>
    !(typeof first === 'string' && first.includes('Lit is in dev mode')),
};
