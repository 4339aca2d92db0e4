import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CrmState, CrmStore, CustomerError, CustomerStore } from '@clientele/core';

/**
 * Finds what is open between the CRM and here, and draws its element again whenever that changes, as long as the element
 * is in the page and names a store. Remembers where in the element something was decided, so that a refusal is said there.
 */
export class CrmController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #source: () => CustomerStore | undefined;
  #store: CustomerStore | undefined;
  #crm: CrmStore | null = null;
  #stops: readonly (() => void)[] = [];
  #acted: string | null = null;

  /** `source` is asked before each drawing. */
  constructor(
    host: ReactiveControllerHost & { readonly isConnected: boolean },
    source: () => CustomerStore | undefined,
  ) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Null where the backend has no CRM, and until its code has come. */
  get store(): CrmStore | null {
    return this.#crm;
  }

  get state(): CrmState | null {
    return this.#crm?.state.get() ?? null;
  }

  /** Does what was decided at a place of the element, unless another decision is on its way. */
  async act(place: string, decide: (crm: CrmStore) => Promise<void>): Promise<void> {
    if (!this.#crm || this.state?.isDeciding) return;
    this.#acted = place;
    await decide(this.#crm);
  }

  /** Why the last decision was not taken, where it was made at this place. */
  refusalAt(place: string): CustomerError | null {
    return (place === this.#acted && this.state?.refusal) || null;
  }

  hostUpdate(): void {
    const store = this.#host.isConnected ? this.#source() : undefined;
    if (store === this.#store) return;
    this.#leave();
    this.#store = store;
    if (store) void this.#find(store);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  async #find(store: CustomerStore): Promise<void> {
    // Where its code does not come, nothing can be decided; the next one who asks for it loads again.
    const crm = await store.crm().catch(() => null);
    if (!crm || store !== this.#store) return;
    this.#crm = crm;
    this.#stops = [crm.watch(), crm.state.subscribe(() => this.#host.requestUpdate())];
    this.#host.requestUpdate();
  }

  #leave(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#store = undefined;
    this.#crm = null;
    this.#acted = null;
  }
}
