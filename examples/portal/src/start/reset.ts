import { openSmallDialog } from '../dom/dialog.js';
import { button, element } from '../dom/element.js';
import { noteBox } from '../import/problem-box.js';
import type { Portal } from '../shell/portal.js';

/** Asks, and then begins anew: everything typed, imported or deleted is forgotten, and the invented data come back. */
export function askReset(portal: Portal, reset: () => Promise<void>): void {
  const words = portal.words();
  const problem = element('div');
  const confirm = element('button', {
    class: 'button danger-fill',
    text: words['start.reset'],
    attributes: { type: 'submit' },
  });
  const cancel = button(words['books.cancel'], () => dialog.close());
  const text = element('p', { text: words['start.resetText'] });
  const actions = element('div', { class: 'actions' }, [cancel, confirm]);
  const dialog = openSmallDialog(words['start.resetTitle'], [text, problem, actions], () => {
    confirm.disabled = true;
    reset().then(
      () => location.reload(),
      () => {
        confirm.disabled = false;
        problem.replaceChildren(noteBox('bad', words['books.notSaved']));
      },
    );
  });
  cancel.focus();
}
