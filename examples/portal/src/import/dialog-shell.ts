import { element } from '../dom/element.js';
import { icon } from '../dom/icon.js';

/** What the dialog shows at one moment. */
export interface Step {
  readonly body: readonly Node[];
  readonly actions: readonly HTMLElement[];
  /** Where the focus goes, so that a screen reader begins there. */
  readonly focus: HTMLElement;
  /** What Esc and the cross do; without it they close the dialog. */
  readonly leave?: () => void;
}

/** The dialog around the steps of an import. */
export interface DialogShell {
  readonly root: HTMLDialogElement;
  show(step: Step): void;
}

/** Opens an empty modal dialog. It is taken out of the document when it closes, after `closed` was called. */
export function openDialog(title: string, subtitle: string, closeLabel: string, closed: () => void): DialogShell {
  let leave = () => root.close();
  const cross = element(
    'button',
    { class: 'button ghost cross', attributes: { type: 'button', 'aria-label': closeLabel } },
    [icon('close')],
  );
  cross.addEventListener('click', () => leave());
  const body = element('div', { class: 'dialog-body' });
  const actions = element('div', { class: 'dialog-actions' });
  const heading = element('h2', { text: title, attributes: { id: 'import-title' } });
  const root = element('dialog', { class: 'import', attributes: { 'aria-labelledby': 'import-title' } }, [
    element('div', { class: 'dialog-header' }, [
      element('div', {}, [heading, element('p', { text: subtitle })]),
      cross,
    ]),
    body,
    actions,
  ]);
  root.addEventListener('cancel', (event) => {
    // Choosing no file in the picker is a cancel too, and not the dialog's.
    if (event.target !== root) return;
    event.preventDefault();
    leave();
  });
  root.addEventListener('close', () => {
    closed();
    root.remove();
  });
  document.body.append(root);
  root.showModal();
  return {
    root,
    show(step) {
      leave = step.leave ?? (() => root.close());
      body.replaceChildren(...step.body);
      body.scrollTop = 0;
      actions.replaceChildren(...step.actions);
      step.focus.focus();
    },
  };
}

/** A heading that takes the focus when its step comes. */
export function stepHeading(text: string): HTMLHeadingElement {
  return element('h3', { text, attributes: { tabindex: '-1' } });
}
