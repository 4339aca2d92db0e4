import {
  type CallOptions,
  type Customer,
  CustomerError,
  type GroupCounts,
  type ListRequest,
  type ListResult,
} from '@clientele/core';
import { followed, nextOf } from './cursors.js';
import { at } from './inside.js';
import { type Parameters, lastChangedFirst, orderOf } from './order.js';
import { type CursorPaging, type IndexPaging, piecesOf, windowOf } from './paging.js';
import type { There } from './there.js';
import { totalOf } from './totals.js';

interface Part {
  readonly rows: readonly Customer[];
  readonly total: number | 'unknown';
  /** What follows, where the backend knows cursors. */
  readonly next: string | null;
}

/** Lists of a backend, by whatever way it pages. */
export class Lists {
  readonly #there: There;

  constructor(there: There) {
    this.#there = there;
  }

  /** A window by index; a customer's place cannot be told, so one around it begins at the top. */
  async byIndex(request: ListRequest, paging: IndexPaging, sent: number, options?: CallOptions): Promise<ListResult> {
    const { query, at: place, limit, sort } = request;
    const index = 'index' in place ? place.index : 0;
    const matches = this.#matches(query);
    const { whole, filled } = orderOf(this.#there.backend.sort, sort);
    const window = (order: Parameters, first: number, count: number) =>
      this.#window(query.buildingId, { ...matches, ...order }, paging, first, count, options);
    const sorted = async () => {
      if (!filled) return window(whole, index, limit);
      const head = await window(filled, index, limit);
      const missing = limit - head.rows.length;
      const known = head.total === 'unknown' ? index + head.rows.length : head.total;
      const tail = await window(whole, Math.max(index, known), Math.max(missing, 1));
      return { ...tail, rows: [...head.rows, ...tail.rows.slice(0, missing)] };
    };
    const [{ rows, total }, counts, revision] = await Promise.all([
      sorted(),
      this.#counts(request, paging, options),
      this.#revision(request, paging, sent, options),
    ]);
    // Whoever does not count says so by the last rows.
    const isLast = total === 'unknown' && rows.length < limit && (rows.length > 0 || index === 0);
    return { rows, index, total: isLast ? index + rows.length : total, ...(counts && { counts }), revision };
  }

  /** The rows that follow a cursor, or the first ones. @throws CustomerError `invalid` for the way back */
  async byCursor(request: ListRequest, paging: CursorPaging, sent: number, options?: CallOptions): Promise<ListResult> {
    const { query, at: place, limit, sort } = request;
    const begin = 'after' in place ? place.after : 'edge' in place && place.edge === 'first' ? null : undefined;
    if (begin === undefined) throw new CustomerError('invalid', { field: 'at' });
    const order = orderOf(this.#there.backend.sort, sort).whole;
    const rows: Customer[] = [];
    let [cursor, total]: [string | null, number | 'unknown'] = [begin, 'unknown'];
    do {
      const parameters = { ...this.#matches(query), ...order, ...followed(paging, cursor, limit - rows.length) };
      const part = await this.#ask(query.buildingId, parameters, {}, options);
      rows.push(...part.rows);
      [cursor, total] = [part.next, part.total];
    } while (cursor !== null && rows.length < limit);
    return { rows, index: 'unknown', total, cursors: { before: null, after: cursor }, revision: String(sent) };
  }

  async #window(
    buildingId: string | null,
    parameters: Parameters,
    paging: IndexPaging,
    index: number,
    limit: number,
    options?: CallOptions,
  ) {
    const answers = await Promise.all(
      piecesOf(paging, index, limit).map(async ({ first, parameters: page, headers }) => {
        const part = await this.#ask(buildingId, { ...parameters, ...page }, headers, options, first > 0);
        return { first, ...part };
      }),
    );
    const total = answers.find((answer) => answer.total !== 'unknown')?.total ?? 'unknown';
    return { rows: windowOf(answers, index, limit, total), total };
  }

  async #ask(
    buildingId: string | null,
    parameters: Parameters,
    headers: Readonly<Record<string, string>>,
    options?: CallOptions,
    mayBePastTheEnd = false,
  ): Promise<Part> {
    const { transport, backend } = this.#there;
    const { envelope = {}, paging, parameters: always } = backend;
    try {
      const answer = await transport.ask({
        method: 'get',
        path: this.#there.list(buildingId),
        parameters: new URLSearchParams({ ...always, ...parameters }),
        headers,
        repeatable: true,
        signal: options?.signal,
      });
      const rows = at(answer.body, envelope.rows);
      if (!Array.isArray(rows)) throw new CustomerError('adapter', { field: 'envelope.rows' });
      const isCursor = paging.by === 'cursor' || paging.by === 'link';
      return {
        rows: rows.map((row) => this.#there.read(row, buildingId)),
        total: totalOf(envelope.total, answer.body, answer.headers),
        next: isCursor ? nextOf(paging, answer.body, answer.headers) : null,
      };
    } catch (thrown) {
      // Past the end some say that there is no such page, or that the range cannot be had.
      if (mayBePastTheEnd && (thrown as CustomerError).code === 'not-found')
        return { rows: [], total: 'unknown', next: null };
      throw thrown;
    }
  }

  #matches({ buildingId, group, text }: ListRequest['query']): Parameters {
    const { filters = {}, search, paths } = this.#there.backend;
    const parameters: Record<string, string> = {};
    if (buildingId !== null && !paths.customers.includes(':buildingId')) {
      if (filters.buildingId !== undefined) {
        parameters[filters.buildingId] = this.#there.map.wordOf('buildingId', buildingId);
      }
    }
    if (group !== 'all') {
      if (group === 'crm' || group === 'local' || filters.kind === undefined) {
        throw new CustomerError('invalid', { field: 'group' });
      }
      parameters[filters.kind] = this.#there.map.wordOf('kind', group);
    }
    if (text.trim() !== '') {
      if (search === undefined) throw new CustomerError('invalid', { field: 'text' });
      parameters[search] = text.trim();
    }
    return parameters;
  }

  async #counts({ query }: ListRequest, paging: IndexPaging, options?: CallOptions): Promise<GroupCounts | null> {
    if (!this.#there.backend.counts) return null;
    const count = async (group: 'individual' | 'organisation') => {
      const matches = this.#matches({ ...query, group, text: '' });
      const { total } = await this.#window(query.buildingId, matches, paging, 0, 1, options);
      return total === 'unknown' ? undefined : total;
    };
    const [individual, organisation] = await Promise.all([count('individual'), count('organisation')]);
    if (individual === undefined || organisation === undefined) return null;
    return { all: individual + organisation, individual, organisation };
  }

  /** Others number no writes for us. The newest record tells theirs apart to a millisecond, a count ours. */
  async #revision({ query }: ListRequest, paging: IndexPaging, sent: number, options?: CallOptions): Promise<string> {
    const { newest, sort } = this.#there.backend;
    if (newest === undefined || !sort) return String(sent);
    const { rows, total } = await this.#window(query.buildingId, lastChangedFirst(sort, newest), paging, 0, 1, options);
    const { id = '', version = 0, updatedAt = '' } = rows[0] ?? {};
    return `${sent} ${total} ${updatedAt} ${version} ${id}`;
  }
}
