import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Item } from '@clientele/core';
import { plus } from '../icons/icons.js';
import { issueText } from './issue-text.js';
import { itemInputs } from './item-inputs.js';
import { issuesOf, labelIn, type ItemListView } from './item-view.js';

/** Draws the list: its heading, a card for each item, and the open editor in its place. */
export function itemList(view: ItemListView): TemplateResult | typeof nothing {
  const { collection, state, words, readOnly, onOpen } = view;
  const { draft } = state;
  if (!draft) return nothing;
  const items: readonly Item[] = draft.items[collection];
  const edited = draft.item?.collection === collection ? draft.item : null;
  const adding = edited && !items.some(({ id }) => id === edited.id) ? edited : null;
  return html`
    <div class="heading">
      <h3>${words[`${collection}.heading`]}</h3>
      ${
        readOnly
          ? nothing
          : html`<button
              type="button"
              class="small add"
              ?disabled=${draft.item !== null}
              title=${draft.item ? words['item.otherOpen'] : nothing}
              @click=${() => onOpen(null)}
            >
              ${plus}${words[`${collection}.add`]}
            </button>`
      }
    </div>
    ${items.length === 0 && !adding ? html`<p class="none">${words[`${collection}.none`]}</p>` : nothing}
    <ul>
      ${repeat(
        items,
        ({ id }) => id,
        (item) => html`<li>${item.id === edited?.id ? itemInputs(view, edited) : card(view, item)}</li>`,
      )}
      ${adding ? html`<li>${itemInputs(view, adding)}</li>` : nothing}
    </ul>
  `;
}

function card(view: ItemListView, item: Item): TemplateResult {
  const { words, readOnly } = view;
  const { icon, title, facts, ended, line = false } = view.card(item);
  const warnings = issuesOf(view, item.id);
  return html`<div class="card ${ended ? 'ended' : ''} ${line ? 'line' : ''}">
    ${icon}
    <span class="text">
      <b>${title}</b>
      ${facts ? html`<small>${line ? '· ' : nothing}${facts}</small>` : nothing}
      ${warnings.map((issue) => html`<small class="warning">${issueText(issue, labelIn(view, issue.field), words)}</small>`)}
    </span>
    ${readOnly ? nothing : actions(view, item.id, title)}
  </div>`;
}

function actions({ state, words, onOpen, onRemove }: ItemListView, id: string, title: string): TemplateResult {
  const busy = state.draft?.item ?? null;
  const named = (action: string) => words['item.named'](action, title);
  return html`<span class="actions">
    <button
      type="button"
      class="ghost small"
      ?disabled=${busy !== null}
      title=${busy ? words['item.otherOpen'] : nothing}
      aria-label=${named(words['item.edit'])}
      @click=${() => onOpen(id)}
    >
      ${words['item.edit']}
    </button>
    <button type="button" class="ghost small" aria-label=${named(words['item.remove'])} @click=${() => onRemove(id)}>
      ${words['item.remove']}
    </button>
  </span>`;
}
