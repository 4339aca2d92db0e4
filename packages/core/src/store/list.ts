import { isAbortError, isCustomerError, type CustomerError } from '../errors/customer-error.js';
import type { Building } from '../model/building.js';
import type { Customer } from '../model/customer.js';
import { Cell, type Observable } from '../observable/observable.js';
import type { AdapterDescription, CustomerAdapter, ListResult } from '../port/adapter.js';
import {
  DEFAULT_SORT,
  type CustomerGroup,
  type CustomerQuery,
  type CustomerSort,
  type GroupCounts,
  type SortField,
} from '../query/customer-query.js';
import type { Profile } from '../fields/profile.js';
import { NOTHING_KNOWN, type Extent, extentOf } from './extent.js';
import { PAGE_SIZE, Pages, type RowPages } from './pages.js';

/** A customer that was just added or restored and is to be found on screen, even where search or tab would hide it. */
export interface Spotlight {
  readonly customer: Customer;
  /** Its row; null where the question on screen does not find it. */
  readonly index: number | null;
}

/** What the list shows. */
export interface ListState extends Extent {
  /** `idle`: no building is chosen, so there is nothing to ask. `loading` keeps the rows of before in sight. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Why the last question was not answered; it stays while it is asked again. */
  readonly error: CustomerError | null;
  /** What the backend can; null until it has said so. The screen offers no more than this. */
  readonly can: AdapterDescription | null;
  /** The buildings to choose from; null where the adapter knows none. */
  readonly buildings: readonly Building[] | null;
  /** What is asked for now. */
  readonly query: CustomerQuery;
  readonly sort: CustomerSort;
  /** The query that `rows` answer; null until the first answer. */
  readonly answered: CustomerQuery | null;
  readonly rows: RowPages;
  readonly counts: GroupCounts | null;
  readonly spotlight: Spotlight | null;
}

/** One question to the adapter and what has come of it; a new question makes the old one's answers worthless. */
interface Round {
  readonly controller: AbortController;
  readonly query: CustomerQuery;
  readonly sort: CustomerSort;
  readonly asked: Set<number>;
  revision: string | null;
}

/** The list: its query, its sort, and the rows in view. */
export class ListStore {
  readonly #adapter: CustomerAdapter;
  readonly #state: Cell<ListState>;
  readonly #byBuilding: boolean;
  readonly #unsubscribe: (() => void) | undefined;
  #round: Round | null = null;
  #pages = new Pages();
  #view = { first: 0, last: 0 };
  #sought: Customer | null = null;

  constructor(adapter: CustomerAdapter, profile: Profile) {
    this.#adapter = adapter;
    this.#byBuilding = profile.scope === 'building';
    this.#state = new Cell<ListState>({
      status: this.#byBuilding ? 'idle' : 'loading',
      error: null,
      can: null,
      buildings: null,
      query: { buildingId: null, group: 'all', text: '' },
      sort: DEFAULT_SORT,
      answered: null,
      rows: this.#pages,
      total: null,
      more: false,
      counts: null,
      spotlight: null,
    });
    this.#unsubscribe = adapter.subscribe?.(() => this.reload());
    void this.#describe();
    if (this.#byBuilding) void this.#loadBuildings();
    else this.reload();
  }

  get state(): Observable<ListState> {
    return this.#state;
  }

  /** Shows the customers of a building; null when none is chosen. */
  chooseBuilding(buildingId: string | null): void {
    if (buildingId !== this.#state.get().query.buildingId) this.#ask({ buildingId });
  }

  /** Shows one group. */
  chooseGroup(group: CustomerGroup): void {
    if (group !== this.#state.get().query.group) this.#ask({ group });
  }

  /** Shows the customers that match a text. */
  search(text: string): void {
    if (text !== this.#state.get().query.text) this.#ask({ text });
  }

  /** Sorts by a field; by the same again turns it round, and a third time gives back the default order. */
  sortBy(field: SortField): void {
    const { sort } = this.#state.get();
    const again = sort.field === field;
    const back = again && sort.direction === 'descending';
    const direction = again ? 'descending' : 'ascending';
    this.#update({ sort: back ? DEFAULT_SORT : { field, direction } });
    this.reload();
  }

  /** Says which rows are in view, both ends counted, so that they are loaded. */
  show(first: number, last: number): void {
    this.#view = { first, last };
    this.#load();
  }

  /** Asks again: after a failure, or because something changed. Rows of before stay until the answer is here. */
  reload(): void {
    const { query, sort, buildings } = this.#state.get();
    this.#round?.controller.abort();
    this.#round = null;
    if (this.#state.get().status === 'failed') {
      if (this.#state.get().can === null) void this.#describe();
      if (buildings === null) void this.#loadBuildings();
    }
    if (this.#byBuilding && query.buildingId === null) return this.#update({ status: 'idle', error: null });
    this.#round = { controller: new AbortController(), query, sort, asked: new Set(), revision: null };
    this.#update({ status: 'loading' });
    this.#load();
  }

  /** Finds the row of a customer that was just added or restored, and puts it into the spotlight. */
  reveal(customer: Customer): void {
    this.#sought = customer;
    this.reload();
  }

  dispose(): void {
    this.#round?.controller.abort();
    this.#round = null;
    this.#unsubscribe?.();
  }

  #ask(change: Partial<CustomerQuery>): void {
    const query = { ...this.#state.get().query, ...change };
    this.#sought = null;
    if (this.#state.get().spotlight) this.#update({ spotlight: null });
    if ('buildingId' in change) {
      // Another building's rows must not stand under this one's name, not even while it loads.
      this.#pages = new Pages();
      this.#update({ rows: this.#pages, total: null, more: false, counts: null, answered: null, error: null });
    }
    this.#view = { first: 0, last: Math.min(this.#view.last - this.#view.first, PAGE_SIZE - 1) };
    this.#update({ query });
    this.reload();
  }

  #load(): void {
    const round = this.#round;
    // What failed is asked again when a person says so, not with each drawing of the rows that are not there.
    if (!round || this.#state.get().status === 'failed') return;
    const { total, more } = this.#state.get();
    const atEnd = more && total !== null && this.#view.last >= total - 1;
    const last = Math.floor((this.#view.last + Number(atEnd)) / PAGE_SIZE);
    for (let page = Math.floor(this.#view.first / PAGE_SIZE); page <= last; page++) {
      const known = round.revision !== null && this.#pages.has(page);
      if (!known && !round.asked.has(page)) void this.#loadPage(round, page);
    }
  }

  async #loadPage(round: Round, page: number): Promise<void> {
    round.asked.add(page);
    const { query, sort, controller } = round;
    try {
      const at = { index: page * PAGE_SIZE };
      const result = await this.#adapter.list({ query, sort, at, limit: PAGE_SIZE }, { signal: controller.signal });
      if (round === this.#round) this.#receive(round, page, result);
    } catch (thrown) {
      if (round !== this.#round || isAbortError(thrown)) return;
      if (!isCustomerError(thrown)) throw thrown;
      this.#update({ status: 'failed', error: thrown });
    } finally {
      round.asked.delete(page);
    }
  }

  #receive(round: Round, page: number, result: ListResult): void {
    if (round.revision !== null && round.revision !== result.revision) return this.reload();
    const known = round.revision === null ? NOTHING_KNOWN : this.#state.get();
    if (round.revision === null) this.#pages = new Pages();
    round.revision = result.revision;
    this.#pages = this.#pages.with(page, result.rows);
    this.#update({
      status: 'ready',
      error: null,
      answered: round.query,
      rows: this.#pages,
      ...extentOf(result, page, known),
      counts: result.counts ?? null,
    });
    this.#load();
    if (this.#sought) void this.#seek(round, this.#sought);
  }

  async #seek(round: Round, customer: Customer): Promise<void> {
    const { query, sort, controller } = round;
    const request = { query, sort, at: { id: customer.id }, limit: PAGE_SIZE };
    try {
      const { index, rows } = await this.#adapter.list(request, { signal: controller.signal });
      if (round !== this.#round || customer !== this.#sought) return;
      const row = rows.findIndex(({ id }) => id === customer.id);
      this.#sought = null;
      this.#update({ spotlight: { customer, index: row === -1 || index === 'unknown' ? null : index + row } });
    } catch (thrown) {
      // The list itself says what failed; a row that is not found is no more than not scrolled to.
      if (!isAbortError(thrown)) this.#sought = null;
    }
  }

  async #describe(): Promise<void> {
    try {
      this.#update({ can: await this.#adapter.describe() });
    } catch (thrown) {
      if (isCustomerError(thrown)) this.#update({ status: 'failed', error: thrown });
    }
  }

  async #loadBuildings(): Promise<void> {
    try {
      const buildings = (await this.#adapter.buildings?.()) ?? null;
      this.#update({ buildings });
    } catch (thrown) {
      if (isCustomerError(thrown)) this.#update({ status: 'failed', error: thrown });
    }
  }

  #update(change: Partial<ListState>): void {
    this.#state.set({ ...this.#state.get(), ...change });
  }
}
