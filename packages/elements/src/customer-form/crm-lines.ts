import { html, nothing, type TemplateResult } from 'lit';
import type { CrmCustomerCommand, FormState, Messages } from '@clientele/core';
import { decisionButton, refusalAt } from '../controls/crm-decision.js';
import { failureIcon } from '../customer-list/states.js';
import type { CrmController } from '../provider/crm-controller.js';

/** Where in the form something is decided about the CRM that is no field. */
export type CrmPlace = 'all' | 'link';

/** What is to be said of the customer's link to the CRM: that the CRM has it no more, that it was made by phone. */
export function crmLines(
  { draft, status }: FormState,
  crm: CrmController,
  words: Messages,
  onDecide: ((place: CrmPlace, command: CrmCustomerCommand) => void) | null,
): TemplateResult | typeof nothing {
  const link = draft?.base?.crm;
  const linked = crm.state?.conflicts.find((each) => each.kind === 'linked' && each.customerId === draft?.id);
  if (!link) return nothing;
  const { values, crmId } = link;
  const isBusy = status !== 'editing' || crm.state?.isDeciding === true;
  return html`
    ${link.gone ? html`<p class="draft-line crm-line">${words['crm.gone']}</p>` : nothing}
    ${
      linked
        ? html`<div class="draft-line crm-line">
            <span>${words['crm.linked'](values.name ? `${values.name} (${crmId})` : crmId)}</span>
            ${
              onDecide
                ? decisionButton(
                    {
                      text: words['crm.unlink'],
                      about: null,
                      isBusy,
                      act: () => onDecide('link', { do: 'undo-link' }),
                    },
                    words,
                  )
                : nothing
            }
            ${refusalAt('link', crm, words)}
          </div>`
        : nothing
    }
  `;
}

/** Whether something of the customer in the form stands otherwise here, and can be reset. */
export function canResetAll({ draft }: FormState, crm: CrmController): boolean {
  return crm.store !== null && Object.values(draft?.base?.crm?.overrides ?? {}).some(Boolean);
}

/** Why not everything was reset; over the buttons, so that it is seen. */
export function resetFailure(crm: CrmController, words: Messages): TemplateResult {
  const refusal = crm.refusalAt('all');
  return html`
    <p class="visually-hidden" role="status">${crm.state?.isDeciding ? words['crm.deciding'] : nothing}</p>
    ${
      refusal
        ? html`<div class="failure" role="alert">
            ${failureIcon(refusal.code)}
            <p><b>${words['crm.refused']}</b> ${words[`error.${refusal.code}`]}</p>
          </div>`
        : nothing
    }
  `;
}
