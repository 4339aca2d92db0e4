import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openPage, setStage } from './browser.js';
import { serve } from '../../scripts/serve.mjs';

/** The public elements, as `packages/elements/src/define.ts` has them. */
const TAGS = [
  'clientele-provider',
  'clientele-customers',
  'clientele-customer-list',
  'clientele-customer-form',
  'clientele-notice',
  'clientele-vehicles',
];

/** So many of an element come and go at one time. */
const TOGETHER = 10;
/** How often an element has come and gone before the first count. */
const SETTLED = 2 * TOGETHER;

let page: Page;
let cdp: CDPSession;

/** Has an element come and go; `own` with an adapter of its own, else inside the provider that stays. */
async function comeAndGo(tag: string, own: boolean, times: number): Promise<void> {
  await page.evaluate(
    async ([name, hasOwn, rounds, together]) => {
      const { adapter } = globalThis as unknown as { adapter: unknown };
      const place = document.querySelector(hasOwn ? 'main' : 'clientele-provider');
      for (let round = 0; round < rounds; round++) {
        const elements = Array.from({ length: together }, () =>
          Object.assign(document.createElement(name), { buildingId: 's1' }, hasOwn ? { adapter } : {}),
        );
        place?.append(...elements);
        // Long enough to be drawn and to have asked, and for what loads later, whose templates stay for good once they
        // were drawn.
        await new Promise((resolve) => setTimeout(resolve, 150));
        await new Promise((resolve) => requestIdleCallback(resolve));
        for (const element of elements) element.remove();
      }
    },
    [tag, own, times / TOGETHER, TOGETHER] as const,
  );
}

/** What lives once nothing is left to collect. */
async function counts(): Promise<{ nodes: number; listeners: number }> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

/** Tests that what each public element leaves after it came and went so often is what it left after the first times. */
export function testLeaks(times: number): void {
  const stage = setStage(() => serve({ '/': 'e2e/pages', '/clientele/': 'packages/clientele/dist' }));

  beforeAll(async () => {
    ({ page } = await openPage(stage.browser, `${stage.host.url}script-tag.html`));
    cdp = await page.context().newCDPSession(page);
    await page.getByText('Chưa có khách hàng nào').waitFor();
    await page.evaluate(() => {
      // What a host keeps for the life of its page: one provider, and another adapter, whose store comes and goes.
      const { adapter } = document.querySelector('clientele-customers')!;
      const provider = Object.assign(document.createElement('clientele-provider'), { adapter });
      document.body.replaceChildren(provider, document.createElement('main'));
      const kept = adapter as unknown as Record<string, (...given: unknown[]) => unknown>;
      const calls = ['describe', 'list', 'get', 'create', 'update', 'buildings', 'nextCode', 'vehicles', 'subscribe'];
      const another = calls.map((call) => [call, (...given: unknown[]) => kept[call]?.(...given)] as const);
      Object.assign(globalThis, { adapter: Object.fromEntries(another) });
    });
  });

  test.each(TAGS.flatMap((tag) => [[tag, true] as const, [tag, false] as const]))(
    '%s leaves nothing behind (adapter of its own: %s)',
    { timeout: 120_000 },
    async (tag, own) => {
      await comeAndGo(tag, own, SETTLED);
      const settled = await counts();
      await comeAndGo(tag, own, times - SETTLED);
      expect(await counts()).toEqual(settled);
    },
  );
}
