import type { Customer, UniqueField } from '../model/customer.js';
import type { CustomerAdapter, FindKey } from '../port/adapter.js';
import type { Holder } from '../rules/issues.js';
import type { Draft } from './draft.js';

/** What an adapter says of one value. */
export interface Answer {
  /** Another customer who has it. */
  readonly holder: Holder | null;
  /** The customer who had it and was deleted, the last of several; only where the form offers to restore. */
  readonly deleted: Holder | null;
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
  readonly #restores: boolean;
  readonly #closed: AbortSignal;
  readonly #changed: () => void;
  readonly #answers = new Map<string, Answer>();
  #unique: Promise<readonly UniqueField[]> | null = null;
  readonly #running = new Map<string, { readonly key: string; readonly controller: AbortController }>();

  /**
   * `draft` is what is in the form: a customer may have its own values, and in place of a new one a deleted one can be
   * restored. `closed` gives up whatever is still asked.
   */
  constructor(adapter: CustomerAdapter, draft: Draft | null, closed: AbortSignal, changed: () => void) {
    this.#adapter = adapter;
    this.#self = draft?.id ?? '';
    this.#restores = adapter.restore !== undefined && draft?.base === null;
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
    const [found, deleted, unique] = await Promise.all([
      this.#adapter.find?.(key, { signal }) ?? [],
      this.#deleted(key, signal),
      this.#unique,
    ]);
    const other = found.find(({ id }) => id !== this.#self);
    return { holder: holderOf(other), deleted: holderOf(deleted[0]), unique };
  }

  /** Who had it is a help and no more: where that cannot be told, the rest of the answer stands. */
  async #deleted(key: FindKey, signal: AbortSignal): Promise<readonly Customer[]> {
    if (!this.#restores || 'plate' in key) return [];
    return (await this.#adapter.find?.(key, { signal, deleted: true }).catch(() => [])) ?? [];
  }
}

function holderOf(customer: Customer | undefined): Holder | null {
  return customer ? { id: customer.id, name: customer.name, code: customer.code } : null;
}
