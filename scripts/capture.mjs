// Makes docs/capture.gif, the animated picture in the README, of the built portal: `npm run build` first.
import { writeFileSync } from 'node:fs';
// @ts-expect-error It has no types of its own, and nobody else's are kept up.
import gifenc from 'gifenc';
import { chromium } from 'playwright-core';
import pngjs from 'pngjs';
import { launchOptions } from './chromium.mjs';
import { serve } from './serve.mjs';

const SIZE = { width: 900, height: 560 };
const { GIFEncoder, applyPalette, quantize } = gifenc;

const portal = await serve({ '/': 'examples/portal/dist' });
const browser = await chromium.launch(launchOptions());
const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', locale: 'vi-VN' });
await context.addInitScript(() => localStorage.setItem('portal.theme', 'light'));
const page = await context.newPage();
const gif = GIFEncoder();

/** Adds what is on screen, for so many milliseconds. @param {number} delay */
async function frame(delay) {
  await page.waitForTimeout(250);
  const { data, width, height } = pngjs.PNG.sync.read(await page.screenshot({ caret: 'hide', animations: 'disabled' }));
  const palette = quantize(data, 64);
  gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay });
}

await page.goto(`${portal.url}#/khach-hang`);
await page.locator('.body-row').first().waitFor();
await frame(1200);
const search = page.locator('#search');
for (const text of ['d', 'duc', 'duc 0', 'duc 09']) {
  await search.fill(text);
  await frame(350);
}
await page.locator('mark').first().waitFor();
await frame(1200);
await page.locator('.body-row').first().click();
await page.locator('[name="name"]').waitFor();
await frame(1400);
await page.locator('clientele-vehicle-editor .add').click();
await page.locator('[name="plate"]').fill('29mđ1 12345');
await frame(1000);
await page.locator('clientele-vehicle-editor .primary, clientele-vehicle-editor button.keep').first().click();
await frame(1000);
await page.locator('.foot button[type=submit]').click();
await page.locator('.notice').waitFor();
await frame(2200);

gif.finish();
writeFileSync('docs/capture.gif', gif.bytes());
console.log(`docs/capture.gif: ${Math.round(gif.bytes().length / 1000)} kB`);
await browser.close();
await portal.close();
