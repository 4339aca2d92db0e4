import { type ListRequest, type ListResult, todayInVietnam } from '@clientele/core';
import { countGroups, heldOn } from '@clientele/core/local';
import type { Db } from '../database/connect.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Place } from './keyset.js';
import { type Matches, matchesOf } from './matches.js';
import { type Reading, inTheirOrder, revisionOf } from './reading.js';

/** A window of the sorted matches, all of it as it was at one moment. */
export async function list(db: Db, tenant: string, request: ListRequest): Promise<ListResult> {
  const { query, sort } = request;
  if (sort.field === 'apartment') await redate(db, tenant);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const reading = { tx, tenant };
      const mixtures = await mixturesOf(reading, query.buildingId);
      const matches = await matchesOf(reading, query, sort, mixtures);
      const total = await matches.total();
      const { ids, index, cursors } = await windowOf(matches, total, request);
      const rows = await inTheirOrder(reading, ids);
      return {
        rows,
        index,
        ...(cursors && { cursors }),
        total,
        counts: countGroups(mixtures),
        revision: await revisionOf(reading),
      };
    });
}

type Window = { readonly ids: readonly string[] } & Pick<ListResult, 'index' | 'cursors'>;

async function windowOf(matches: Matches, total: number, { at, limit, sort }: ListRequest): Promise<Window> {
  if ('index' in at) return { ids: await matches.from(at.index, limit), index: at.index };
  if ('id' in at) {
    const place = await matches.placeOf(at.id);
    const before = place ? await matches.countBefore(place) : 0;
    const index = before - (before % limit);
    return { ids: await matches.from(index, limit), index };
  }
  const { ids, index } = await besideCursor(matches, total, { at, limit, sort });
  return { ids, index, cursors: await cursorsOf(matches, ids, total, { at, sort }) };
}

type CursorPlace = Exclude<ListRequest['at'], { readonly index: number } | { readonly id: string }>;

async function besideCursor(
  matches: Matches,
  total: number,
  { at, limit, sort }: { readonly at: CursorPlace } & Pick<ListRequest, 'limit' | 'sort'>,
): Promise<Window> {
  const side = 'after' in at ? 'after' : 'before' in at ? 'before' : null;
  const place = 'after' in at ? readCursor(at.after, sort) : 'before' in at ? readCursor(at.before, sort) : 'end';
  if (side && place !== 'end') return { ids: await matches.beside(place, side, limit), index: 'unknown' };
  // After the end of an order is its beginning, and before it are its last rows.
  const isFirst = side === 'after' || ('edge' in at && at.edge === 'first');
  const index = isFirst ? 0 : Math.max(0, total - limit);
  return { ids: await matches.from(index, limit), index };
}

async function cursorsOf(
  matches: Matches,
  ids: readonly string[],
  total: number,
  { at, sort }: { readonly at: CursorPlace } & Pick<ListRequest, 'sort'>,
): Promise<NonNullable<ListResult['cursors']>> {
  const cursor = (place: Place | 'end') => writeCursor({ sort, place });
  const [first, last] = await Promise.all(
    [ids.at(0), ids.at(-1)].map(async (id) => (id === undefined ? null : matches.placeOf(id))),
  );
  if (!first || !last) {
    // All that was on this side has gone; what there is stands on the other.
    const rest = total > 0 ? cursor('end') : null;
    return { before: 'after' in at ? rest : null, after: 'before' in at ? rest : null };
  }
  const more = async (place: Place, side: 'after' | 'before') => (await matches.beside(place, side, 1)).length > 0;
  return {
    before: (await more(first, 'before')) ? cursor(first) : null,
    after: (await more(last, 'after')) ? cursor(last) : null,
  };
}

/** How many customers of a building are in each mixture of groups. */
async function mixturesOf({ tx, tenant }: Reading, buildingId: string | null): Promise<ReadonlyMap<number, number>> {
  const rows = await tx
    .selectFrom('customers')
    .select(({ fn }) => ['groups', fn.countAll().as('count')])
    .where('tenant', '=', tenant)
    .where('deleted_at', 'is', null)
    .where('building_id', buildingId === null ? 'is' : '=', buildingId)
    .groupBy('groups')
    .execute();
  return new Map(rows.map(({ groups, count }) => [groups, Number(count)]));
}

/** Brings the keys of apartments up to date: one that was given back yesterday is nobody's first any more. */
export async function redate(db: Db, tenant: string): Promise<void> {
  const today = todayInVietnam(Date.now());
  const stale = await db
    .selectFrom('customers')
    .select(['id', 'holdings'])
    .where('tenant', '=', tenant)
    .where('apartment_until', '<', today)
    .execute();
  for (const { id, holdings } of stale) {
    const { key, until } = heldOn(holdings, today);
    await db
      .updateTable('customers')
      .set({ sort_apartment: key || null, apartment_until: until || null })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('holdings', '=', holdings)
      .execute();
  }
}
