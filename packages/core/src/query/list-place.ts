import { CustomerError } from '../errors/customer-error.js';

/** How `list` is told where its rows begin: by their index, or by a cursor that an answer before gave. */
export const LIST_ACCESS = ['index', 'cursor'] as const;
export type ListAccess = (typeof LIST_ACCESS)[number];

/**
 * A 0-based index into the sorted matches, or the multiple of the number of wanted rows that makes them hold this
 * customer; 0 where it does not match.
 */
export type IndexPlace = { readonly index: number } | { readonly id: string };

/** The first rows, the last ones, those after or before the rows that came with this cursor. */
export type CursorPlace =
  { readonly edge: 'first' | 'last' } | { readonly after: string } | { readonly before: string };

/** The place in a backend that has no cursors. @throws CustomerError `invalid` for one told by cursor */
export function indexPlace(at: IndexPlace | CursorPlace): IndexPlace {
  if ('index' in at || 'id' in at) return at;
  throw new CustomerError('invalid', { field: 'at' });
}
