import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CustomerAdapter, CustomerStore, Messages, Profile, VehicleListStore } from '@clientele/core';
import { buttons } from '../controls/buttons.js';
import { failedState, stateStyles } from '../customer-list/states.js';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { RootController } from '../provider/root-controller.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { absentState } from './vehicles-states.js';

/** The code of the table did not come: offline, or the page is older than the files on its server. */
const NO_CODE = { status: 'failed', error: null, total: null } as const;

/**
 * All vehicles of a building, across its customers: searched, sorted, and each opens its customer in the form. For a
 * page of the host's own. It fills its container, which therefore needs a height, and shares what it shows with every
 * element that was given the same adapter and profile. Where the adapter has no `vehicles`, it says so.
 *
 * @tag clientele-vehicles
 * @fires {ClienteleSavedEvent} clientele-saved - A customer was changed.
 * @fires {ClienteleBuildingChangedEvent} clientele-building-changed - Another building was chosen.
 * @fires {ClienteleSessionExpiredEvent} clientele-session-expired - A call failed because the session has expired.
 */
export class ClienteleVehicles extends LitElement {
  /** @internal */
  static override styles = [
    tokens,
    base,
    buttons,
    stateStyles,
    css`
      :host {
        display: flex !important;
        flex-direction: column !important;
        position: relative !important;
        min-width: 0 !important;
        min-height: 320px;
        height: 100%;
      }
      clientele-vehicles-table {
        flex: 1;
      }
    `,
  ];

  /** Where the customers are kept; without it, the provider around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Id of the building whose vehicles are shown; null asks for one where the profile works by building. */
  @property({ attribute: 'building-id' }) buildingId: string | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  /** Words of the host's own, all of them, in place of the language's: a language that the module does not speak. */
  @property({ attribute: false }) words: Messages | null = null;

  @state() private list: VehicleListStore | null = null;
  @state() private failed = false;

  readonly #module = new ModuleController(this);
  readonly #root = new RootController(this, this.#module);
  #store: CustomerStore | null = null;
  #stop: () => void = () => undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(null);
  }

  /** Asks again for what failed: once the person has signed in again, for instance. What was typed is not saved by itself. */
  retry(): void {
    this.#module.current?.store.retry();
  }

  protected override render() {
    const module = this.#module.current;
    if (!module) return nothing;
    const { store, words } = module;
    if (!store.canListVehicles) return absentState(words);
    if (this.failed) return failedState(NO_CODE, words, () => void this.#load(store));
    return html`
      ${this.list ? html`<clientele-vehicles-table .list=${this.list}></clientele-vehicles-table>` : nothing}
      ${
        this.#root.isFront
          ? html`<clientele-customer-form></clientele-customer-form><clientele-notice></clientele-notice>`
          : nothing
      }
    `;
  }

  protected override update(changed: PropertyValues<this>): void {
    const store = this.#module.current?.store ?? null;
    if (store !== this.#store) this.#follow(store);
    super.update(changed);
  }

  #follow(store: CustomerStore | null): void {
    this.#stop();
    this.#store = store;
    this.list = null;
    this.failed = false;
    if (store) void this.#load(store);
  }

  async #load(store: CustomerStore): Promise<void> {
    this.failed = false;
    try {
      const [list, { defineVehicles }] = await Promise.all([store.vehicles(), import('./define-vehicles.js')]);
      if (store !== this.#store || !list) return;
      defineVehicles();
      this.#stop();
      this.#stop = list.watch();
      this.list = list;
    } catch {
      this.failed = store === this.#store;
    }
  }
}
