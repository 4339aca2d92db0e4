import { type CustomerSort, CustomerError, SORT_FIELDS } from '@clientele/core';
import * as z from 'zod/mini';
import type { Place } from './keyset.js';

/**
 * What a client goes on with: the place of a row in an order, or the end where there was none. It has parts of names in
 * it, so it travels in bodies only.
 */
export interface Cursor {
  readonly sort: CustomerSort;
  readonly place: Place | 'end';
}

const schema = z.strictObject({
  sort: z.strictObject({ field: z.enum(SORT_FIELDS), direction: z.enum(['ascending', 'descending']) }),
  place: z.union([z.array(z.nullable(z.string())).check(z.minLength(4), z.maxLength(5)), z.literal('end')]),
});

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** The place a cursor names. @throws CustomerError `invalid` where it is none of this order */
export function readCursor(text: string, { field, direction }: CustomerSort): Cursor['place'] {
  const { data } = schema.safeParse(parsed(text));
  if (data?.sort.field !== field || data.sort.direction !== direction)
    throw new CustomerError('invalid', { field: 'at' });
  return data.place;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
