import { css, html, nothing, type TemplateResult } from 'lit';
import type { Conflict, Draft, Messages, Side } from '@clientele/core';
import { circleAlert } from '../icons/icons.js';
import { conflictLabel, conflictText } from './conflict-text.js';

const SIDES: readonly Side[] = ['mine', 'theirs'];

/** What someone else changed meanwhile to another value than the form, side by side, to choose from. */
export function conflictSection(
  { conflicts, kind }: Draft,
  undecided: boolean,
  words: Messages,
  onDecide: (conflict: number, side: Side) => void,
): TemplateResult | typeof nothing {
  if (conflicts.length === 0) return nothing;
  const option = (conflict: Conflict, index: number, side: Side) =>
    html`<label>
      <input
        type="radio"
        name="conflict-${index}"
        .checked=${conflict.choice === side}
        @change=${() => onDecide(index, side)}
      />
      <span><small>${words[`conflict.${side}`]}</small>${conflictText(conflict, side, kind, words)}</span>
    </label>`;
  return html`<section class="conflicts" aria-labelledby="conflicts-heading">
    <div role="alert">
      <h3 id="conflicts-heading">${circleAlert}${words['conflict.heading']}</h3>
      <p class=${undecided ? 'problem' : ''}>${words[undecided ? 'issue.undecided' : 'conflict.text']}</p>
    </div>
    ${conflicts.map(
      (conflict, index) =>
        html`<fieldset class=${conflict.choice === null ? 'open' : ''}>
          <legend>${conflictLabel(conflict, kind, words)}</legend>
          ${SIDES.map((side) => option(conflict, index, side))}
        </fieldset>`,
    )}
  </section>`;
}

export const conflictStyles = css`
  .conflicts {
    margin: 0 0 22px;
    padding: 12px 14px 14px;
    border: 1px solid color-mix(in oklab, var(--_warning) 45%, var(--_surface));
    border-radius: calc(var(--_radius) + 1px);
    background: color-mix(in oklab, var(--_warning) 6%, var(--_surface));
  }
  .conflicts h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 4px;
    font-size: var(--_text-2);
    font-weight: 600;
    color: var(--_warning);
  }
  .conflicts p {
    margin: 0 0 10px;
    font-size: var(--_text-3);
    line-height: 17px;
    color: var(--_ink-2);
  }
  .conflicts p.problem {
    color: var(--_danger);
  }
  .conflicts fieldset {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .conflicts fieldset + fieldset {
    margin-top: 12px;
  }
  .conflicts legend {
    padding: 0;
    margin-bottom: 5px;
    font-size: var(--_text-2);
    font-weight: 500;
  }
  .conflicts label {
    display: flex;
    align-items: flex-start;
    gap: 9px;
    margin: 0;
    padding: 8px 10px;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
    overflow-wrap: anywhere;
    white-space: pre-line;
    cursor: pointer;
  }
  .conflicts label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .conflicts input:focus-visible {
    outline: none;
  }
  .conflicts label:has(:focus-visible) {
    outline: 3px solid var(--_focus-ring);
    border-color: var(--_accent);
  }
  .conflicts label > span {
    min-width: 0;
  }
  .conflicts input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }
  .conflicts small {
    display: block;
    font-size: var(--_text-3);
    line-height: 16px;
    color: var(--_ink-2);
  }
  @media (forced-colors: active) {
    .conflicts label:has(:focus-visible) {
      outline: 2px solid Highlight;
    }
  }
  @media (max-width: 480px) {
    .conflicts fieldset {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
