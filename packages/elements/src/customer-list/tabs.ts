import { css, html, nothing, type TemplateResult } from 'lit';
import type { ListState, ListTab, Words } from '@clientele/core';

/** The tabs over the list, with their counts. */
export function tabs(
  all: readonly ListTab[],
  { query, counts }: ListState,
  words: Words,
  onChoose: (group: ListTab['group']) => void,
): TemplateResult {
  const numbers = new Intl.NumberFormat(words.locale);
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = all.findIndex(({ group }) => group === query.group);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && at + step;
    const next = to === undefined ? undefined : all[(to + all.length) % all.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.group);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-group="${next.group}"]`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${words['list.title']} @keydown=${onKey}>
    ${all.map(({ group, label }) => {
      const count = counts?.[group];
      return html`<button
        class="tab"
        role="tab"
        id="tab-${group}"
        data-group=${group}
        aria-controls="rows"
        aria-selected=${group === query.group}
        tabindex=${group === query.group ? 0 : -1}
        @click=${() => onChoose(group)}
      >
        ${words[label]}${count === undefined ? nothing : html`<span class="count">${numbers.format(count)}</span>`}
      </button>`;
    })}
  </div>`;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: 8px;
    padding: 0 10px;
    border-bottom: 1px solid var(--_line);
    overflow-x: auto;
    scrollbar-width: none;
    flex: none;
  }
  .tabs > .tab {
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    padding: 11px 6px 10px;
    margin-bottom: -1px;
    background: none;
    color: var(--_ink-2);
    font-size: var(--_text);
    font-weight: 500;
    gap: 6px;
  }
  .tabs > .tab[aria-selected='true'] {
    color: var(--_ink);
    border-bottom-color: var(--_accent);
  }
  .tab > .count {
    font-size: var(--_text-3);
    font-weight: 400;
    color: var(--_ink-3);
    font-variant-numeric: tabular-nums;
  }
  .tabs > .tab:focus-visible {
    outline-offset: -3px;
  }
`;
