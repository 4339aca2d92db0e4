import { element } from '../dom/element.js';
import type { Portal } from '../shell/portal.js';
import type { PlainWord } from '../words/vi.js';
import { buildingSelect } from './building-select.js';
import type { PageView } from './page.js';

/** What a page of the portal's own puts under its header. */
export interface BuildingPageParts {
  readonly title: PlainWord;
  /** Draws for the building chosen and the language spoken; called again when either changes. */
  draw(show: (summary: string, content: Node) => void): void;
  /** The page is left. */
  leave?(): void;
}

/** A page of the portal's own about the chosen building: title, picker, a line that sums up, and the content. */
export function buildingPage(portal: Portal, { title, draw, leave }: BuildingPageParts): PageView {
  const { buildingId, language } = portal.preferences;
  const heading = element('h1');
  const summary = element('p', { class: 'summary', attributes: { role: 'status' } });
  const content = element('div', { class: 'card', attributes: { role: 'region', tabindex: '0' } });
  const picker = buildingSelect(portal);

  const update = () => {
    heading.textContent = portal.words()[title];
    content.setAttribute('aria-label', portal.words()[title]);
    picker.update();
    draw((line, node) => {
      summary.textContent = line;
      content.replaceChildren(node);
    });
  };
  update();
  const stops = [buildingId.subscribe(update), language.subscribe(update)];
  return {
    root: element('div', { class: 'page' }, [
      element('div', { class: 'page-header' }, [heading, picker.root, summary]),
      content,
    ]),
    leave() {
      for (const stop of stops) stop();
      leave?.();
    },
  };
}

/** What stands where rows would be. */
export function emptyState(text: string): HTMLElement {
  return element('p', { class: 'empty', text });
}
