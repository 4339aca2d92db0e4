import { html, type TemplateResult } from 'lit';
import type { Messages } from '@clientele/core';
import type { WayOn } from './field-notes.js';

const ACTIONS = { open: 'form.leaveAndOpen', restore: 'form.leaveAndRestore', close: 'form.leave' } as const;

/** The question before what was typed is lost; `way` is where leaving leads, null where the form is just closed. */
export function leaveQuestion(
  words: Messages,
  way: WayOn | null,
  onStay: () => void,
  onLeave: () => void,
): TemplateResult {
  return html`<dialog class="ask" aria-labelledby="leave-title">
    <h2 id="leave-title">${words['form.leaveTitle']}</h2>
    <p>${words['form.leaveText']}</p>
    <div>
      <button type="button" @click=${onStay}>${words['form.stay']}</button>
      <button type="button" class="danger" @click=${onLeave}>${words[ACTIONS[way?.to ?? 'close']]}</button>
    </div>
  </dialog>`;
}
