import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setStage } from './support/browser.js';
import { cutTexts, liveTexts, smallTargets } from './support/reach.js';
import { openStory, storyContext, type StoryLook } from './support/stories.js';
import { accessibilityTree } from './support/tree.js';
import { serve } from '../scripts/serve.mjs';

const stage = setStage(() => serve({ '/': 'stories/dist' }));

/** A browser of each kind, which keeps what it fetched. */
const contexts = new Map<string, Promise<BrowserContext>>();

/** Does something with a story in a browser that is told this about its person. */
async function within<Found>(
  id: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Found>,
  toolbar: StoryLook = {},
): Promise<Found> {
  const kind = JSON.stringify(options);
  const context = contexts.get(kind) ?? storyContext(stage.browser, options);
  contexts.set(kind, context);
  const page = await openStory(await context, stage.host.url, id, toolbar);
  try {
    return await look(page);
  } finally {
    await page.close();
  }
}

it('the built stories ask nothing of a network', async () => {
  const context = await storyContext(stage.browser);
  const strangers: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(stage.host.url) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  const page = await context.newPage();
  await page.goto(stage.host.url);
  await page.getByRole('link', { name: 'Start here' }).first().waitFor();
  await page.frameLocator('#storybook-preview-iframe').getByRole('heading', { name: 'Start here' }).waitFor();
  await context.close();
  expect(strangers).toEqual([]);
});

describe('a finger', () => {
  const finger = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

  it.each([
    'states-list--ticked',
    'states-form--all-wrong',
    'elements-vehicle-editor--in-the-form',
    'states-deletion--some-blocked',
  ])('hits every control of %s', async (id) => {
    expect(await within(id, finger, smallTargets)).toEqual([]);
  });
});

describe('what people ask their system for', () => {
  const style = (page: Page, selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  it('less motion: nothing moves', async () => {
    const duration = (page: Page) => style(page, 'dialog.panel', 'animation-duration');
    expect(await within('states-form--editing', {}, duration)).toBe('0s');
    expect(await within('states-form--editing', { reducedMotion: 'no-preference' }, duration)).toBe('0.15s');
  });

  it('more contrast: hints and borders are as dark as text', async () => {
    const colours = async (page: Page) => [
      await style(page, '.search', 'border-top-color'),
      await style(page, '.found', 'color'),
    ];
    const [ink] = await within('states-list--one', {}, async (page) => [await style(page, 'h2', 'color')]);
    const more = await within('states-list--one', { contrast: 'more' }, colours);
    // The ink mixed with none of the surface, which is said in another notation.
    const lightness = (colour: string) => Number(/oklab\(([\d.]+)/.exec(colour)?.[1]);
    expect(ink).toBe('rgb(22, 25, 31)');
    for (const colour of more) expect(lightness(colour)).toBeCloseTo(0.2137, 2);
    for (const colour of await within('states-list--one', {}, colours)) expect(lightness(colour)).toBeGreaterThan(0.4);
  });

  it('colours of their own: what has the focus is still seen', async () => {
    const outline = async (page: Page) => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return focused && getComputedStyle(focused).outlineStyle;
      });
    };
    expect(await within('states-form--editing', { forcedColors: 'active' }, outline)).toBe('solid');
  });

  it.each([
    ['200 %', { width: 640, height: 400 }],
    ['400 %', { width: 320, height: 256 }],
  ])('a zoom of %s: nothing is lost to the side, and the form can be saved', async (_, viewport) => {
    const seen = await within('states-form--editing', { viewport, deviceScaleFactor: 2 }, async (page) => {
      const box = await page.getByRole('button', { name: 'Lưu lại', exact: true }).last().boundingBox();
      const spilt = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      return {
        spilt,
        inside: box !== null && box.y + box.height <= viewport.height + 1 && box.x + box.width <= viewport.width,
      };
    });
    expect(seen).toEqual({ spilt: 0, inside: true });
  });
});

describe('words longer by 40 %', () => {
  const MAIN = [
    'states-list--ticked',
    'states-list--nothing-found',
    'states-list--forbidden',
    'states-form--all-wrong',
    'states-form--editing',
    'states-form--conflict',
    'states-deletion--some-blocked',
    'states-crm--conflicts',
  ];
  it.each(MAIN.flatMap((id) => [1280, 360].map((width) => ({ id, width }))))(
    'are whole in $id at $width px',
    async ({ id, width }) => {
      const viewport = { width, height: 740 };
      expect(await within(id, { viewport }, cutTexts, { language: 'longer' })).toEqual([]);
    },
  );
});

describe('a screen reader', () => {
  it.each([
    'states-list--ticked',
    'states-form--all-wrong',
    'states-deletion--some-blocked',
    'elements-vehicles--of-a-building',
    'states-crm--edited-here',
  ])('meets names, roles and states as agreed in %s', async (id) => {
    const tree = await within(id, {}, accessibilityTree);
    await expect(tree).toMatchFileSnapshot(`../stories/trees/${id}.txt`);
  });

  it('is told how many were found', async () => {
    expect((await within('elements-customers--five-hundred-customers', {}, liveTexts)).join('\n')).toMatch(
      /^status: 2 trong số 500 khách hàng/m,
    );
  });

  it('is told how the list is sorted, and at the head that was pressed', async () => {
    const heads = (page: Page) =>
      page.getByRole('columnheader').evaluateAll((found) => found.map((head) => head.getAttribute('aria-sort')));
    expect(await within('elements-customer-list--sorted', {}, heads)).toContain('descending');
    expect((await within('elements-customer-list--sorted', {}, liveTexts)).join('\n')).toMatch(
      /^status: .*Sắp xếp theo .*, giảm dần$/m,
    );
  });

  it('is told that a customer was added', async () => {
    const told = await within('elements-customers--add-with-vehicle', {}, liveTexts);
    expect(told.join('\n')).toMatch(/^status: Thêm mới thành công/m);
  });

  it('is told what was deleted and what was not', async () => {
    expect((await within('states-deletion--blocked-meanwhile', {}, liveTexts)).join('\n')).toContain(
      'Đã xóa 1 trong số 2',
    );
  });

  it('is told why a list could not be loaded anew', async () => {
    expect((await within('states-list--stale', {}, liveTexts)).join('\n')).toMatch(/^alert: Mất kết nối/m);
  });
});
