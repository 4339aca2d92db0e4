import type { CustomerError } from '../errors/customer-error.js';
import type { Observable } from '../observable/observable.js';
import type { CustomerAdapter, VehicleListRequest, VehicleRow } from '../port/adapter.js';
import type { RowPages } from './pages.js';

/** Which vehicles: those of a building's customers that match what was typed into the search. */
export type VehicleQuery = Pick<VehicleListRequest, 'buildingId' | 'text'>;

/** What the list of all vehicles shows. */
export interface VehicleListState {
  /** `idle`: no building is chosen, or nobody looks. `loading` keeps the rows of before in sight. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Why the last question was not answered; it stays while it is asked again. */
  readonly error: CustomerError | null;
  /** What is asked for now. */
  readonly query: VehicleQuery;
  readonly sort: VehicleListRequest['sort'];
  /** The query that `rows` answer; null until the first answer. */
  readonly answered: VehicleQuery | null;
  readonly rows: RowPages<VehicleRow>;
  /** Number of matches; null until known. */
  readonly total: number | null;
}

/** Where the chosen building is known: the list of customers. */
export type BuildingSource = Observable<{ readonly query: { readonly buildingId: string | null } }>;

/** An adapter that can list vehicles. */
export type VehicleAdapter = CustomerAdapter & Required<Pick<CustomerAdapter, 'vehicles'>>;

/** Whether this backend can list vehicles. */
export function listsVehicles(adapter: CustomerAdapter): adapter is VehicleAdapter {
  return adapter.vehicles !== undefined;
}
