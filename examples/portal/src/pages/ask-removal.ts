import type { BookName } from '../books/entries.js';
import { openSmallDialog } from '../dom/dialog.js';
import { button, element } from '../dom/element.js';
import { noteBox } from '../import/problem-box.js';
import type { Portal } from '../shell/portal.js';

/** Asks before a contract or an invoice is removed from the books, and removes it. */
export function askRemoval({ books, words: wordsNow }: Portal, book: BookName, code: string): void {
  const words = wordsNow();
  const problem = element('div');
  const confirm = element('button', {
    class: 'button danger-fill',
    text: words[`${book}.removeShort`],
    attributes: { type: 'submit' },
  });
  const cancel = button(words['books.cancel'], () => dialog.close());
  const text = element('p', { text: words[`${book}.removeText`] });
  const actions = element('div', { class: 'actions' }, [cancel, confirm]);
  const dialog = openSmallDialog(words[`${book}.removeTitle`](code), [text, problem, actions], () => {
    confirm.disabled = true;
    books.remove(book, code).then(
      () => dialog.close(),
      () => {
        confirm.disabled = false;
        problem.replaceChildren(noteBox('bad', words['books.notSaved']));
      },
    );
  });
  cancel.focus();
}
