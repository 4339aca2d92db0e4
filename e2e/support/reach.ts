/* oxlint-disable unicorn/consistent-function-scoping -- each runs in the page, which knows nothing of this file */
import type { Page } from 'playwright-core';

/** Controls a finger would miss: smaller than 44 px, with where they are. Boxes in a row are as large as their cell. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 44;
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    const modal = roots(document).some((root) => root.querySelector('dialog:modal'));
    return roots(document)
      .flatMap((root) => [...root.querySelectorAll('button, input, select, textarea, [role=tab], a[href]')])
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(
        (control) =>
          !modal ||
          control.closest('dialog:modal') ||
          (control.getRootNode() as ShadowRoot).host?.closest('dialog:modal'),
      )
      .map((control) => ({
        control,
        box: (control.closest('.tick, label, .search, .building') ?? control).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.height < LEAST - 0.5 || box.width < LEAST - 0.5))
      .map(({ control, box }) => {
        const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
        return `${control.localName}.${control.className} ${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
      });
  });
}

/** Texts that are cut off, where nothing shows them whole: no ellipsis, no title, nothing to scroll. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    const isCut = (element: Element) => {
      const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none' || element.closest('[title]')) return false;
      const wide =
        element.scrollWidth > element.clientWidth + 1 && overflowX === 'hidden' && textOverflow !== 'ellipsis';
      const tall = element.scrollHeight > element.clientHeight + 1 && overflowY === 'hidden';
      return wide || tall;
    };
    const spills = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.right > innerWidth + 1 || (element.matches('button') && element.scrollWidth > element.clientWidth + 1);
    };
    return roots(document)
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter((element) => element.textContent?.trim() && element.checkVisibility())
      .filter(
        (element) =>
          isCut(element) ||
          (element.matches('button, label, h2, h3, p') &&
            !element.closest('[role=tablist], .scroller') &&
            spills(element)),
      )
      .map(
        (element) =>
          `${element.localName}.${element.className}: ${element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 60)}`,
      );
  });
}

/** What a screen reader is told without asking: the texts of live regions, and which kind each is. */
export function liveTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    return roots(document)
      .flatMap((root) => [...root.querySelectorAll('[role=status], [role=alert], [aria-live]')])
      .filter((element) => element.checkVisibility() && element.textContent?.trim())
      .map((element) => `${element.getAttribute('role')}: ${element.textContent?.trim().replace(/\s+/g, ' ')}`);
  });
}
