import type { Page } from 'playwright-core';

/** Keeps how the page looks at the end of a test, under the requirement at the start of the test's title. */
export async function picture(page: Page, title: string): Promise<void> {
  const [tag] = /^[AB]\d+/.exec(title) ?? [];
  if (tag) await page.screenshot({ path: `docs/pictures/${tag}.png` });
}
