import type { Fault } from '@clientele/core/testing';

/** Which faults are turned on. They are remembered nowhere: a reload begins without any. */
export class FaultSwitches {
  readonly #on = new Set<Fault>();
  readonly #listeners = new Set<() => void>();

  /** Those that are on now; the same set for ever, as `withFaults` wants it. */
  get on(): ReadonlySet<Fault> {
    return this.#on;
  }

  turn(fault: Fault, on: boolean): void {
    if (on) this.#on.add(fault);
    else this.#on.delete(fault);
    this.#tell();
  }

  clear(): void {
    this.#on.clear();
    this.#tell();
  }

  /** Calls back after each turn, until the function it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
