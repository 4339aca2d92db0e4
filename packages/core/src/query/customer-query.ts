import { CUSTOMER_KINDS } from '../model/customer.js';

/**
 * The parts of the customers that a tab of the list can show: all, those of a kind, those the CRM sent, those created here.
 * One who was created here and sent later is in both of the last two.
 */
export const CUSTOMER_GROUPS = ['all', ...CUSTOMER_KINDS, 'crm', 'local'] as const;
export type CustomerGroup = (typeof CUSTOMER_GROUPS)[number];

/** Which customers. */
export interface CustomerQuery {
  /** The building whose customers are meant; null where the profile has no buildings. */
  readonly buildingId: string | null;
  readonly group: CustomerGroup;
  /** What was typed into the search; empty for all. See `searchWords`. */
  readonly text: string;
}

/** How many customers there are in each group; a group that the backend cannot count is absent. */
export type GroupCounts = { readonly [Group in CustomerGroup]?: number | undefined };

/** What a list can be sorted by; each has one stored key. */
export const SORT_FIELDS = [
  'displayOrder',
  'code',
  'name',
  'phone',
  'email',
  'apartment',
  'kind',
  'gender',
  'company',
  'occupant',
  'origin',
] as const;
export type SortField = (typeof SORT_FIELDS)[number];

export interface CustomerSort {
  readonly field: SortField;
  readonly direction: 'ascending' | 'descending';
}

/** The order until someone sorts: display order, empty last, then code, then phone. */
export const DEFAULT_SORT: CustomerSort = { field: 'displayOrder', direction: 'ascending' };

/** What the list of all vehicles can be sorted by. */
export const VEHICLE_SORT_FIELDS = [
  'plate',
  'type',
  'brand',
  'apartment',
  'customer',
  'registeredOn',
  'state',
] as const;
export type VehicleSortField = (typeof VEHICLE_SORT_FIELDS)[number];
