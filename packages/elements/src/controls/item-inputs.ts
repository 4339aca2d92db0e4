import { html, nothing, type TemplateResult } from 'lit';
import type { ItemDraft, ItemKey } from '@clientele/core';
import { ITEMS } from '@clientele/core/fields';
import { field } from './field.js';
import { issueText } from './issue-text.js';
import { issuesOf, labelIn, type ItemListView } from './item-view.js';

/** The editor of one item, in the place of its card. */
export function itemInputs(view: ItemListView, { id, texts }: ItemDraft): TemplateResult {
  const { collection, state, words, onType, onLeave, onKeep, onCancel, onKey } = view;
  const { fields, required } = ITEMS[collection];
  const needed = required(texts);
  const issues = issuesOf(view, id);
  const open = state.issues.find((issue) => issue.field === collection && issue.code === 'item-open');
  return html`<div
    class="editor ${open ? 'open-issue' : ''}"
    role="group"
    aria-label=${words[`${collection}.editing`]}
    @keydown=${onKey}
  >
    <div class="fields">
      ${fields.map((definition) =>
        field<ItemKey>({
          definition,
          label: labelIn(view, definition.key),
          text: texts[definition.key] ?? '',
          required: needed.includes(definition.key),
          issue: issues.find((issue) => issue.field === definition.key),
          words,
          readOnly: false,
          onType,
          onLeave,
        }),
      )}
    </div>
    <div class="end">
      <p class="note" role=${open ? 'alert' : nothing}>
        ${open ? issueText(open, words[`item.${collection}`], words) : words['item.savedWithCustomer']}
      </p>
      <button type="button" @click=${onCancel}>${words['item.cancel']}</button>
      <button type="button" class="keep" @click=${onKeep}>${words[`${collection}.save`]}</button>
    </div>
  </div>`;
}
