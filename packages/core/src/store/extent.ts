import { PAGE_SIZE } from './pages.js';

/** What an answer says of it. */
interface Answer {
  readonly rows: readonly unknown[];
  readonly total: number | 'unknown';
}

/** How far a list reaches. */
export interface Extent {
  /** Number of matches, or of those known so far; null until the first answer. */
  readonly total: number | null;
  /** Whether there may be more than `total`, because the backend does not count and its end has not come. */
  readonly more: boolean;
}

/** Before the first answer to a question. */
export const NOTHING_KNOWN: Extent = { total: null, more: true };

/** How far a list reaches when a page of it has come. A backend that does not count ends with a page that is not full. */
export function extentOf({ rows, total }: Answer, page: number, known: Extent): Extent {
  if (total !== 'unknown') return { total, more: false };
  const end = page * PAGE_SIZE + rows.length;
  if (rows.length < PAGE_SIZE) return { total: end, more: false };
  return known.more ? { total: Math.max(known.total ?? 0, end), more: true } : known;
}
