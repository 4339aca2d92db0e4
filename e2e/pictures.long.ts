import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/axe.js';
import { launch } from './support/browser.js';
import { serve } from '../scripts/serve.mjs';
import { CRYSTAL_STATES } from './support/crystal-states.js';
import { STATES as PORTAL_STATES, type PictureState } from './support/states.js';

const STATES = [...PORTAL_STATES, ...CRYSTAL_STATES];

const FOLDER = 'docs/pictures/states';

interface Look {
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

const LOOKS = (['vi', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [1280, 360].map((width): Look => ({ language, theme, width }))),
);
const named = ({ language, theme, width }: Look) => `${language}-${theme}-${width}`;

let browser: Browser;
let portal: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await launch();
  portal = await serve({
    '/crystal/': 'examples/crystal',
    '/clientele/': 'packages/clientele/dist',
    '/': 'examples/portal/dist',
  });
});

afterAll(async () => {
  writeFileSync(`${FOLDER}/index.html`, table());
  await browser?.close();
  await portal?.close();
});

/** A browser of one look, with the invented data or with none. */
async function contextOf({ language, theme, width }: Look, empty: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 740 : 800 } });
  await context.addInitScript(
    ([spoken, painted, seeded]) => {
      localStorage.setItem('portal.language', spoken);
      localStorage.setItem('portal.theme', painted);
      localStorage.setItem('crystal-preferences', JSON.stringify({ language: spoken, theme: painted }));
      if (seeded) localStorage.setItem('portal.seeded', seeded);
    },
    [language, theme, empty ? 'never' : ''] as const,
  );
  return context;
}

describe.each(LOOKS.map((look) => [named(look), look] as const))('%s', (look, wanted) => {
  it.each(STATES.map((state) => [state.name, state] as const))('%s', async (name, state) => {
    const context = await contextOf(wanted, state.empty === true);
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${portal.url}${state.at}`);
      await page.locator('main').waitFor();
      await state.reach?.(page);
      // A message that comes and goes is part of the state; what still moves is not.
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${FOLDER}/${name}-${look}.png` });
      expect(await accessibilityFaults(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});

function table(): string {
  const cell = ({ name }: PictureState, look: string) =>
    `<td><a href="${name}-${look}.png"><img loading="lazy" src="${name}-${look}.png" alt="${name}, ${look}"></a></td>`;
  const looks = LOOKS.map(named);
  const lines = STATES.map(
    (state) => `<tr><th scope="row">${state.name}</th>${looks.map((look) => cell(state, look)).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>States</title>
<style>body { font: 13px system-ui } th { padding: 4px 8px; text-align: start } img { height: 220px; border: 1px solid #8888 }</style>
<table><tr><th></th>${looks.map((look) => `<th scope="col">${look}</th>`).join('')}</tr>
${lines.join('\n')}
</table>
</html>
`;
}
