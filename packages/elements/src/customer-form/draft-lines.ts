import { css, html, nothing, type TemplateResult } from 'lit';
import type { FormState, Messages } from '@clientele/core';
import { ago } from '../drafts/ago.js';

/** What is to be said of the form's draft: that it is gone on with, and that it is not being kept. */
export function draftLines({ resumed, keeping }: FormState, words: Messages): TemplateResult {
  return html`
    ${
      resumed
        ? html`<p class="draft-line">
            ${words['form.resumed'](ago(resumed.savedAt, Date.now(), words.locale))}
            ${resumed.isDeleted ? html`<br />${words['form.resumedDeleted']}` : nothing}
          </p>`
        : nothing
    }
    <p class="draft-line failed" role="status" ?hidden=${keeping !== 'failed'}>
      ${keeping === 'failed' ? words['form.notKept'] : nothing}
    </p>
  `;
}

export const draftLineStyles = css`
  .draft-line {
    margin: 0 0 16px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    font-size: var(--_text-2);
  }
  .draft-line.failed {
    background: none;
    border: 1px solid currentColor;
    color: var(--_warning);
  }
  .draft-line[hidden] {
    display: none;
  }
`;
