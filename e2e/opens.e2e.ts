import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './support/browser.js';
import { serve } from '../scripts/serve.mjs';

let browser: Browser;
let portal: Awaited<ReturnType<typeof serve>>;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await launch();
  portal = await serve({ '/': 'examples/portal/dist' });
  host = await serve({ '/': 'e2e/pages', '/clientele/': 'packages/clientele/dist' });
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await host?.close();
});

test('the built portal opens under a strict content security policy', async () => {
  const { page, problems } = await openPage(browser, portal.url);
  expect(await page.title()).not.toBe('');
  expect(problems).toEqual([]);
});

test('the script-tag file loads on a plain page under a strict content security policy', async () => {
  const { page, problems } = await openPage(browser, `${host.url}script-tag.html`);
  expect(await page.title()).toBe('Script tag');
  expect(problems).toEqual([]);
});
