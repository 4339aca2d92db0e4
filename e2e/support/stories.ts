import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** How the toolbar of Storybook is set. */
export interface StoryLook {
  readonly theme?: 'light' | 'dark' | 'light-high-contrast' | 'dark-high-contrast';
  readonly language?: 'vi' | 'en' | 'longer';
  readonly density?: 'comfortable' | 'compact';
}

interface Channel {
  last(event: string): readonly { readonly status?: string; readonly storyId?: string }[] | undefined;
}

/** The moment that stories happen at: a picture must not change with the day. */
const NOW = new Date('2026-11-20T03:00:00.000Z');

/** Where stories look the same on every machine: nothing moves, and people live in Vietnam. */
export function storyContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 720 },
    // Storybook itself needs what the policy of a careful host forbids.
    bypassCSP: true,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Ho_Chi_Minh',
    locale: 'vi-VN',
    ...options,
  });
}

/** Opens a story of the built Storybook, and waits until it was played. It is always the same moment there. */
export async function openStory(context: BrowserContext, url: string, id: string, look: StoryLook = {}): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(NOW);
  const globals = Object.entries(look).map(([name, value]) => `${name}:${value}`);
  // The runner of the stories looks at them with axe already.
  await page.goto(`${url}iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true;${globals.join(';')}`);
  const status = await page.waitForFunction(() => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
      readonly __STORYBOOK_ADDONS_CHANNEL__?: Channel;
    };
    if (channel?.last('playFunctionThrewException')) return 'failed';
    return channel?.last('storyFinished')?.[0]?.status;
  });
  if ((await status.jsonValue()) !== 'success') throw new Error(`The story ${id} failed`);
  return page;
}
