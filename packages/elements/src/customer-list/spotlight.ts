import { css, html, nothing, type TemplateResult } from 'lit';
import { formatPhone, type Customer, type ListState, type Words } from '@clientele/core';

/** The customer that was just added, where the question on screen does not show it. */
export function pinned(
  { spotlight, query }: ListState,
  words: Words,
  onOpen: (customer: Customer) => void,
): TemplateResult | typeof nothing {
  if (!spotlight || spotlight.index !== null) return nothing;
  const { customer } = spotlight;
  const hides = query.text !== '' || query.group !== 'all';
  return html`<button class="pinned ghost" @click=${() => onOpen(customer)}>
    <span class="code">${customer.code}</span>
    <b>${customer.name}</b>
    <span>${customer.phone ? formatPhone(customer.phone.value) : nothing}</span>
    ${hides ? html`<span class="badge">${words['list.notMatching']}</span>` : nothing}
  </button>`;
}

export const pinnedStyles = css`
  .panel > button.pinned {
    justify-content: flex-start;
    flex-wrap: wrap;
    gap: 4px 14px;
    min-height: 44px;
    padding: 6px 16px;
    border: 0;
    border-radius: 0;
    border-bottom: 1px solid var(--_line);
    background: var(--_accent-soft);
    color: var(--_ink);
    font-size: var(--_text);
    font-weight: 400;
    flex: none;
  }
  .pinned b {
    font-weight: 550;
  }
  .pinned .code {
    font-size: var(--_text-2);
    color: var(--_ink-2);
  }
  .badge {
    margin-inline-start: auto;
    font-size: var(--_text-3);
    line-height: 20px;
    padding: 0 8px;
    border-radius: 11px;
    background: color-mix(in oklab, var(--_ink) 10%, transparent);
    color: var(--_ink-2);
  }
`;
