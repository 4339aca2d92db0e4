import { isAbortError, isCustomerError } from '../errors/customer-error.js';
import { Cell, type Observable } from '../observable/observable.js';
import type { VehicleListRequest, VehicleListResult, VehicleRow } from '../port/adapter.js';
import type { VehicleSortField } from '../query/customer-query.js';
import { PAGE_SIZE, Pages } from './pages.js';
import type { BuildingSource, VehicleAdapter, VehicleListState, VehicleQuery } from './vehicle-list-state.js';

const DEFAULT_SORT: VehicleListRequest['sort'] = { field: 'plate', direction: 'ascending' };

/** One question to the adapter and what has come of it; a new question makes the old one's answers worthless. */
interface Round {
  readonly controller: AbortController;
  readonly query: VehicleQuery;
  readonly sort: VehicleListRequest['sort'];
  readonly asked: Set<number>;
  revision: string | null;
}

/** The list of all vehicles of a building: its search, its sort, and the rows in view. It asks only while it is watched. */
export class VehicleListStore {
  readonly #adapter: VehicleAdapter;
  readonly #building: BuildingSource;
  readonly #byBuilding: boolean;
  readonly #state: Cell<VehicleListState>;
  readonly #unsubscribe: (() => void)[];
  #watchers = 0;
  #round: Round | null = null;
  #pages = new Pages<VehicleRow>();
  #view = { first: 0, last: 0 };

  /** `byBuilding` says that nothing is asked until a building is chosen. */
  constructor(adapter: VehicleAdapter, building: BuildingSource, byBuilding: boolean) {
    this.#adapter = adapter;
    this.#building = building;
    this.#byBuilding = byBuilding;
    const { buildingId } = building.get().query;
    this.#state = new Cell<VehicleListState>({
      status: 'idle',
      error: null,
      query: { buildingId, text: '' },
      sort: DEFAULT_SORT,
      answered: null,
      rows: this.#pages,
      total: null,
    });
    const stop = adapter.subscribe?.(() => this.reload());
    this.#unsubscribe = [building.subscribe(() => this.#followBuilding()), ...(stop ? [stop] : [])];
  }

  get state(): Observable<VehicleListState> {
    return this.#state;
  }

  /** Says that somebody looks, until the function it returns is called. */
  watch(): () => void {
    this.#watchers++;
    if (this.#watchers === 1) this.reload();
    let watching = true;
    return () => {
      if (!watching) return;
      watching = false;
      this.#watchers--;
      if (this.#watchers === 0) this.#giveUp();
    };
  }

  /** Shows the vehicles that match a text. */
  search(text: string): void {
    if (text !== this.#state.get().query.text) this.#ask({ text });
  }

  /** Sorts by a field; by the same again turns it round, and a third time gives back the order by plate. */
  sortBy(field: VehicleSortField): void {
    const { sort } = this.#state.get();
    const again = sort.field === field;
    const back = again && sort.direction === 'descending';
    this.#update({ sort: back ? DEFAULT_SORT : { field, direction: again ? 'descending' : 'ascending' } });
    this.reload();
  }

  /** Says which rows are in view, both ends counted, so that they are loaded. */
  show(first: number, last: number): void {
    this.#view = { first, last };
    this.#load();
  }

  /** Asks again: after a failure, or because something changed. Rows of before stay until the answer is here. */
  reload(): void {
    this.#giveUp();
    const { query, sort } = this.#state.get();
    if (this.#watchers === 0 || (this.#byBuilding && query.buildingId === null)) {
      return this.#update({ status: 'idle', error: null });
    }
    this.#round = { controller: new AbortController(), query, sort, asked: new Set(), revision: null };
    this.#update({ status: 'loading' });
    this.#load();
  }

  dispose(): void {
    this.#giveUp();
    for (const stop of this.#unsubscribe) stop();
  }

  #giveUp(): void {
    this.#round?.controller.abort();
    this.#round = null;
  }

  #followBuilding(): void {
    const { buildingId } = this.#building.get().query;
    if (buildingId === this.#state.get().query.buildingId) return;
    // Another building's rows must not stand under this one's name, not even while it loads.
    this.#pages = new Pages();
    this.#update({ rows: this.#pages, total: null, answered: null, error: null });
    this.#ask({ buildingId });
  }

  #ask(change: Partial<VehicleQuery>): void {
    this.#view = { first: 0, last: Math.min(this.#view.last - this.#view.first, PAGE_SIZE - 1) };
    this.#update({ query: { ...this.#state.get().query, ...change } });
    this.reload();
  }

  #load(): void {
    const round = this.#round;
    // What failed is asked again when a person says so, not with each drawing of the rows that are not there.
    if (!round || this.#state.get().status === 'failed') return;
    const last = Math.floor(this.#view.last / PAGE_SIZE);
    for (let page = Math.floor(this.#view.first / PAGE_SIZE); page <= last; page++) {
      const known = round.revision !== null && this.#pages.has(page);
      if (!known && !round.asked.has(page)) void this.#loadPage(round, page);
    }
  }

  async #loadPage(round: Round, page: number): Promise<void> {
    round.asked.add(page);
    const { query, sort, controller } = round;
    try {
      const request = { ...query, sort, index: page * PAGE_SIZE, limit: PAGE_SIZE };
      const result = await this.#adapter.vehicles(request, { signal: controller.signal });
      if (round === this.#round) this.#receive(round, page, result);
    } catch (thrown) {
      if (round !== this.#round || isAbortError(thrown)) return;
      if (!isCustomerError(thrown)) throw thrown;
      this.#update({ status: 'failed', error: thrown });
    } finally {
      round.asked.delete(page);
    }
  }

  #receive(round: Round, page: number, { rows, total, revision }: VehicleListResult): void {
    if (round.revision !== null && round.revision !== revision) return this.reload();
    if (round.revision === null) this.#pages = new Pages();
    round.revision = revision;
    this.#pages = this.#pages.with(page, rows);
    this.#update({ status: 'ready', error: null, answered: round.query, rows: this.#pages, total });
    this.#load();
  }

  #update(change: Partial<VehicleListState>): void {
    this.#state.set({ ...this.#state.get(), ...change });
  }
}
