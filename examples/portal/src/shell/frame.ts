import type { Cell } from '@clientele/core';
import { element } from '../dom/element.js';
import type { PageView } from '../pages/page.js';
import { menu } from './menu.js';
import { onLanguage, type Portal } from './portal.js';
import { guideCard } from '../start/guide-card.js';
import { faultCard } from '../faults/fault-card.js';
import type { PageName, Route } from './router.js';

/** The portal around its pages: skip link, menu, and the page that the address names. */
export function showFrame(portal: Portal, route: Cell<Route>, views: Readonly<Record<PageName, () => PageView>>): void {
  const main = element('main', { attributes: { id: 'content', tabindex: '-1' } });
  const skip = element('a', {
    class: 'skip',
    attributes: { href: '#content' },
    // The hash is the router's, so the link moves the focus itself.
    on: {
      click: (event) => {
        event.preventDefault();
        main.focus();
      },
    },
  });
  const notes = element('div', { class: 'notes' }, [guideCard(portal, route), faultCard(portal)]);
  document.body.replaceChildren(skip, menu(portal, route, notes), main);

  const title = () =>
    (document.title = `${portal.words()[`page.${route.get().page}`]} · ${portal.words()['portal.name']}`);
  onLanguage(portal, () => {
    skip.textContent = portal.words()['portal.skip'];
    title();
  });

  let view = views[route.get().page]();
  main.append(view.root);
  route.subscribe(() => {
    view.leave();
    view = views[route.get().page]();
    main.replaceChildren(view.root);
    main.scrollTop = 0;
    title();
    // As after following any link: keyboard and screen reader begin at the new page.
    main.focus({ preventScroll: true });
  });
}
