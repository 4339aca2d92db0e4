import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CrmState, Messages } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { buttons } from '../controls/buttons.js';
import { decisionStyles } from '../controls/crm-decision.js';
import { dialogFrame } from '../controls/dialog-frame.js';
import { x } from '../icons/icons.js';
import { CrmController } from '../provider/crm-controller.js';
import { moduleContext, type Module } from '../provider/module-context.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { conflictTask } from './conflict-task.js';
import { dialogStyles } from './dialog-styles.js';
import { openConflicts, openTasks } from './open-tasks.js';
import { quarantineTask } from './quarantine-task.js';
import type { TaskView } from './task.js';

/** As many of each part are drawn; the others come when those are done. */
const MOST = 50;

/**
 * What is open between the CRM and here, and what can be done about it. Fires `closed`, and `resuming` before it opens a
 * customer.
 */
export class CrmDialog extends LitElement {
  static override styles = [tokens, base, buttons, decisionStyles, dialogFrame, dialogStyles];

  @consume({ context: moduleContext, subscribe: true })
  @state()
  private module?: Module;

  @state() private shown = false;

  @query('dialog') private dialog!: HTMLDialogElement | null;

  readonly #crm = new CrmController(this, () => (this.shown ? this.module?.store : undefined));

  /** Opens it. */
  async show(): Promise<void> {
    this.shown = true;
    await this.updateComplete;
    this.dialog?.showModal();
    this.#focusTitle();
  }

  protected override render() {
    if (!this.module || !this.shown) return nothing;
    const words = inFull(this.module.words);
    const crm = this.#crm.state;
    return html`<dialog class="frame" aria-labelledby="title" @close=${this.#onClosed}>
      <div class="title">
        <h2 id="title" tabindex="-1">${words['crm.title']}</h2>
        <button class="ghost icon" aria-label=${words['form.close']} @click=${() => this.dialog?.close()}>${x}</button>
      </div>
      <p class="visually-hidden" role="status">${crm?.isDeciding ? words['crm.deciding'] : nothing}</p>
      <div class="content">${crm ? this.#inside(crm, words) : this.#waiting(words)}</div>
    </dialog>`;
  }

  #inside(crm: CrmState, words: Messages): TemplateResult {
    const view: TaskView = { crm: this.#crm, words, onOpen: this.#openCustomer };
    const tasks = openTasks(crm);
    if (tasks === 0 && crm.status === 'loading') return this.#waiting(words);
    const failure =
      crm.status === 'failed'
        ? html`<div class="failed" role="alert">
            <p>${words[`error.${crm.error?.code ?? 'adapter'}`]}</p>
            <button @click=${() => this.#crm.store?.retry()}>${words['crm.retry']}</button>
          </div>`
        : nothing;
    if (tasks === 0) return html`${failure === nothing ? html`<p class="none">${words['crm.nothing']}</p>` : failure}`;
    const [conflicts, quarantine] = [openConflicts(crm), crm.quarantine];
    return html`
      ${failure}
      <h3 id="conflicts">${words['crm.conflicts']}</h3>
      ${part('conflicts', conflicts, (each) => conflictTask(each, view), words['crm.noConflicts'], words)}
      <h3 id="quarantine">${words['crm.quarantine']}</h3>
      ${part('quarantine', quarantine, (each) => quarantineTask(each, view), words['crm.noQuarantine'], words)}
    `;
  }

  #waiting(words: Messages): TemplateResult {
    return html`<p class="none" role="status">${words['list.loading']}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What was pressed goes with what it settled.
    if (this.dialog?.open && !this.shadowRoot?.activeElement) this.#focusTitle();
  }

  #focusTitle(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  #onClosed = (): void => {
    this.shown = false;
    this.dispatchEvent(new Event('closed'));
  };

  #openCustomer = (id: string): void => {
    this.dialog?.close();
    this.dispatchEvent(new Event('resuming'));
    void this.module?.store.edit(id);
  };
}

/** A part of what is open, each thing under its id: a button never becomes that of another thing. */
function part<Task extends { readonly id: string }>(
  heading: string,
  tasks: readonly Task[],
  draw: (task: Task) => TemplateResult,
  none: string,
  words: Messages,
): TemplateResult {
  if (tasks.length === 0) return html`<p class="none">${none}</p>`;
  const rest = tasks.length - MOST;
  return html`<ul aria-labelledby=${heading}>
      ${repeat(tasks.slice(0, MOST), ({ id }) => id, draw)}
    </ul>
    ${rest > 0 ? html`<p class="none">${words['crm.more'](rest)}</p>` : nothing}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'clientele-crm-dialog': CrmDialog;
  }
}
