import { css, html, type TemplateResult } from 'lit';
import { originOf, type Customer, type Words } from '@clientele/core';

/**
 * Where a customer came from, whether something stands otherwise here, and whether the CRM still has it. One that is no
 * longer in the CRM came from there, which need not be said twice; it is said first, for a narrow column.
 */
export function originBadges(customer: Customer, words: Words): readonly TemplateResult[] {
  const { crm } = customer;
  const origin = originOf(customer);
  const differs = crm && Object.values(crm.overrides).some(Boolean) ? [badge('differs', words)] : [];
  if (!crm?.gone) return [badge(origin, words), ...differs];
  return [badge('gone', words), ...differs, ...(origin === 'crm-local' ? [badge('local', words)] : [])];
}

function badge(about: 'crm' | 'crm-local' | 'local' | 'differs' | 'gone', words: Words): TemplateResult {
  return html`<span class="badge ${about}">${words[`origin.${about}`]}</span> `;
}

export const badgeStyles = css`
  .badge {
    display: inline-block;
    vertical-align: top;
    padding: 0 7px;
    border: 1px solid transparent;
    border-radius: 10px;
    font-size: var(--_text-3);
    line-height: 16px;
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
