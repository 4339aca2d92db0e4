import type { UniqueField } from '../model/customer.js';
import type { CustomerAdapter, FindKey } from '../port/adapter.js';
import type { Holder } from '../rules/issues.js';

/** What an adapter says of one value. */
export interface Answer {
  /** Another customer who has it. */
  readonly holder: Holder | null;
  /** What the adapter holds unique. */
  readonly unique: readonly UniqueField[];
}

/**
 * Asks the adapter who has a value, once for each value while the form is open. Where a place asks about a new value, its
 * question about the old one is given up. A question that fails is as if it had not been asked: saving decides.
 */
export class Lookups {
  readonly #adapter: CustomerAdapter;
  readonly #self: string;
  readonly #closed: AbortSignal;
  readonly #changed: () => void;
  readonly #answers = new Map<string, Answer>();
  #unique: Promise<readonly UniqueField[]> | null = null;
  readonly #running = new Map<string, { readonly key: string; readonly controller: AbortController }>();

  /** `self` is the customer in the form, who may have its own values; `closed` gives up whatever is still asked. */
  constructor(adapter: CustomerAdapter, self: string, closed: AbortSignal, changed: () => void) {
    this.#adapter = adapter;
    this.#self = self;
    this.#closed = closed;
    this.#changed = changed;
  }

  /** Whether the adapter can be asked at all. */
  get possible(): boolean {
    return this.#adapter.find !== undefined;
  }

  /** What is known of a value; undefined where nothing is. */
  answer(key: FindKey): Answer | undefined {
    return this.#answers.get(JSON.stringify(key));
  }

  /** Asks about the value at a place of the form, unless it is known or being asked. */
  async ask(place: string, key: FindKey): Promise<void> {
    const text = JSON.stringify(key);
    if (this.#running.get(place)?.key === text) return;
    this.#running.get(place)?.controller.abort();
    this.#running.delete(place);
    if (this.#answers.has(text) || !this.possible || this.#closed.aborted) return;
    const controller = new AbortController();
    const running = { key: text, controller };
    this.#running.set(place, running);
    try {
      const answer = await this.#answer(key, AbortSignal.any([this.#closed, controller.signal]));
      if (this.#running.get(place) !== running || this.#closed.aborted) return;
      this.#answers.set(text, answer);
      this.#changed();
    } catch {
      // Silent: the adapter decides when it saves.
    } finally {
      if (this.#running.get(place) === running) this.#running.delete(place);
    }
  }

  /** Asks about a value whatever is known of it. */
  async again(place: string, key: FindKey): Promise<void> {
    this.#answers.delete(JSON.stringify(key));
    await this.ask(place, key);
  }

  async #answer(key: FindKey, signal: AbortSignal): Promise<Answer> {
    this.#unique ??= this.#adapter.describe({ signal: this.#closed }).then(({ unique }) => unique);
    // One that failed is asked again with the next question.
    this.#unique.catch(() => (this.#unique = null));
    const [found, unique] = await Promise.all([this.#adapter.find?.(key, { signal }) ?? [], this.#unique]);
    const other = found.find(({ id }) => id !== this.#self);
    return { holder: other ? { id: other.id, name: other.name, code: other.code } : null, unique };
  }
}
