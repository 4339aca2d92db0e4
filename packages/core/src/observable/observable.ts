/** A value that can be read now and watched. Fits `useSyncExternalStore` and a Lit controller alike. */
export interface Observable<Value> {
  /** The value now; the same object until it changes. */
  get(): Value;
  /** Calls back after each change, until the function it returns is called. */
  subscribe(listener: () => void): () => void;
}

/** An {@link Observable} with its writing side. Listeners run in the order in which they came. */
export class Cell<Value> implements Observable<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  get = (): Value => this.#value;

  set(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
