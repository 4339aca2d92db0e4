import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/chromium.mjs';

const SIZE = { width: 1280, height: 800 };

/** How the browser is started: as everybody's, but that its numbers are exact. */
function options() {
  const { args, ...rest } = launchOptions();
  return { ...rest, args: [...args, '--enable-precise-memory-info'] };
}

export const launch = () => chromium.launch(options());

/**
 * A browser of its own with what is stored in a folder.
 * @param {string} folder
 */
export const launchWith = (folder) => chromium.launchPersistentContext(folder, { ...options(), viewport: SIZE });

/**
 * A page that has loaded what it measures with, and what is asked of it.
 * @param {import('playwright-core').Browser | import('playwright-core').BrowserContext} browser
 * @param {string} url
 */
export async function openPage(browser, url) {
  const page = await ('newContext' in browser ? browser.newPage({ viewport: SIZE }) : browser.newPage());
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(`${url}: ${error.message}`));
  const cdp = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: where others use the machine, too, it is the steadier of the two.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  // The policy forbids what waits in the page for an expression.
  while (!(await page.evaluate('globalThis.isReady'))) await page.waitForTimeout(50);
  const cpu = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  return {
    /** @param {string} code @returns {Promise<any>} */
    run: (code) => page.evaluate(code),
    /**
     * Milliseconds of the page's main thread that something takes, and what it gives.
     * @param {string} code
     */
    async cost(code) {
      const before = await cpu();
      const value = await page.evaluate(code);
      return { value, cpu: (await cpu()) - before };
    },
    /** Megabytes in use once nothing is left to collect, buffers beside the heap included. */
    async memory() {
      for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
      return (usedSize + backingStorageSize) / 1e6;
    },
    /** @param {number} rate */
    async slower(rate) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    },
    close: () => page.close(),
  };
}
