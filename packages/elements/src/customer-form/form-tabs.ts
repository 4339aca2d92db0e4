import { css, html, nothing, type TemplateResult } from 'lit';
import type { FormState, FormTab, IssuePlace, Messages } from '@clientele/core';

/** Whether a place of the form stands on a tab. */
export function isOn(tab: FormTab, place: IssuePlace): boolean {
  return tab.sections.some((section) =>
    'fields' in section ? section.fields.some((field) => field === place) : section.editor === place,
  );
}

/** The tabs of the form, each with the number of its errors, or of its items where it has nothing but lists. */
export function formTabs(
  tabs: readonly FormTab[],
  chosen: number,
  state: FormState,
  words: Messages,
  onChoose: (tab: number) => void,
): TemplateResult | typeof nothing {
  if (tabs.length < 2) return nothing;
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step && chosen + step;
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    onChoose(next);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#form-tab-${next}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${words['form.tabs']} @keydown=${onKey}>
    ${tabs.map(
      (tab, index) =>
        html`<button
          type="button"
          class="tab"
          role="tab"
          id="form-tab-${index}"
          aria-controls="form-part-${index}"
          aria-selected=${index === chosen}
          tabindex=${index === chosen ? 0 : -1}
          @click=${() => onChoose(index)}
        >
          ${words[tab.label]}${count(tab, state, words)}
        </button>`,
    )}
  </div>`;
}

function count(tab: FormTab, { draft, issues }: FormState, words: Messages) {
  const errors = issues.filter(({ field, level }) => level === 'error' && isOn(tab, field)).length;
  if (errors > 0) return html`<span class="errors">${words['form.tabErrors'](errors)}</span>`;
  const lists = tab.sections.flatMap((section) => ('editor' in section ? [section.editor] : []));
  if (!draft || lists.length < tab.sections.length) return nothing;
  const items = lists.reduce((sum, list) => sum + draft.items[list].length, 0);
  return items > 0 ? html`<span class="count">${new Intl.NumberFormat(words.locale).format(items)}</span>` : nothing;
}

export const formTabStyles = css`
  .tabs {
    display: flex;
    gap: 20px;
    padding: 0 24px;
    border-bottom: 1px solid var(--_line);
    overflow-x: auto;
    scrollbar-width: none;
    flex: none;
  }
  .tabs > .tab {
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    /* Room for the focus ring, which the scroller would cut off outside. */
    padding: 9px 6px;
    margin: 0 -6px -1px;
    background: none;
    color: var(--_ink-2);
    font-size: var(--_text);
    font-weight: 500;
    gap: 6px;
  }
  .tabs > .tab:hover {
    color: var(--_ink);
  }
  .tabs > .tab[aria-selected='true'] {
    color: var(--_ink);
    border-bottom-color: var(--_accent);
  }
  .tabs > .tab:focus-visible {
    outline-offset: -3px;
  }
  .tab > span {
    font-size: var(--_text-3);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .tab > .count {
    color: var(--_ink-3);
  }
  .tab > .errors {
    color: var(--_danger);
  }
  @media (max-width: 480px) {
    .tabs {
      padding-inline: 16px;
    }
  }
`;
