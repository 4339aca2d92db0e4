import { css, html, nothing, type TemplateResult } from 'lit';
import { originOf, type Customer, type Words } from '@clientele/core';

/** Where a customer came from, whether something stands otherwise here, and whether the CRM still has it. */
export function originBadges(customer: Customer, words: Words): TemplateResult {
  const { crm } = customer;
  const origin = originOf(customer);
  return html`<span class="badge ${origin}">${words[`origin.${origin}`]}</span>${
      crm && Object.values(crm.overrides).some(Boolean)
        ? html` <span class="badge differs">${words['origin.differs']}</span>`
        : nothing
    }${crm?.gone ? html` <span class="badge gone">${words['origin.gone']}</span>` : nothing}`;
}

export const badgeStyles = css`
  .badge {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
    background: color-mix(in oklab, var(--_ink) 8%, var(--_surface));
    color: var(--_ink-2);
  }
  .badge.crm,
  .badge.crm-local {
    background: var(--_crm-soft);
    color: var(--_crm);
  }
  .badge.differs {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .badge.gone {
    background: none;
    border: 1px dashed var(--_field);
  }
`;
