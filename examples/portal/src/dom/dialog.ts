import { element } from './element.js';

/**
 * Opens a small modal dialog with a form in it. Esc closes it; it is taken out of the document when it closes. Its
 * form is never sent anywhere: `submitted` is called instead.
 */
export function openSmallDialog(title: string, children: readonly Node[], submitted: () => void): HTMLDialogElement {
  const heading = element('h2', { text: title, attributes: { id: 'dialog-title' } });
  const form = element(
    'form',
    {
      attributes: { novalidate: '', autocomplete: 'off' },
      on: {
        submit: (event) => {
          event.preventDefault();
          submitted();
        },
      },
    },
    [heading, ...children],
  );
  const dialog = element('dialog', { class: 'small', attributes: { 'aria-labelledby': 'dialog-title' } }, [form]);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
