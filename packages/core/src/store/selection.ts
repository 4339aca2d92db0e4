import { Cell, type Observable } from '../observable/observable.js';
import type { ChangeNotice, CustomerAdapter } from '../port/adapter.js';
import type { CustomerQuery } from '../query/customer-query.js';
import type { ListState } from './list.js';

/** Which customers are ticked: some, one by one, or all that match a query but those taken out again. */
export type Selection =
  | { readonly mode: 'some'; readonly ids: ReadonlySet<string> }
  | {
      readonly mode: 'all';
      readonly query: CustomerQuery;
      readonly total: number;
      readonly except: ReadonlySet<string>;
    };

/** Nothing is ticked. */
export const NOTHING: Selection = { mode: 'some', ids: new Set() };

/** Whether a customer of the list on screen is ticked. */
export function isTicked(selection: Selection, id: string): boolean {
  return selection.mode === 'all' ? !selection.except.has(id) : selection.ids.has(id);
}

/** How many are ticked, also those that the search hides. */
export function tickedCount(selection: Selection): number {
  return selection.mode === 'all' ? selection.total - selection.except.size : selection.ids.size;
}

/** Rows asked for at once where a range reaches past the rows that are loaded. */
const SLICE = 500;

/**
 * The ticks of the list. Single ones stay through a search and a tab; "all" is bound to its query, and another search
 * gives it up. Another building begins with none.
 */
export class SelectionStore {
  readonly #adapter: CustomerAdapter;
  readonly #list: Observable<ListState>;
  readonly #state = new Cell<Selection>(NOTHING);
  readonly #failed: (thrown: unknown) => void;
  readonly #unsubscribe: readonly ((() => void) | undefined)[];
  #query: CustomerQuery;

  /** `failed` is told why rows could not be ticked. */
  constructor(adapter: CustomerAdapter, list: Observable<ListState>, failed: (thrown: unknown) => void) {
    this.#adapter = adapter;
    this.#list = list;
    this.#failed = failed;
    this.#query = list.get().query;
    this.#unsubscribe = [
      list.subscribe(() => this.#follow()),
      adapter.subscribe?.((notice) => void this.#letGo(notice)),
    ];
  }

  get state(): Observable<Selection> {
    return this.#state;
  }

  /** Ticks a customer, or takes its tick away. */
  toggle(id: string): void {
    this.#change((ids) => toggled(ids, id));
  }

  /** Ticks the rows from one index to another, both counted, in either direction. Those not loaded yet are asked for. */
  async tickRange(from: number, to: number): Promise<void> {
    const { query } = this.#list.get();
    const isPast = () => query !== this.#list.get().query;
    try {
      const ids = await this.#idsOf(Math.min(from, to), Math.max(from, to));
      if (isPast()) return;
      const isAll = this.#state.get().mode === 'all';
      this.#change((before) => (isAll ? without(before, new Set(ids)) : [...before, ...ids]));
    } catch (thrown) {
      if (!isPast()) this.#failed(thrown);
    }
  }

  /** Ticks everything that matches the query on screen, loaded or not; where the end is not known, what is known so far. */
  tickAll(): void {
    const { query, total, more } = this.#list.get();
    if (total && more) void this.tickRange(0, total - 1);
    else if (total) this.#state.set({ mode: 'all', query, total, except: new Set() });
  }

  /** Ticks just these. */
  keep(ids: readonly string[]): void {
    this.#state.set(ids.length === 0 ? NOTHING : { mode: 'some', ids: new Set(ids) });
  }

  clear(): void {
    this.#state.set(NOTHING);
  }

  dispose(): void {
    for (const stop of this.#unsubscribe) stop?.();
  }

  async #idsOf(first: number, last: number): Promise<readonly string[]> {
    const { query, sort, rows } = this.#list.get();
    const ids: string[] = [];
    for (let index = first; index <= last; index++) {
      const row = rows.at(index);
      if (row) ids.push(row.id);
      else {
        const limit = Math.min(SLICE, last - index + 1);
        const { rows: asked } = await this.#adapter.list({ query, sort, at: { index }, limit });
        ids.push(...asked.map(({ id }) => id));
        index += limit - 1;
      }
    }
    return ids;
  }

  /** Of the customers that changed, lets go of those who are not there any more. */
  async #letGo({ ids }: ChangeNotice): Promise<void> {
    const before = named(this.#state.get());
    const gone = new Set(ids?.filter((id) => before.has(id)) ?? before);
    if (gone.size === 0) return;
    try {
      const { stillThere } = await import('./still-there.js');
      for (const { id } of await stillThere(this.#adapter, gone)) gone.delete(id);
      if (gone.size > 0) this.#change((now) => without(now, gone));
    } catch {
      // Whoever cannot be asked for stays ticked; a deletion looks again.
    }
  }

  /** Names others; see `named`. */
  #change(change: (ids: ReadonlySet<string>) => Iterable<string>): void {
    const selection = this.#state.get();
    const ids = new Set(change(named(selection)));
    this.#state.set(selection.mode === 'all' ? { ...selection, except: ids } : { mode: 'some', ids });
  }

  #follow(): void {
    const { query, total, status } = this.#list.get();
    const selection = this.#state.get();
    const before = this.#query;
    this.#query = query;
    if (query.buildingId !== before.buildingId) return this.clear();
    if (selection.mode !== 'all') return;
    if (query !== selection.query) this.clear();
    else if (status === 'ready' && total !== null && total !== selection.total)
      this.#state.set({ ...selection, total });
  }
}

/** Whom a selection names: who is ticked, or who is taken out of all. */
function named(selection: Selection): ReadonlySet<string> {
  return selection.mode === 'all' ? selection.except : selection.ids;
}

function without(ids: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...ids].filter((id) => !others.has(id));
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}
