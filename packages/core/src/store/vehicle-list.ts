import { Cell, type Observable } from '../observable/observable.js';
import type { VehicleListRequest, VehicleListResult, VehicleRow } from '../port/adapter.js';
import type { VehicleSortField } from '../query/customer-query.js';
import { PAGE_SIZE, Pages } from './pages.js';
import { RowLoader } from './row-loader.js';
import type { BuildingSource, VehicleAdapter, VehicleListState, VehicleQuery } from './vehicle-list-state.js';

const DEFAULT_SORT: VehicleListRequest['sort'] = { field: 'plate', direction: 'ascending' };

/** Before the first answer about a building. */
const NO_ROWS = { rows: new Pages<VehicleRow>(), total: null };

/** The list of all vehicles of a building: its search, its sort, and the rows in view. It asks only while it is watched. */
export class VehicleListStore {
  readonly #building: BuildingSource;
  readonly #byBuilding: boolean;
  readonly #state: Cell<VehicleListState>;
  readonly #rows: RowLoader<VehicleRow, VehicleListResult>;
  readonly #unsubscribe: (() => void)[];
  #watchers = 0;

  /** `byBuilding` says that nothing is asked until a building is chosen. */
  constructor(adapter: VehicleAdapter, building: BuildingSource, byBuilding: boolean) {
    this.#building = building;
    this.#byBuilding = byBuilding;
    const { buildingId } = building.get().query;
    this.#state = new Cell<VehicleListState>({
      status: 'idle',
      error: null,
      query: { buildingId, text: '' },
      sort: DEFAULT_SORT,
      answered: null,
      ...NO_ROWS,
    });
    this.#rows = new RowLoader({
      ask: (index, signal) => {
        const { query, sort } = this.#state.get();
        return adapter.vehicles({ ...query, sort, index, limit: PAGE_SIZE }, { signal });
      },
      isFailed: () => this.#state.get().status === 'failed',
      came: ({ rows, total }) => {
        const { query } = this.#state.get();
        this.#update({ status: 'ready', error: null, answered: query, rows, total });
      },
      failed: (error) => this.#update({ status: 'failed', error }),
      reload: () => this.reload(),
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
      if (this.#watchers === 0) this.#rows.stop();
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
    this.#rows.show(first, last);
  }

  /** Asks again: after a failure, or because something changed. Rows of before stay until the answer is here. */
  reload(): void {
    this.#rows.stop();
    const { query } = this.#state.get();
    if (this.#watchers === 0 || (this.#byBuilding && query.buildingId === null)) {
      return this.#update({ status: 'idle', error: null });
    }
    this.#update({ status: 'loading' });
    this.#rows.begin();
  }

  dispose(): void {
    this.#rows.stop();
    for (const stop of this.#unsubscribe) stop();
  }

  #followBuilding(): void {
    const { buildingId } = this.#building.get().query;
    if (buildingId === this.#state.get().query.buildingId) return;
    // Another building's rows must not stand under this one's name, not even while it loads.
    this.#update({ ...NO_ROWS, answered: null, error: null });
    this.#ask({ buildingId });
  }

  #ask(change: Partial<VehicleQuery>): void {
    this.#rows.toTop();
    this.#update({ query: { ...this.#state.get().query, ...change } });
    this.reload();
  }

  #update(change: Partial<VehicleListState>): void {
    this.#state.set({ ...this.#state.get(), ...change });
  }
}
