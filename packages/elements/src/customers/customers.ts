import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { CustomerAdapter, Messages, Profile } from '@clientele/core';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { RootController } from '../provider/root-controller.js';
import { Watch } from '../provider/watch.js';

/**
 * The whole module: the list of customers, their form and the messages. It fills its container, which therefore needs
 * a height.
 *
 * @tag clientele-customers
 * @slot actions - The host's own buttons, left of *Thêm mới*.
 * @fires {ClienteleSavedEvent} clientele-saved - A customer was added or changed.
 * @fires {ClienteleBuildingChangedEvent} clientele-building-changed - Another building was chosen.
 * @fires {ClienteleSessionExpiredEvent} clientele-session-expired - A call failed because the session has expired.
 */
export class ClienteleCustomers extends LitElement {
  /** @internal */
  static override styles = css`
    :host {
      display: flex !important;
      flex-direction: column !important;
      min-width: 0 !important;
      height: 100%;
    }
    :host([hidden]) {
      display: none !important;
    }
    clientele-customer-list {
      flex: 1;
    }
  `;

  /** Where the customers are kept; without it, the provider around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Id of the building whose customers are shown; null asks for one where the profile works by building. */
  @property({ attribute: 'building-id' }) buildingId: string | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  /** Words of the host's own, all of them, in place of the language's: a language that the module does not speak. */
  @property({ attribute: false }) words: Messages | null = null;

  readonly #module = new ModuleController(this);
  readonly #root = new RootController(this, this.#module);
  readonly #removal = new Watch(this, () => this.#module.current?.store.removalState);
  #asking = false;

  /** Asks again for what failed: once the person has signed in again, for instance. What was typed is not saved by itself. */
  retry(): void {
    this.#module.current?.store.retry();
  }

  protected override render() {
    return html`
      ${
        this.#root.isFront
          ? html`<clientele-draft-offers @resuming=${this.#focusList}></clientele-draft-offers>
              <clientele-crm-strip @resuming=${this.#focusList}></clientele-crm-strip>`
          : nothing
      }
      <clientele-customer-list><slot name="actions" slot="actions"></slot></clientele-customer-list>
      ${
        this.#root.isFront
          ? html`<clientele-customer-form></clientele-customer-form>
              <clientele-removal-dialog></clientele-removal-dialog>
              <clientele-notice></clientele-notice>`
          : nothing
      }
    `;
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.#removal.value && !this.#asking) void this.#loadDialogs();
    super.update(changed);
  }

  /** What opened the form goes with the draft that it goes on with, and the focus must have somewhere to return to. */
  #focusList = (): void => {
    this.renderRoot.querySelector('clientele-customer-list')?.focus();
  };

  /** The question before a deletion is loaded when somebody first deletes. */
  async #loadDialogs(): Promise<void> {
    this.#asking = true;
    try {
      const { defineDialogs } = await import('../dialogs/define-dialogs.js');
      defineDialogs();
    } catch {
      // Offline, or the page is older than the files on its server. The next press of Xóa loads again.
      this.#asking = false;
      this.#module.current?.store.failToAskRemoval();
    }
  }
}
