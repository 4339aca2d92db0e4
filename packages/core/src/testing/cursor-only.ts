import { CustomerError } from '../errors/customer-error.js';
import type { CallOptions } from '../port/calls.js';
import type { CustomerAdapter, ListRequest, ListResult } from '../port/adapter.js';

/** A row that a window began or ended with, and where it stood then. */
type Standing = readonly [id: string, index: number];

/** The same adapter as a backend that knows no index: its lists are gone through by cursor, and have no total. */
export function cursorOnly(adapter: CustomerAdapter): CustomerAdapter {
  const whole = (request: ListRequest, index: number, limit: number, signal?: AbortSignal) =>
    adapter.list({ ...request, at: { index }, limit }, { signal });

  /** Where a row stands now; the one that follows it, where it is gone. */
  const standing = async (request: ListRequest, cursor: string, signal?: AbortSignal) => {
    const [id, index] = parsed(cursor);
    const now = await adapter.list({ ...request, at: { id }, limit: 1 }, { signal });
    if (now.rows[0]?.id === id) return { index: Number(now.index), isThere: true };
    return { index, isThere: false };
  };

  const list: CustomerAdapter['list'] = async (request, { signal } = {}) => {
    const { at, limit } = request;
    let [first, last] = [0, limit];
    if ('after' in at) {
      const { index, isThere } = await standing(request, at.after, signal);
      first = isThere ? index + 1 : index;
      last = first + limit;
    } else if ('before' in at) {
      last = (await standing(request, at.before, signal)).index;
      first = Math.max(0, last - limit);
    } else if (!('edge' in at)) {
      throw new CustomerError('invalid', { field: 'at' });
    } else if (at.edge === 'last') {
      last = Number((await whole(request, 0, 1, signal)).total);
      first = Math.max(0, last - limit);
    }
    const answer = await whole(request, first, Math.max(1, last - first), signal);
    const rows = last > first ? answer.rows : [];
    const cursorAt = (row: number): string | null => {
      const { id } = rows.at(row) ?? {};
      return id === undefined ? null : JSON.stringify([id, first + (row < 0 ? rows.length + row : row)]);
    };
    const hasMore = first + rows.length < Number(answer.total);
    const cursors = { before: first > 0 ? cursorAt(0) : null, after: hasMore ? cursorAt(-1) : null };
    const result: ListResult = { ...answer, rows, index: 'unknown', cursors, total: 'unknown' };
    return result;
  };

  return new Proxy(adapter, {
    get(target, name) {
      if (name === 'list') return list;
      if (name === 'describe')
        return async (options?: CallOptions) => ({
          ...(await target.describe(options)),
          access: ['cursor'],
          exactTotals: false,
        });
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function parsed(cursor: string): Standing {
  try {
    const value = JSON.parse(cursor) as unknown;
    if (Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number')
      return [value[0], value[1]];
  } catch {
    // Said below.
  }
  throw new CustomerError('invalid', { field: 'at' });
}
