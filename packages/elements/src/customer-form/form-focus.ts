import type { FormState } from '@clientele/core';

type Root = HTMLElement | DocumentFragment;

/** A list of the form that can put the focus into its open editor. */
interface Editor extends HTMLElement {
  focusEditor(): void;
}

/** Puts the focus where typing begins: when adding, code and order are proposed, so at the first field without a text. */
export function focusFirst(root: Root, { status, mode }: FormState): void {
  const inputs = [...root.querySelectorAll<HTMLInputElement>('.field input, .field select')];
  const kind = root.querySelector<HTMLElement>('.kind');
  const empty = mode === 'add' ? inputs.find(({ value }) => value === '') : undefined;
  (status === 'choosing-kind' ? kind : (empty ?? inputs[0]))?.focus();
}

/** Puts the focus at a place of the form that is on screen: a field, the open editor of a list, the first open choice. */
export function focusPlace(root: Root, place: string): void {
  if (place === 'conflicts') return root.querySelector<HTMLElement>('.conflicts .open input')?.focus();
  const editor = root.querySelector<Editor>(`[data-list="${place}"]`);
  if (editor) return editor.focusEditor();
  root.querySelector<HTMLElement>(`[name="${place}"]`)?.focus();
}
