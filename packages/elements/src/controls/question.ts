import { css, html, type TemplateResult } from 'lit';

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
  return html`<dialog class="ask" aria-labelledby="ask-title" aria-describedby="ask-text">
    <h2 id="ask-title">${title}</h2>
    <p id="ask-text">${text}</p>
    <div>
      <button type="button" @click=${onStay}>${stay}</button>
      <button type="button" class="danger" @click=${onLeave}>${leave}</button>
    </div>
  </dialog>`;
}

export const questionStyles = css`
  dialog.ask {
    width: min(420px, calc(100vw - 32px));
    padding: 22px 24px 18px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: var(--_elevation);
  }
  dialog.ask::backdrop {
    background: #0c101866;
  }
  dialog.ask h2 {
    margin: 0 0 6px;
    font-size: 16px;
    font-weight: 620;
  }
  dialog.ask p {
    margin: 0 0 18px;
    color: var(--_ink-2);
  }
  dialog.ask div {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }
`;
