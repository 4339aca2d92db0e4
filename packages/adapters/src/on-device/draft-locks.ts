import { CustomerError } from '@clientele/core';

/**
 * Which drafts are open in which tab: each has a Web Lock, which the browser lets go when its tab is closed or crashes.
 * Locks need a secure context, as the ids of customers do.
 */
export class DraftLocks {
  readonly #prefix: string;
  /** Let go when called; null where another tab had the lock. */
  readonly #held = new Map<string, Promise<(() => void) | null>>();

  constructor(databaseName: string) {
    this.#prefix = `clientele ${databaseName} draft `;
  }

  /** Holds a draft in this tab. @throws CustomerError `conflict` when another has it */
  async hold(id: string): Promise<void> {
    const asked = this.#held.get(id) ?? this.#ask(id);
    this.#held.set(id, asked);
    if (await asked) return;
    this.#held.delete(id);
    throw new CustomerError('conflict', { id });
  }

  /** Lets a draft go. */
  async release(id: string): Promise<void> {
    const asked = this.#held.get(id);
    this.#held.delete(id);
    (await asked)?.();
  }

  /** Lets all go. */
  releaseAll(): void {
    for (const id of this.#held.keys()) void this.release(id);
  }

  /** Ids of the drafts that other tabs hold now. */
  async elsewhere(): Promise<ReadonlySet<string>> {
    const { held = [] } = await navigator.locks.query();
    const ids = held.flatMap(({ name }) => (name?.startsWith(this.#prefix) ? [name.slice(this.#prefix.length)] : []));
    return new Set(ids.filter((id) => !this.#held.has(id)));
  }

  #ask(id: string): Promise<(() => void) | null> {
    return new Promise((answer) => {
      const hold = (lock: Lock | null) =>
        lock ? new Promise<void>((release) => answer(release)) : Promise.resolve(answer(null));
      // A page that is being left is given no locks.
      navigator.locks.request(this.#prefix + id, { ifAvailable: true }, hold).catch(() => answer(null));
    });
  }
}
