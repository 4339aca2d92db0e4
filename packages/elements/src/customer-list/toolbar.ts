import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ListState, Words } from '@clientele/core';
import { search, x } from '../icons/icons.js';

/** The search, where the backend can, and how many there are. */
export function toolbar(
  state: ListState,
  hint: string,
  words: Words,
  onSearch: (text: string) => void,
): TemplateResult {
  const { can } = state;
  return html`<div class="tools">
    ${can?.search === false ? nothing : searchBox(state, hint, words, onSearch)}
    <p class="found" role="status">${howMany(state, words)}</p>
  </div>`;
}

function howMany({ total, more, counts, answered }: ListState, words: Words): string | typeof nothing {
  if (total === null) return nothing;
  const all = answered?.text && !more ? counts?.[answered.group] : undefined;
  return all === undefined ? words['list.total'](total, more) : words['list.found'](total, all);
}

function searchBox(
  { query, answered }: ListState,
  hint: string,
  words: Words,
  onSearch: (text: string) => void,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query.text === '') return;
    event.stopPropagation();
    onSearch('');
  };
  return html`<div class="search" role="search">
    ${search}
    <input
      id="search"
      type="text"
      inputmode="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${words['list.search']}
      aria-keyshortcuts="/"
      placeholder=${hint}
      .value=${live(query.text)}
      ?disabled=${!answered && query.buildingId === null}
      @input=${(event: Event) => onSearch((event.currentTarget as HTMLInputElement).value)}
      @keydown=${onKey}
    />
    ${
      query.text === ''
        ? html`<kbd aria-hidden="true">/</kbd>`
        : html`<button class="ghost icon" aria-label=${words['list.clearSearch']} @click=${() => onSearch('')}>
            ${x}
          </button>`
    }
  </div>`;
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
  .found {
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
    .found {
      margin-inline-start: 2px;
    }
  }
`;
