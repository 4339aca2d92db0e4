import type { UniqueField } from '../model/customer.js';
import type { AdapterDescription } from '../port/adapter.js';
import { SORT_FIELDS } from '../query/customer-query.js';

/** What a backend can that finds and sorts with `CustomerIndex`. */
export function described(unique: readonly UniqueField[]): AdapterDescription {
  return { access: ['index'], sorts: SORT_FIELDS, search: true, exactTotals: true, unique };
}
