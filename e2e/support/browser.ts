import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';

/** Starts the Chrome or Chromium that is there. */
export function launch(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** A browser and what is served to it. */
export interface Stage<Host> {
  readonly browser: Browser;
  readonly host: Host;
}

/** The stage of all tests of a file, from the first one on until the last one ended. */
export function setStage<Host extends { close(): Promise<void> }>(serve: () => Promise<Host>): Stage<Host> {
  const stage: { -readonly [Part in keyof Stage<Host>]?: Stage<Host>[Part] } = {};
  beforeAll(async () => {
    stage.browser = await launch();
    stage.host = await serve();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.host?.close();
  });
  return stage as Stage<Host>;
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
