import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerStore, Draft, FieldKey, FormEditor, FormState, Messages } from '@clientele/core';
import { fieldDefinition, labelOf } from '@clientele/core/fields';
import { field } from '../controls/field.js';
import type { Press } from '../controls/press.js';
import { fieldNotes } from './field-notes.js';
import type { NoteView } from './note-view.js';

const EDITORS: Readonly<Record<FormEditor, TemplateResult>> = {
  apartments: html`<clientele-apartment-editor data-list="apartments"></clientele-apartment-editor>`,
  vehicles: html`<clientele-vehicle-editor data-list="vehicles"></clientele-vehicle-editor>`,
  contacts: html`<clientele-contact-editor data-list="contacts"></clientele-contact-editor>`,
  attachments: html`<clientele-attachment-editor data-list="attachments"></clientele-attachment-editor>`,
};

/** What the fields know beside the form's state. */
export interface ContentView extends NoteView {
  /** Which tab is seen. */
  readonly tab: number;
  readonly press: Press;
}

/** The parts of the form, one of which is seen. All are drawn, so that nothing typed depends on which one that is. */
export function formContent(
  state: FormState,
  draft: Draft,
  store: CustomerStore,
  words: Messages,
  view: ContentView,
): readonly TemplateResult[] {
  const input = (key: FieldKey, narrow: boolean) => {
    const definition = fieldDefinition(key);
    return field<FieldKey>({
      definition: narrow ? { ...definition, wide: false } : definition,
      label: words[labelOf(definition, draft.kind)],
      text: draft.texts[key] ?? '',
      required: store.profile.required.includes(key),
      issue: state.issues.find((issue) => issue.field === key),
      words,
      readOnly: view.readOnly,
      onType: (name, text) => store.form?.type(name, text),
      onLeave: (name) => view.press.after(() => store.form?.leave(name)),
      notes: fieldNotes(key, state, store, words, view),
    });
  };
  const tabs = store.profile.form[draft.kind];
  return tabs.map((tab, index) => {
    const parts = tab.sections.map((section) =>
      'editor' in section
        ? EDITORS[section.editor]
        : html`
            ${section.heading ? html`<h3 class="section">${words[section.heading]}</h3>` : nothing}
            <div class="fields">${section.fields.map((key) => input(key, section.paired === true))}</div>
          `,
    );
    if (tabs.length === 1) return html`<div class="part">${parts}</div>`;
    return html`<div
      class="part"
      role="tabpanel"
      id="form-part-${index}"
      aria-labelledby="form-tab-${index}"
      ?hidden=${index !== view.tab}
    >
      ${parts}
    </div>`;
  });
}
