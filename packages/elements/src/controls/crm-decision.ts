import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '@clientele/core';
import type { CrmController } from '../provider/crm-controller.js';

/** A decision about the CRM as a button: what it is called, and about what it is where several stand together. */
export interface Decision {
  readonly text: string;
  readonly about: string | null;
  readonly isBusy: boolean;
  readonly act: () => void;
  /** Where it may have come between two fields while somebody types on. */
  readonly onKey?: (event: KeyboardEvent) => void;
}

/** The button of a decision. While another one is on its way it stays where it is, and so does the focus. */
export function decisionButton({ text, about, isBusy, act, onKey }: Decision, words: Messages): TemplateResult {
  return html`<button
    type="button"
    class="decide"
    aria-label=${about === null ? text : words['crm.about'](text, about)}
    aria-disabled=${isBusy}
    @keydown=${onKey ?? nothing}
    @click=${() => isBusy || act()}
  >
    ${text}
  </button>`;
}

/** Why what was decided at this place was not done. */
export function refusalAt(place: string, crm: CrmController, words: Messages): TemplateResult | typeof nothing {
  const refusal = crm.refusalAt(place);
  if (!refusal) return nothing;
  return html`<p class="refusal" role="alert"><b>${words['crm.refused']}</b> ${words[`error.${refusal.code}`]}</p>`;
}

export const decisionStyles = css`
  button.decide {
    min-height: max(26px, var(--_touch));
    padding: 2px 9px;
    font-size: var(--_text-3);
    line-height: 18px;
    white-space: normal;
  }
  button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.55;
  }
  .decisions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .refusal {
    margin: 6px 0 0;
    font-size: var(--_text-3);
    line-height: 17px;
    color: var(--_danger);
  }
  .refusal b {
    font-weight: 600;
  }
`;
