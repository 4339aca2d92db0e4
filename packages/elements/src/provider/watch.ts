import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from '@clientele/core';

/** Draws its element again whenever an observable changes, as long as the element is in the page. */
export class Watch<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #source: () => Observable<Value> | undefined;
  #watched: Observable<Value> | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `source` is asked before each drawing, so that it may come and go. */
  constructor(
    host: ReactiveControllerHost & { readonly isConnected: boolean },
    source: () => Observable<Value> | undefined,
  ) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get value(): Value | undefined {
    return this.#watched?.get();
  }

  hostUpdate(): void {
    const source = this.#host.isConnected ? this.#source() : undefined;
    if (source === this.#watched) return;
    this.#unsubscribe?.();
    this.#watched = source;
    this.#unsubscribe = source?.subscribe(() => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#watched = undefined;
  }
}
