import { isAbortError, isCustomerError, type CustomerError } from '../errors/customer-error.js';
import type { Building } from '../model/building.js';
import type { Customer } from '../model/customer.js';
import { Cell, type Observable } from '../observable/observable.js';
import type { AdapterDescription, CustomerAdapter, ListRequest, ListResult } from '../port/adapter.js';
import {
  DEFAULT_SORT,
  type CustomerGroup,
  type CustomerQuery,
  type CustomerSort,
  type GroupCounts,
  type SortField,
} from '../query/customer-query.js';
import type { Profile } from '../fields/profile.js';
import { PAGE_SIZE, Pages } from './pages.js';
import { RowLoader, type Loaded } from './row-loader.js';

/** A customer that was just added or restored and is to be found on screen, even where search or tab would hide it. */
export interface Spotlight {
  readonly customer: Customer;
  /** Its row; null where the question on screen does not find it. */
  readonly index: number | null;
}

/** What the list shows. */
export interface ListState extends Loaded<Customer> {
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
  readonly counts: GroupCounts | null;
  readonly spotlight: Spotlight | null;
}

/** Before the first answer about a building. */
const NO_ROWS: Loaded<Customer> = { rows: new Pages(), total: null, more: false };

/** The list: its query, its sort, and the rows in view. */
export class ListStore {
  readonly #adapter: CustomerAdapter;
  readonly #state: Cell<ListState>;
  readonly #byBuilding: boolean;
  readonly #unsubscribe: (() => void) | undefined;
  readonly #rows: RowLoader<Customer, ListResult>;
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
      ...NO_ROWS,
      counts: null,
      spotlight: null,
    });
    this.#rows = new RowLoader({
      ask: (index, signal) => this.#page({ index }, signal),
      isFailed: () => this.#state.get().status === 'failed',
      came: (loaded, { counts = null }) => {
        const { query } = this.#state.get();
        this.#update({ status: 'ready', error: null, answered: query, ...loaded, counts });
        if (this.#sought) void this.#seek(this.#sought);
      },
      failed: (error) => this.#update({ status: 'failed', error }),
      reload: () => this.reload(),
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
    this.#rows.show(first, last);
  }

  /** Asks again: after a failure, or because something changed. Rows of before stay until the answer is here. */
  reload(): void {
    const { query, status, can, buildings } = this.#state.get();
    this.#rows.stop();
    if (status === 'failed') {
      if (can === null) void this.#describe();
      if (buildings === null) void this.#loadBuildings();
    }
    if (this.#byBuilding && query.buildingId === null) return this.#update({ status: 'idle', error: null });
    this.#update({ status: 'loading' });
    this.#rows.begin();
  }

  /** Finds the row of a customer that was just added or restored, and puts it into the spotlight. */
  reveal(customer: Customer): void {
    this.#sought = customer;
    this.reload();
  }

  dispose(): void {
    this.#rows.stop();
    this.#unsubscribe?.();
  }

  #ask(change: Partial<CustomerQuery>): void {
    const query = { ...this.#state.get().query, ...change };
    this.#sought = null;
    if (this.#state.get().spotlight) this.#update({ spotlight: null });
    if ('buildingId' in change) {
      // Another building's rows must not stand under this one's name, not even while it loads.
      this.#update({ ...NO_ROWS, counts: null, answered: null, error: null });
    }
    this.#rows.toTop();
    this.#update({ query });
    this.reload();
  }

  #page(at: ListRequest['at'], signal: AbortSignal): Promise<ListResult> {
    const { query, sort } = this.#state.get();
    return this.#adapter.list({ query, sort, at, limit: PAGE_SIZE }, { signal });
  }

  async #seek(customer: Customer): Promise<void> {
    const { signal } = this.#rows;
    if (!signal) return;
    try {
      const { index, rows } = await this.#page({ id: customer.id }, signal);
      if (signal !== this.#rows.signal || customer !== this.#sought) return;
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
