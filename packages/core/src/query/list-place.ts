import { CustomerError } from '../errors/customer-error.js';
import type { ListRequest } from './adapter.js';

/** How `list` is told where its rows begin: by their index, or by a cursor that an answer before gave. */
export const LIST_ACCESS = ['index', 'cursor'] as const;
export type ListAccess = (typeof LIST_ACCESS)[number];

/** Where rows begin, told by index. */
export type IndexPlace = Extract<ListRequest['at'], { readonly index: number } | { readonly id: string }>;

/** The place of a request to a backend that has no cursors. @throws CustomerError `invalid` for one told by cursor */
export function indexPlace(at: ListRequest['at']): IndexPlace {
  if ('index' in at || 'id' in at) return at;
  throw new CustomerError('invalid', { field: 'at' });
}
