import { css, html, type TemplateResult } from 'lit';
import { dialogFrame } from './dialog-frame.js';

/** What a question says, and what its two buttons are called. */
export interface QuestionWords {
  readonly title: string;
  readonly text: string;
  readonly stay: string;
  readonly leave: string;
}

/** The question before what was typed is lost. Shown by `showModal` of its `dialog.ask`. */
export function question(
  { title, text, stay, leave }: QuestionWords,
  onStay: () => void,
  onLeave: () => void,
): TemplateResult {
  return html`<dialog class="ask frame" aria-labelledby="ask-title" aria-describedby="ask-text">
    <h2 id="ask-title">${title}</h2>
    <p id="ask-text">${text}</p>
    <div class="actions">
      <button type="button" @click=${onStay}>${stay}</button>
      <button type="button" class="danger" @click=${onLeave}>${leave}</button>
    </div>
  </dialog>`;
}

export const questionStyles = [
  dialogFrame,
  css`
    .ask {
      width: min(420px, calc(100vw - 32px));
    }
    .ask > p {
      margin: 0 0 18px;
      color: var(--_ink-2);
    }
  `,
];
