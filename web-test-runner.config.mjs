import { defaultReporter, summaryReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserReport } from './scripts/browser-report.mjs';
import { bundledTests } from './scripts/bundled-tests.mjs';
import { launchOptions } from './scripts/chromium.mjs';

export default {
  files: 'packages/*/src/**/*.browser.ts',
  hostname: '127.0.0.1',
  concurrency: 2,
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: launchOptions() })],
  plugins: [
    bundledTests({
      conditions: ['clientele-source', 'development'],
      target: 'es2022',
      // Named, because the nearest one need not say how decorators are lowered.
      tsconfig: 'tsconfig.base.json',
    }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 15000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter(), browserReport('reports/browser.json')],
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args: [first] }) =>
    !(typeof first === 'string' && first.includes('Lit is in dev mode')),
};
