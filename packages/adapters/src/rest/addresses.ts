import { CustomerError } from '@clientele/core';

/** One of a collection. @throws CustomerError `not-found` for an id that no address can hold */
export function pathTo(collection: string, id: string): string {
  return `${collection}/${segment(id)}`;
}

/** An id as a part of a path. @throws CustomerError `not-found` for one that no address can hold */
export function segment(id: string): string {
  // A browser takes dots for steps, and half a surrogate pair cannot be written at all.
  if (/^\.{0,2}$/.test(id) || /[\ud800-\udfff]/u.test(id)) throw new CustomerError('not-found', { id });
  return encodeURIComponent(id);
}
