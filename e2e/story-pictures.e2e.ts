import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from './support/compare.js';
import { setStage } from './support/browser.js';
import { openStory, storyContext } from './support/stories.js';
import { serve } from '../scripts/serve.mjs';

/** The stories whose look is agreed, each in light and dark. */
const WIDE = [
  'states-looks--compact',
  'states-list--ticked',
  'states-list--long-names',
  'states-list--nothing-found',
  'states-form--editing',
  'states-form--all-wrong',
  'states-form--conflict',
  'states-deletion--some-blocked',
  'states-crm--edited-here',
  'states-crm--quarantine',
];
const NARROW = ['states-looks--narrow', 'states-looks--narrow-form'];

const stage = setStage(() => serve({ '/': 'stories/dist' }));

describe.each([
  { width: 1280, height: 720, ids: WIDE },
  { width: 360, height: 740, ids: NARROW },
])('$width px', ({ ids, ...viewport }) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await storyContext(stage.browser, { viewport });
  });

  it.each(ids)('%s looks as agreed, light and dark', async (id) => {
    const page = await openStory(context, stage.host.url, id);
    await page.evaluate(() => document.fonts.ready);
    const wrong = [];
    for (const theme of ['light', 'dark']) {
      await page.evaluate((wanted) => (document.documentElement.dataset['clienteleTheme'] = wanted), theme);
      const taken = await page.screenshot({ caret: 'hide', animations: 'disabled' });
      wrong.push(compare(taken, `stories/pictures/${id}-${theme}.png`));
    }
    await page.close();
    expect(wrong).toEqual([null, null]);
  });
});
