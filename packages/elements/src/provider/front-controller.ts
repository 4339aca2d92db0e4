import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CustomerStore } from '@clientele/core';

type Root = ReactiveControllerHost & HTMLElement;

/** The roots that share a store; the last is in front. */
const rootsOf = new WeakMap<CustomerStore, Root[]>();

/**
 * Of the roots that share a store, the one that was last used is in front: it alone draws the form, the questions and
 * the messages, or else each of them would draw its own.
 */
export class FrontController implements ReactiveController {
  readonly #host: Root;
  readonly #source: () => CustomerStore | undefined;
  #store: CustomerStore | undefined;

  constructor(host: Root, source: () => CustomerStore | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get isFront(): boolean {
    return this.#store !== undefined && rootsOf.get(this.#store)?.at(-1) === this.#host;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#used);
    this.#host.addEventListener('focusin', this.#used);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#used);
    this.#host.removeEventListener('focusin', this.#used);
    this.#follow(undefined);
  }

  hostUpdate(): void {
    const store = this.#host.isConnected ? this.#source() : undefined;
    if (store !== this.#store) this.#follow(store);
  }

  #used = (): void => {
    if (!this.#store || this.isFront) return;
    const roots = rootsOf.get(this.#store) ?? [];
    this.#set(this.#store, [...roots.filter((root) => root !== this.#host), this.#host]);
  };

  #follow(store: CustomerStore | undefined): void {
    if (this.#store) {
      const others = rootsOf.get(this.#store)?.filter((root) => root !== this.#host);
      this.#set(this.#store, others ?? []);
    }
    this.#store = store;
    // Nobody has used it yet, so it does not take the front from one that may be used.
    if (store) this.#set(store, [this.#host, ...(rootsOf.get(store) ?? [])]);
  }

  #set(store: CustomerStore, roots: Root[]): void {
    const before = rootsOf.get(store)?.at(-1);
    rootsOf.set(store, roots);
    const after = roots.at(-1);
    if (after === before) return;
    before?.requestUpdate();
    after?.requestUpdate();
  }
}
