import type { Cell } from '@clientele/core';
import { element } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import type { PlainWord } from '../words/vi.js';
import { onLanguage, type Portal } from './portal.js';
import { faultMenu } from '../faults/fault-menu.js';
import { addressOf, type PageName, type Route } from './router.js';
import { switches } from './switches.js';

const GROUPS: readonly { heading: PlainWord | null; pages: readonly PageName[] }[] = [
  { heading: null, pages: ['start'] },
  { heading: 'menu.contracts', pages: ['customers', 'contracts', 'invoices'] },
  { heading: 'menu.building', pages: ['vehicles'] },
];

/** Where the sidebar becomes a top bar with a popover; the style sheets say the same. */
const NARROW = '(width < 48rem)';

/** The portal's name and menu: a sidebar, or a top bar whose button opens the same menu as a popover. `notes` stay in sight beside whatever is open. */
export function menu(portal: Portal, route: Cell<Route>, notes: HTMLElement): HTMLElement {
  const name = element('span', { class: 'portal-name' });
  const opener = element('button', { class: 'menu-button', attributes: { type: 'button', popovertarget: 'menu' } }, [
    icon('menu'),
  ]);
  const nav = element('nav');
  const texts: (() => void)[] = [];

  const links = GROUPS.flatMap(({ heading, pages }, index) => {
    const group = pages.map((target) => {
      const link = element('a', { attributes: { href: addressOf(target) } });
      texts.push(() => (link.textContent = portal.words()[`page.${target}`]));
      return { target, link };
    });
    const items = group.map(({ link }) => element('li', {}, [link]));
    const list = element('ul', {}, items);
    if (heading) {
      const title = element('h2', { attributes: { id: `menu-${index}` } });
      texts.push(() => (title.textContent = portal.words()[heading]));
      nav.append(title);
      list.setAttribute('aria-labelledby', title.id);
    }
    nav.append(list);
    return group;
  });

  const panel = element('div', { class: 'menu', attributes: { id: 'menu', popover: '' } }, [
    nav,
    element('div', { class: 'tools' }, [faultMenu(portal), switches(portal)]),
  ]);
  const close = () => panel.matches(':popover-open') && panel.hidePopover();
  // Following a link to the page one is on changes no address, and closes the menu all the same.
  nav.addEventListener('click', close);
  // What is in the top layer is not laid out as a sidebar.
  matchMedia(NARROW).addEventListener('change', close);

  const mark = () => {
    for (const { target, link } of links) {
      if (target === route.get().page) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  };
  mark();
  route.subscribe(mark);
  onLanguage(portal, () => {
    name.textContent = portal.words()['portal.name'];
    opener.setAttribute('aria-label', portal.words()['menu.open']);
    nav.setAttribute('aria-label', portal.words()['menu.label']);
    for (const apply of texts) apply();
  });
  return element('header', { class: 'side' }, [name, opener, notes, panel]);
}
