import { asCustomerError } from '../errors/as-customer-error.js';
import { isAbortError } from '../errors/customer-error.js';
import type { Customer } from '../model/customer.js';
import type { Cell } from '../observable/observable.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { DEFAULT_SORT, type CustomerQuery } from '../query/customer-query.js';
import { newId } from './new-id.js';
import { MOST_REMOVED, deletable, type Removed, type RemovalCandidate, type RemovalState } from './removal-state.js';
import { isTicked, tickedCount, type Selection } from './selection.js';
import { stillThere } from './still-there.js';

/** Customers asked about or deleted in one call. */
const SLICE = 500;

/** What is deleted in one call. Its id stays over every attempt, so that a lost answer comes with the next one. */
interface Slice {
  readonly opId: string;
  readonly items: readonly { readonly id: string; readonly version: number }[];
}

/** One deletion at a time: what blocks each is shown before, and asked again by the adapter when it deletes. */
export class RemovalStore {
  readonly #adapter: CustomerAdapter;
  readonly #state: Cell<RemovalState | null>;
  readonly #onRemoved: (removed: Removed) => void;
  #controller = new AbortController();
  #selection: Selection | null = null;
  #confirmed: readonly Slice[] = [];

  constructor(adapter: CustomerAdapter, state: Cell<RemovalState | null>, onRemoved: (removed: Removed) => void) {
    this.#adapter = adapter;
    this.#state = state;
    this.#onRemoved = onRemoved;
  }

  /** Finds out what blocks the ticked customers, and then asks. */
  async ask(selection: Selection): Promise<void> {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#selection = selection;
    this.#confirmed = [];
    const { signal } = this.#controller;
    const ticked = tickedCount(selection);
    this.#state.set({ status: 'looking', ticked, candidates: [], done: 0, error: null });
    if (ticked > MOST_REMOVED) return this.#update({ status: 'too-many' });
    try {
      const customers =
        selection.mode === 'all'
          ? await this.#walk(selection, signal)
          : await stillThere(this.#adapter, selection.ids, { signal });
      const candidates = await this.#withBlockers(customers, signal);
      if (!signal.aborted) this.#update({ status: 'asking', candidates });
    } catch (thrown) {
      this.#failed(thrown, signal);
    }
  }

  /** Looks again, or deletes again what was confirmed, after a failure. */
  async retry(): Promise<void> {
    if (this.#confirmed.length > 0) await this.#delete();
    else if (this.#selection) await this.ask(this.#selection);
  }

  /** Deletes those that nothing blocks. Giving up between two slices keeps what is deleted deleted, and says so. */
  async confirm(): Promise<void> {
    const state = this.#state.get();
    if (state?.status !== 'asking') return;
    const items = deletable(state).map(({ id, version }) => ({ id, version }));
    const starts = Array.from({ length: Math.ceil(items.length / SLICE) }, (_, nth) => nth * SLICE);
    this.#confirmed = starts.map((at) => ({ opId: newId(), items: items.slice(at, at + SLICE) }));
    await this.#delete();
  }

  /** Closes the question; while it deletes, stops after the slice that is under way. */
  cancel(): void {
    this.#controller.abort();
    if (this.#state.get()?.status !== 'deleting') this.#state.set(null);
  }

  async #delete(): Promise<void> {
    const { signal } = this.#controller;
    const confirmed = this.#confirmed.reduce((sum, { items }) => sum + items.length, 0);
    const deleted: string[] = [];
    let done = 0;
    this.#update({ status: 'deleting', done });
    try {
      for (const { opId, items } of this.#confirmed) {
        if (signal.aborted) break;
        const results = (await this.#adapter.remove?.(items, { opId })) ?? [];
        const gone = results.filter(({ status }) => status === 'deleted' || status === 'already-deleted');
        deleted.push(...gone.map(({ id }) => id));
        done += items.length;
        this.#update({ done });
      }
      this.#end(confirmed, deleted);
    } catch (thrown) {
      if (deleted.length > 0) this.#end(confirmed, deleted);
      else this.#failed(thrown, new AbortController().signal);
    }
  }

  #end(confirmed: number, deleted: readonly string[]): void {
    const gone = new Set(deleted);
    const stay = (this.#state.get()?.candidates ?? []).filter(({ id }) => !gone.has(id));
    this.#state.set(null);
    this.#onRemoved({ confirmed, deleted, kept: stay.map(({ id }) => id) });
  }

  async #walk(selection: Selection & { mode: 'all' }, signal: AbortSignal): Promise<readonly Customer[]> {
    const found: Customer[] = [];
    const query: CustomerQuery = selection.query;
    for (let index = 0; ; index += SLICE) {
      const request = { query, sort: DEFAULT_SORT, at: { index }, limit: SLICE };
      const { rows } = await this.#adapter.list(request, { signal });
      found.push(...rows.filter(({ id }) => isTicked(selection, id)));
      if (rows.length < SLICE) return found;
    }
  }

  async #withBlockers(customers: readonly Customer[], signal: AbortSignal): Promise<readonly RemovalCandidate[]> {
    const candidates: RemovalCandidate[] = [];
    for (let at = 0; at < customers.length; at += SLICE) {
      const slice = customers.slice(at, at + SLICE);
      const blockers = await this.#adapter.blockers?.(
        slice.map(({ id }) => id),
        { signal },
      );
      const byId = new Map(blockers?.map(({ id, transactions }) => [id, transactions]));
      for (const { id, version, code, name, vehicles } of slice) {
        const transactions = byId.get(id) ?? 'unknown';
        const free = transactions !== 'unknown' && transactions.contracts + transactions.invoices === 0;
        candidates.push({ id, version, code, name, vehicles: vehicles.length, blocked: free ? null : transactions });
      }
    }
    return candidates;
  }

  #failed(thrown: unknown, signal: AbortSignal): void {
    if (signal.aborted || isAbortError(thrown)) return;
    const error = asCustomerError(thrown);
    this.#update({ status: 'failed', error });
  }

  #update(change: Partial<RemovalState>): void {
    const state = this.#state.get();
    if (state) this.#state.set({ ...state, ...change });
  }
}
