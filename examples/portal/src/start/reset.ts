import { forgetLostData } from '@clientele/adapters/indexeddb';
import { openSmallDialog } from '../dom/dialog.js';
import { button, element } from '../dom/element.js';
import { forgetSeed } from '../data/seed.js';
import { noteBox } from '../import/problem-box.js';
import type { Portal } from '../shell/portal.js';

/** The databases of the portal: the module's, and its own books. */
const DATABASES = ['portal', 'portal-books'];

/** Asks, and then begins anew: everything typed, imported or deleted is forgotten, and the invented data come back. */
export function askReset(portal: Portal): void {
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
    reset(portal).then(
      () => location.reload(),
      () => {
        confirm.disabled = false;
        problem.replaceChildren(noteBox('bad', words['books.notSaved']));
      },
    );
  });
  cancel.focus();
}

async function reset({ adapter, books }: Portal): Promise<void> {
  adapter.dispose?.();
  await books.close();
  // On purpose, so it counts as no loss.
  forgetLostData('portal');
  await Promise.all(DATABASES.map(deleted));
  forgetSeed();
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('The database cannot be deleted')));
  });
}
