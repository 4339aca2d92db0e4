import { button, element } from '../dom/element.js';
import type { Portal } from '../shell/portal.js';
import type { PlainWord } from '../words/vi.js';
import { buildingSelect } from './building-select.js';
import type { PageView } from './page.js';

/** What a page of the portal's own puts under its header. */
export interface BuildingPageParts {
  readonly title: PlainWord;
  /** The one main action, at the top right. */
  readonly action: { readonly label: PlainWord; readonly run: () => void };
  /** Draws for the building chosen and the language spoken; called again when either, or what it shows, changes. */
  draw(show: (summary: string, content: Node) => void): void;
  /** Calls back when what the page shows has changed, until the function it returns is called. */
  follow(redraw: () => void): () => void;
}

/** A page of the portal's own about the chosen building: title, picker, a line that sums up, and the content. */
export function buildingPage(portal: Portal, { title, action, draw, follow }: BuildingPageParts): PageView {
  const { buildingId, language } = portal.preferences;
  const heading = element('h1');
  const summary = element('p', { class: 'summary', attributes: { role: 'status' } });
  const content = element('div', { class: 'card', attributes: { role: 'region', tabindex: '0' } });
  const picker = buildingSelect(portal);
  const act = button('', action.run, 'primary');

  let drawings = 0;
  const update = () => {
    const words = portal.words();
    heading.textContent = words[title];
    act.textContent = words[action.label];
    content.setAttribute('aria-label', words[title]);
    picker.update();
    const drawing = ++drawings;
    draw((line, node) => {
      // What was asked for before the last change is not shown after it.
      if (drawing !== drawings) return;
      const { scrollTop } = content;
      const hadFocus = content.contains(document.activeElement);
      summary.textContent = line;
      content.replaceChildren(node);
      content.scrollTop = scrollTop;
      if (hadFocus) content.focus({ preventScroll: true });
    });
  };
  const another = () => {
    content.scrollTop = 0;
    update();
  };
  update();
  const stops = [buildingId.subscribe(another), language.subscribe(update), follow(update)];
  return {
    root: element('div', { class: 'page' }, [
      element('div', { class: 'page-header' }, [heading, picker.root, summary, act]),
      content,
    ]),
    leave() {
      drawings++;
      for (const stop of stops) stop();
    },
  };
}

/** What stands where rows would be. */
export function emptyState(text: string): HTMLElement {
  return element('p', { class: 'empty', text });
}
