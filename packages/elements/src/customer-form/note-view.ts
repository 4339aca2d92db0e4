import { html, type TemplateResult } from 'lit';
import type { CrmCustomerCommand, FieldKey } from '@clientele/core';
import type { CrmController } from '../provider/crm-controller.js';

/** What can be done in place of what is in the form. Both leave it, and ask before if more than the field would be lost. */
export interface WayOn {
  readonly to: 'open' | 'restore';
  /** Whom. */
  readonly id: string;
  /** The field whose value led there. */
  readonly field: FieldKey;
}

/** What the notes of a field know beside the form, and what can be done in them. */
export interface NoteView {
  readonly crm: CrmController;
  /** The form is there to be read. */
  readonly readOnly: boolean;
  readonly onWay: (way: WayOn) => void;
  /** Puts the focus into a field. */
  readonly onGo: (field: FieldKey) => void;
  readonly onDecide: (field: FieldKey, command: CrmCustomerCommand) => void;
}

/** A way on that reads like a link. */
export function link(text: string, act: () => void): TemplateResult {
  return html`<button type="button" class="link" @keydown=${onlyEnter} @click=${act}>${text}</button>`;
}

/** It may have come between two fields while somebody types on: the first space of a name must not press it. */
export function onlyEnter(event: KeyboardEvent): void {
  if (event.key === ' ') event.preventDefault();
}
