import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ListState, Profile, Words } from '@clientele/core';
import { search, x } from '../icons/icons.js';

/** A search, and what it came to. */
export interface ToolbarView {
  /** What was typed; null where the backend cannot search. */
  readonly text: string | null;
  readonly label: string;
  readonly hint: string;
  readonly isDisabled: boolean;
  /** How many there are. */
  readonly found: string | typeof nothing;
  /** How they are sorted; only announced. */
  readonly sorted: string;
}

/** The search, where the backend can, and how many there are. */
export function toolbar(
  { text, label, hint, isDisabled, found, sorted }: ToolbarView,
  words: Words,
  onSearch: (text: string) => void,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || text === '') return;
    event.stopPropagation();
    onSearch('');
  };
  return html`<div class="tools">
    ${
      text === null
        ? nothing
        : html`<div class="search" role="search" aria-label=${label}>
            ${search}
            <input
              id="search"
              type="text"
              inputmode="search"
              autocomplete="off"
              spellcheck="false"
              aria-label=${label}
              aria-keyshortcuts="/"
              placeholder=${hint}
              .value=${live(text)}
              ?disabled=${isDisabled}
              @input=${(event: Event) => onSearch((event.currentTarget as HTMLInputElement).value)}
              @keydown=${onKey}
            />
            ${
              text === ''
                ? html`<kbd aria-hidden="true">/</kbd>`
                : html`<button class="ghost icon" aria-label=${words['list.clearSearch']} @click=${() => onSearch('')}>
                    ${x}
                  </button>`
            }
          </div>`
    }
    <p role="status" aria-atomic="false">
      <span class="found">${found}</span> <span class="visually-hidden">${sorted}</span>
    </p>
  </div>`;
}

/** The toolbar of the customers. */
export function customersView(
  { can, query, answered, sort, total, more, counts }: ListState,
  { columns, searchHint }: Profile,
  words: Words,
): ToolbarView {
  const by = columns.find(({ field }) => field === sort.field);
  const all = answered?.text && !more ? counts?.[answered.group] : undefined;
  return {
    text: can?.search === false ? null : query.text,
    label: words['list.search'],
    hint: words[searchHint],
    isDisabled: !answered && query.buildingId === null,
    found:
      total === null ? nothing : all === undefined ? words['list.total'](total, more) : words['list.found'](total, all),
    sorted: by ? words['list.sorted'](words[by.label], sort.direction === 'descending') : words['list.sortedByDefault'],
  };
}

export const toolbarStyles = css`
  .tools {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 10px 16px;
    border-bottom: 1px solid var(--_line);
    flex: none;
  }
  .search {
    flex: 0 1 400px;
    min-width: 0;
    height: var(--_control-height);
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 10px;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink-3);
  }
  .search:focus-within {
    border-color: var(--_accent);
    outline: 3px solid var(--_focus-ring);
  }
  .search > svg {
    width: 16px;
    height: 16px;
  }
  .search > input {
    all: unset;
    flex: 1;
    min-width: 0;
    font: inherit;
    color: var(--_ink);
  }
  .search > input::placeholder {
    color: var(--_ink-3);
  }
  .search > button.icon {
    min-height: max(26px, var(--_touch));
    width: max(26px, var(--_touch));
    margin-inline-end: -6px;
  }
  kbd {
    font:
      11px/16px ui-monospace,
      monospace;
    border: 1px solid var(--_line);
    border-radius: 4px;
    padding: 0 5px;
  }
  .tools > p {
    margin: 0;
    margin-inline-start: auto;
    font-size: var(--_text-3);
    color: var(--_ink-3);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
  @container (max-width: 560px) {
    .tools {
      flex-wrap: wrap;
      padding: 10px 12px;
      row-gap: 6px;
    }
    .search {
      flex: 1 0 100%;
    }
    .tools > p {
      margin-inline-start: 2px;
    }
  }
`;
