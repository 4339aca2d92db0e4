import { css, html, type TemplateResult } from 'lit';
import type { CustomerKind, Messages } from '@clientele/core';
import { building2, user } from '../icons/icons.js';

const ICONS = { individual: user, organisation: building2 };

/** Asks which kind of customer is to be added. */
export function kindChoice(
  kinds: readonly CustomerKind[],
  words: Messages,
  onChoose: (kind: CustomerKind) => void,
): TemplateResult {
  return html`<div class="kinds">
    <h3 id="kind-question">${words['form.chooseKind']}</h3>
    <div role="group" aria-labelledby="kind-question">
      ${kinds.map(
        (kind) =>
          html`<button type="button" class="kind" data-kind=${kind} @click=${() => onChoose(kind)}>
            ${ICONS[kind]}<span><b>${words[`kind.${kind}`]}</b><small>${words[`form.${kind}Text`]}</small></span>
          </button>`,
      )}
    </div>
  </div>`;
}

export const kindStyles = css`
  .kinds > h3 {
    margin: 0 0 12px;
    font-size: var(--_text);
    font-weight: 500;
  }
  .kinds > div {
    display: grid;
    gap: 10px;
  }
  .kinds .kind {
    justify-content: flex-start;
    gap: 14px;
    padding: 14px 16px;
    text-align: start;
    white-space: normal;
    border-color: var(--_field);
  }
  .kinds .kind:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .kinds svg {
    width: 22px;
    height: 22px;
    color: var(--_accent-text);
  }
  .kinds b {
    display: block;
    font-size: var(--_text);
    font-weight: 600;
  }
  .kinds small {
    font-size: var(--_text-3);
    font-weight: 400;
    color: var(--_ink-3);
  }
`;
