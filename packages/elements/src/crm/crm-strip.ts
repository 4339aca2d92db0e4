import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { inFull } from '@clientele/core/fields';
import { buttons } from '../controls/buttons.js';
import { stripStyles } from '../controls/strip-styles.js';
import { CrmController } from '../provider/crm-controller.js';
import { moduleContext, type Module } from '../provider/module-context.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import type { CrmDialog } from './crm-dialog.js';
import { openTasks } from './open-tasks.js';

/**
 * Says over the list how much of what the CRM sent somebody should look at, and opens it. Inside `<clientele-customers>`;
 * it finds its module in the context, and fires `resuming` when the focus should go to the list.
 */
export class CrmStrip extends LitElement {
  static override styles = [
    tokens,
    base,
    buttons,
    stripStyles,
    css`
      p {
        margin: 0;
        flex: 1 1 200px;
        overflow-wrap: anywhere;
      }
      .strip {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        border-inline-start-color: var(--_crm);
      }
      .problem {
        flex-basis: 100%;
        color: var(--_danger);
      }
    `,
  ];

  @consume({ context: moduleContext, subscribe: true })
  @state()
  private module?: Module;

  /** Whether the dialog's code is there. */
  @state() private loaded = false;
  @state() private failed = false;

  @query('clientele-crm-dialog') private dialog!: CrmDialog | null;

  readonly #crm = new CrmController(this, () => {
    const store = this.module?.store;
    return store?.profile.tabs.some(({ group }) => group === 'crm') ? store : undefined;
  });

  protected override render() {
    const crm = this.#crm.state;
    if (!this.module?.store.canWrite || !crm) return nothing;
    const words = inFull(this.module.words);
    const count = openTasks(crm);
    const isUnknown = count === 0 && crm.status === 'failed';
    const said = count > 0 ? words['crm.tasks'](count) : isUnknown ? words['crm.tasksFailed'] : null;
    return html`
      <div class=${said === null ? '' : 'strip'}>
        <p role="status">${said ?? nothing}</p>
        ${count > 0 ? html`<button @click=${() => void this.#open()}>${words['crm.look']}</button>` : nothing}
        ${isUnknown ? html`<button @click=${() => this.#crm.store?.retry()}>${words['crm.retry']}</button>` : nothing}
        ${this.failed && count > 0 ? html`<p class="problem" role="alert">${words['error.unavailable']}</p>` : nothing}
      </div>
      ${
        this.loaded
          ? html`<clientele-crm-dialog @closed=${this.#closed} @resuming=${this.#resume}></clientele-crm-dialog>`
          : nothing
      }
    `;
  }

  async #open(): Promise<void> {
    this.failed = false;
    try {
      const { defineCrm } = await import('./define-crm.js');
      defineCrm();
    } catch {
      // Offline, or the page is older than the files on its server. The next press loads again.
      this.failed = true;
      return;
    }
    this.loaded = true;
    await this.updateComplete;
    await this.dialog?.show();
  }

  /** The button that opened the dialog may have gone with the last thing that was open. */
  #closed = (): void => {
    if (this.#crm.state && openTasks(this.#crm.state) === 0) this.#resume();
  };

  #resume = (): void => {
    this.dispatchEvent(new Event('resuming'));
  };
}
