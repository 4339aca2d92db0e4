import { html, type TemplateResult } from 'lit';
import type { Messages } from '@clientele/core';

/** The question before what was typed is lost. */
export function leaveQuestion(words: Messages, onStay: () => void, onLeave: () => void): TemplateResult {
  return html`<dialog class="ask" aria-labelledby="leave-title">
    <h2 id="leave-title">${words['form.leaveTitle']}</h2>
    <p>${words['form.leaveText']}</p>
    <div>
      <button type="button" @click=${onStay}>${words['form.stay']}</button>
      <button type="button" class="danger" @click=${onLeave}>${words['form.leave']}</button>
    </div>
  </dialog>`;
}
