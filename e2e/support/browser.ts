import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { launchOptions } from '../../scripts/chromium.mjs';

/** Starts the Chrome or Chromium that is there. */
export function launch(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/**
 * A page, of its own storage where it is given a browser, and what went wrong in it: uncaught errors, console errors,
 * refusals of the policy. `prepare` makes a browser that begins anew ready for it.
 */
export async function openPage(
  browser: Browser | BrowserContext,
  url: string,
  prepare: (context: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  await prepare(page.context());
  // Well under a test's own limit, so that a failure names the step that waited.
  page.setDefaultTimeout(8000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) problems.push(message.text());
  });
  // Somebody must listen before the first one opens, or the browser shows its own and nobody can answer it.
  page.on('filechooser', () => undefined);
  await page.goto(url);
  return { page, problems };
}

/** Whether the browser notes no more than that a server refused what was taken, which the page has to say. */
function isRefusal(text: string): boolean {
  return text.startsWith('Failed to load resource: the server responded with a status of 409');
}
