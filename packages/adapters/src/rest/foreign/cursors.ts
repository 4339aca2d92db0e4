import { CustomerError } from '@clientele/core';
import { at } from './inside.js';
import type { CursorPaging } from './paging.js';

/** The parameters of the rows that follow a cursor; of the first ones, where there is none. @throws CustomerError `invalid` */
export function followed(paging: CursorPaging, cursor: string | null, limit: number): Readonly<Record<string, string>> {
  const size = { [paging.size]: String(Math.min(limit, paging.most ?? limit)) };
  if (cursor === null) return size;
  if (paging.by === 'cursor') return { [paging.cursor]: cursor, ...size };
  if (!cursor.startsWith('?')) throw new CustomerError('invalid', { field: 'at' });
  return { ...Object.fromEntries(new URLSearchParams(cursor)), ...size };
}

/** The cursor to what follows an answer; null where there is no more. */
export function nextOf(paging: CursorPaging, body: unknown, headers: Headers): string | null {
  const next = paging.next === undefined ? linkIn(headers) : at(body, paging.next);
  if (typeof next !== 'string' || next === '') return null;
  // Of an address only what is asked for is kept: where it leads is the configuration's to say.
  return paging.by === 'link' ? new URL(next, 'http://anywhere.invalid').search : next;
}

/** The address of `rel="next"` (RFC 8288). */
function linkIn(headers: Headers): string | null {
  for (const [, address = '', rest = ''] of (headers.get('Link') ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/;\s*rel="?[^";]*\bnext\b/i.test(rest)) return address;
  }
  return null;
}
