import { FAULTS, type Fault } from '@clientele/core/testing';
import { button, element } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import { onLanguage, type Portal } from '../shell/portal.js';

/** Opens the menu also while a dialog of the module keeps everything else from being used. */
const KEY = 'F9';

/** The button in the portal's frame that opens the faults to try. */
export function faultMenu(portal: Portal): HTMLElement {
  const { faults } = portal;
  const label = element('span');
  const heading = element('h2', { attributes: { id: 'faults-title' } });
  const text = element('p');
  const rows = FAULTS.map((fault) => faultRow(fault, portal));
  const none = button('', () => faults.clear());
  const done = button('', () => dialog.close(), 'primary');
  const dialog = element(
    'dialog',
    {
      class: 'faults',
      attributes: { 'aria-labelledby': 'faults-title' },
      // A press beside it closes it, as with a menu.
      on: { click: (event) => event.target === dialog && dialog.close() },
    },
    [
      element('div', { class: 'faults-inside' }, [
        heading,
        text,
        element(
          'ul',
          {},
          rows.map(({ root }) => root),
        ),
        element('div', { class: 'actions' }, [none, done]),
      ]),
    ],
  );
  const open = () => {
    if (dialog.open) return;
    // Not inside the menu, which is a popover where the screen is narrow, and closes.
    document.body.append(dialog);
    dialog.showModal();
  };
  // It may be open again by the time it is told.
  dialog.addEventListener('close', () => dialog.open || dialog.remove());
  addEventListener('keydown', (event) => {
    if (event.key !== KEY) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
  const update = () => {
    none.disabled = faults.on.size === 0;
    for (const row of rows) row.update();
  };
  faults.subscribe(update);
  onLanguage(portal, () => {
    const words = portal.words();
    label.textContent = heading.textContent = words['faults.title'];
    text.textContent = words['faults.text'];
    none.textContent = words['faults.none'];
    done.textContent = words['faults.done'];
    update();
  });
  return element('button', { class: 'faults-button', attributes: { type: 'button' }, on: { click: open } }, [
    icon('warning'),
    label,
    element('kbd', { text: KEY, attributes: { 'aria-hidden': 'true' } }),
  ]);
}

function faultRow(fault: Fault, { faults, words }: Portal): { readonly root: HTMLElement; update(): void } {
  const input = element('input', {
    attributes: { type: 'checkbox', role: 'switch', 'aria-describedby': `fault-${fault}` },
    on: { change: () => faults.turn(fault, input.checked) },
  });
  const name = element('span');
  const text = element('small', { attributes: { id: `fault-${fault}` } });
  return {
    root: element('li', {}, [element('label', {}, [name, input]), text]),
    update() {
      input.checked = faults.on.has(fault);
      name.textContent = words()[`faults.${fault}`];
      text.textContent = words()[`faults.${fault}.text`];
    },
  };
}
