import { CustomerError } from '@clientele/core';
import type { Envelope } from './backend.js';
import { at } from './inside.js';

/** How many matches an answer says there are. @throws CustomerError `adapter` where it does not say it where it should */
export function totalOf(total: Envelope['total'], body: unknown, headers: Headers): number | 'unknown' {
  if (total === undefined) return 'unknown';
  if (total === 'content-range') {
    const said = /\/\s*(\d+|\*)\s*$/.exec(headers.get('Content-Range') ?? '')?.[1];
    return said === '*' ? 'unknown' : counted(said, 'Content-Range');
  }
  return 'body' in total ? counted(at(body, total.body), total.body) : counted(headers.get(total.header), total.header);
}

function counted(said: unknown, field: string): number {
  const count = typeof said === 'string' && said !== '' ? Number(said) : said;
  if (Number.isSafeInteger(count) && Number(count) >= 0) return Number(count);
  throw new CustomerError('adapter', { field });
}
