import { Cell, type Observable } from '../observable/observable.js';
import type { CustomerAdapter } from '../port/adapter.js';
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
  readonly #unsubscribe: () => void;
  #query: CustomerQuery;

  constructor(adapter: CustomerAdapter, list: Observable<ListState>) {
    this.#adapter = adapter;
    this.#list = list;
    this.#query = list.get().query;
    this.#unsubscribe = list.subscribe(() => this.#follow());
  }

  get state(): Observable<Selection> {
    return this.#state;
  }

  /** Ticks a customer, or takes its tick away. */
  toggle(id: string): void {
    const selection = this.#state.get();
    if (selection.mode === 'all') this.#state.set({ ...selection, except: toggled(selection.except, id) });
    else this.#state.set({ mode: 'some', ids: toggled(selection.ids, id) });
  }

  /** Ticks the rows from one index to another, both counted, in either direction. Those not loaded yet are asked for. */
  async tickRange(from: number, to: number): Promise<void> {
    const [first, last] = from < to ? [from, to] : [to, from];
    const { query, sort, rows } = this.#list.get();
    const ids: string[] = [];
    for (let index = first; index <= last;) {
      const row = rows.at(index);
      if (row) ids.push(row.id);
      else {
        const limit = Math.min(SLICE, last - index + 1);
        const { rows: asked } = await this.#adapter.list({ query, sort, at: { index }, limit });
        ids.push(...asked.map(({ id }) => id));
        index += limit - 1;
      }
      index++;
    }
    if (query !== this.#list.get().query) return;
    const selection = this.#state.get();
    if (selection.mode === 'all') {
      this.#state.set({ ...selection, except: new Set([...selection.except].filter((id) => !ids.includes(id))) });
    } else this.#state.set({ mode: 'some', ids: new Set([...selection.ids, ...ids]) });
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
    this.#unsubscribe();
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

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}
