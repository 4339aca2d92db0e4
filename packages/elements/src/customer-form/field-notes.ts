import { css, html, type TemplateResult } from 'lit';
import type { CustomerStore, FieldKey, FormState, Messages } from '@clientele/core';
import { fieldDefinition, labelOf } from '@clientele/core/fields';
import { holderText } from '../controls/issue-text.js';
import { link, type NoteView } from './note-view.js';
import { provenance } from './provenance.js';

/** What stands under a field beside its issue: the way to who has its value, or had it, and what the CRM says. */
export function fieldNotes(
  key: FieldKey,
  form: FormState,
  store: CustomerStore,
  words: Messages,
  view: NoteView,
): readonly TemplateResult[] {
  const { issues, offers, draft } = form;
  const { onWay } = view;
  if (!draft) return [];
  const notes: TemplateResult[] = [];
  const holder = issues.find(({ field }) => field === key)?.holder;
  if (holder) notes.push(link(words['form.openHolder'], () => onWay({ to: 'open', id: holder.id, field: key })));
  const deleted = offers.find(({ field }) => field === key)?.holder;
  if (deleted) {
    const label = words[labelOf(fieldDefinition(key), draft.kind)];
    notes.push(
      html`<p class="offer">${words['form.deletedHolder'](label, holderText(deleted))}</p>`,
      link(words['form.restoreHolder'], () => onWay({ to: 'restore', id: deleted.id, field: key })),
    );
  }
  const { phone } = draft.texts;
  if (key === 'occupant.phone' && !view.readOnly && phone && !draft.texts[key]) {
    notes.push(link(words['form.samePhone'], () => store.form?.type(key, phone)));
  }
  const said = provenance(key, form, store, words, view);
  return said ? [...notes, said] : notes;
}

export const fieldNoteStyles = css`
  button.link {
    min-height: max(24px, var(--_touch));
    padding: 2px 0;
    border: 0;
    background: none;
    font-size: var(--_text-3);
    line-height: 20px;
    white-space: normal;
    text-align: start;
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button.link:hover {
    text-decoration-thickness: 2px;
  }
  .offer {
    margin: 5px 0 0;
    font-size: var(--_text-3);
    line-height: 20px;
    color: var(--_ink-2);
  }
`;
