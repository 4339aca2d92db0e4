import { css, html, nothing, type TemplateResult } from 'lit';
import type { FormState, Messages } from '@clientele/core';
import { failureIcon } from '../customer-list/states.js';

/** Why nothing was saved, that everything typed is still there, and what to do; over the buttons, so that it is seen. */
export function failureNote({ draft, error }: FormState, words: Messages): TemplateResult | typeof nothing {
  if (!draft || !error) return nothing;
  const { code } = error;
  return html`<div class="failure" role="alert">
    ${failureIcon(code)}
    <p>
      <b>${words['form.failedTitle']}</b>
      ${words[`error.${code}`]} ${words['form.kept']} ${code === 'unavailable' ? words['form.saveAgain'] : nothing}
    </p>
  </div>`;
}

export const failureStyles = css`
  .failure {
    display: flex;
    gap: 10px;
    padding: 10px 24px;
    border-top: 1px solid color-mix(in oklab, var(--_danger) 35%, var(--_surface));
    background: color-mix(in oklab, var(--_danger) 6%, var(--_surface));
    font-size: var(--_text-2);
    animation: enter-failure var(--_duration) ease-out;
  }
  .failure > svg {
    margin-top: 1px;
    color: var(--_danger);
  }
  .failure > p {
    margin: 0;
  }
  .failure b {
    display: block;
    font-weight: 600;
    color: var(--_danger);
  }
  @keyframes enter-failure {
    from {
      opacity: 0;
    }
  }
  /* In place of the form. */
  .content {
    position: relative;
  }
  .content > .state {
    inset: 0;
    background: none;
  }
  @media (max-width: 480px) {
    .failure {
      padding-inline: 16px;
    }
  }
`;
