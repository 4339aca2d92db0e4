import { html, nothing, type TemplateResult } from 'lit';
import type { FormState, Messages } from '@clientele/core';

/** What can be done with the form as a whole. */
export interface FootActions {
  readonly onLeave: () => void;
  readonly onRetry: () => void;
  readonly onSaveAndAdd: () => void;
  /** Null where nothing stands otherwise than in the CRM. */
  readonly onResetAll: (() => void) | null;
  readonly isDeciding: boolean;
  /** Nothing can be saved. */
  readonly readOnly: boolean;
}

/** The foot of the form: how it stands, and its buttons. The one that saves submits the form. */
export function formFoot(
  { mode, status, dirty, issues }: FormState,
  words: Messages,
  { onLeave, onRetry, onSaveAndAdd, onResetAll, isDeciding, readOnly }: FootActions,
): TemplateResult | typeof nothing {
  if (status === 'choosing-kind' || status === 'opening') return nothing;
  if (status === 'failed-to-open') {
    return html`<div class="foot">
      <p></p>
      <button type="button" @click=${onLeave}>${words['form.close']}</button>
      <button type="button" class="primary" @click=${onRetry}>${words['list.retry']}</button>
    </div>`;
  }
  if (readOnly) {
    return html`<div class="foot">
      <p></p>
      <button type="button" @click=${onLeave}>${words['form.close']}</button>
    </div>`;
  }
  const errors = issues.filter(({ level }) => level === 'error').length;
  const saving = status === 'saving';
  const isBusy = saving || isDeciding;
  return html`<div class="foot">
    ${
      onResetAll
        ? html`<button type="button" class="ghost reset" aria-disabled=${isBusy} @click=${() => isBusy || onResetAll()}>
            ${words['crm.resetAll']}
          </button>`
        : nothing
    }
    <p class=${errors > 0 ? 'problem' : ''} role="status">
      ${errors > 0 ? words['form.issues'](errors) : dirty ? words['form.dirty'] : nothing}
    </p>
    <button type="button" @click=${onLeave}>${words['form.cancel']}</button>
    ${
      mode === 'add'
        ? html`<button
            type="button"
            class="next"
            aria-disabled=${saving}
            aria-keyshortcuts="Control+Shift+Enter"
            title=${words['form.saveAndAddKeys']}
            @click=${onSaveAndAdd}
          >
            ${words['form.saveAndAdd']}
          </button>`
        : nothing
    }
    <button
      type="submit"
      class="primary"
      aria-disabled=${saving}
      aria-keyshortcuts="Control+Enter"
      title=${words['form.saveKeys']}
    >
      ${saving ? words['form.saving'] : words['form.save']}
    </button>
  </div>`;
}
