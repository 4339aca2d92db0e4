import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CustomerAdapter, Profile } from '@clientele/core';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { Watch } from '../provider/watch.js';

/**
 * The form for adding and changing a customer: a panel over the page that opens when the module's store opens it, and
 * shows nothing otherwise. Its inside is loaded when the first list has been drawn, or when it is needed sooner.
 *
 * @tag clientele-customer-form
 */
export class ClienteleCustomerForm extends LitElement {
  /** Where the customers are kept; without it, the module around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  @state() private loaded = false;

  readonly #module = new ModuleController(this);
  readonly #form = new Watch(this, () => this.#module.current?.store.formState);
  /** Watched until the inside is there, so that it comes after the first rows. */
  readonly #list = new Watch(this, () => (this.loaded ? undefined : this.#module.current?.store.list.state));
  #loading = false;

  protected override render() {
    return this.loaded ? html`<clientele-form-panel></clientele-form-panel>` : nothing;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.loaded || this.#loading) return;
    if (this.#form.value) void this.#load();
    else if (this.#list.value?.status === 'ready') setTimeout(() => this.#prepare());
  }

  #prepare(): void {
    if (!this.isConnected || this.loaded) return;
    void this.#module.current?.store.prepareForm();
    void this.#load();
  }

  async #load(): Promise<void> {
    if (this.loaded || this.#loading) return;
    this.#loading = true;
    try {
      const { defineForm } = await import('./define-form.js');
      defineForm();
      this.loaded = true;
    } catch {
      // The page may be offline, or newer than this file's address. The next try loads again.
      if (this.#form.value) this.#module.current?.store.failToOpenForm();
    } finally {
      this.#loading = false;
    }
  }
}
