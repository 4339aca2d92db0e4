import { css, html, nothing, type TemplateResult } from 'lit';
import type { FormState, IssuePlace, Messages } from '@clientele/core';
import { issueText } from '../controls/issue-text.js';
import { check } from '../icons/form-icons.js';
import { circleAlert } from '../icons/icons.js';
import { placeLabel } from './place-label.js';

/**
 * What stopped the last try to save, each error leading to its field. A mended one stays in its line until the next try,
 * so that the fields do not jump under who is typing.
 */
export function errorSummary(
  { draft, refused, issues }: FormState,
  words: Messages,
  onGo: (place: IssuePlace) => void,
): TemplateResult | typeof nothing {
  if (!draft || refused.length === 0) return nothing;
  const lines = refused.map((error) => ({
    label: placeLabel(error.field, draft.kind, words),
    place: error.field,
    now: issues.find(({ field, level }) => field === error.field && level === 'error'),
  }));
  const left = lines.filter(({ now }) => now).length;
  return html`<section class="summary ${left === 0 ? 'mended' : ''}">
    <div role="alert">
      <h3>${left === 0 ? check : circleAlert}${left === 0 ? words['form.allMended'] : words['form.issues'](left)}</h3>
    </div>
    <ul>
      ${lines.map(({ label, place, now }) =>
        now
          ? html`<li>
              <button type="button" @click=${() => onGo(place)}>
                <b>${label}</b><span>${issueText(now, label, words)}</span>
              </button>
            </li>`
          : html`<li class="done"><b>${label}</b><span>${words['form.mended']}</span></li>`,
      )}
    </ul>
  </section>`;
}

export const summaryStyles = css`
  .summary {
    margin: 0 0 20px;
    padding: 12px 14px 10px;
    border: 1px solid color-mix(in oklab, var(--_danger) 45%, var(--_surface));
    border-radius: calc(var(--_radius) + 1px);
    background: color-mix(in oklab, var(--_danger) 5%, var(--_surface));
  }
  .summary.mended {
    border-color: var(--_line);
    background: none;
  }
  .summary h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 4px;
    font-size: var(--_text-2);
    font-weight: 600;
    color: var(--_danger);
  }
  .summary.mended h3 {
    color: var(--_accent-text);
  }
  .summary ul {
    list-style: none;
    margin: 0;
    padding: 0;
    padding-inline-start: 26px;
    font-size: var(--_text-2);
  }
  .summary :is(li button, li.done) {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-start;
    gap: 0 8px;
    width: 100%;
    min-height: max(26px, var(--_touch));
    padding: 3px 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
    white-space: normal;
  }
  .summary li b {
    font-weight: 550;
  }
  .summary li button span {
    color: var(--_danger);
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 35%, transparent);
    text-underline-offset: 3px;
  }
  .summary li button:hover span {
    text-decoration-color: currentColor;
  }
  .summary li.done {
    color: var(--_ink-3);
  }
  .summary li.done b {
    text-decoration: line-through;
  }
  @media (pointer: coarse) {
    .summary li button {
      align-items: center;
    }
  }
`;
