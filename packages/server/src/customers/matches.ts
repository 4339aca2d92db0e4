import { type CustomerGroup, type CustomerQuery, type CustomerSort, DEFAULT_SORT } from '@clientele/core';
import { type IndexEntry, exactTest, isIn, searchWords } from '@clientele/core/local';
import { type Expression, type SqlBool, sql } from 'kysely';
import { type OrderColumn, type Place, beyond, orderBy } from './keyset.js';
import type { Reading } from './reading.js';

/** The matches of a question in their order, as the database gives them. */
export interface Matches {
  readonly total: () => Promise<number>;
  /** Ids from a 0-based index on. */
  readonly from: (index: number, limit: number) => Promise<readonly string[]>;
  /** Ids after or before a place, in their order. */
  readonly beside: (place: Place, side: 'after' | 'before', limit: number) => Promise<readonly string[]>;
  /** How many are before a place. */
  readonly countBefore: (place: Place) => Promise<number>;
  /** Where a match stands; null for who is none. */
  readonly placeOf: (id: string) => Promise<Place | null>;
}

/**
 * Who matches a question. The database narrows and sorts. Where somebody typed accents, core says of each that was found
 * whether it has them, and those come first. `mixtures` says how
 * many customers of the building are in each mixture of groups.
 */
export async function matchesOf(
  reading: Reading,
  query: CustomerQuery,
  sort: CustomerSort,
  mixtures: ReadonlyMap<number, number>,
): Promise<Matches> {
  const words = searchWords(query.text);
  const members = [...mixtures].filter(([mixture]) => isIn(mixture, query.group));
  const where = condition(
    reading,
    query,
    words.words,
    members.map(([mixture]) => mixture),
  );
  const isRanked =
    words.exact !== null && sort.field === DEFAULT_SORT.field && sort.direction === DEFAULT_SORT.direction;
  const columns = columnsOf(sort);
  if (isRanked) return ranked(await all(reading, where, columns), exactTest(words));
  const found = sorted(reading, where, columns);
  // Who is not searched for has been counted already.
  const known = members.reduce((sum, [, count]) => sum + count, 0);
  return words.words.length > 0 ? found : { ...found, total: async () => known };
}

/** What rows are put in order by: the field, then code, phone and id, as core does. */
function columnsOf({ field, direction }: CustomerSort): readonly OrderColumn[] {
  const up = (name: string): OrderColumn => ({ name, direction: 'ascending' });
  return [{ name: `sort_${field}`, direction }, up('sort_code'), up('sort_phone'), up('id')];
}

function condition(
  { tenant }: Reading,
  { buildingId, group }: CustomerQuery,
  words: readonly string[],
  members: readonly number[],
): Expression<SqlBool> {
  const building = buildingId === null ? sql`building_id IS NULL` : sql`building_id = ${buildingId}`;
  const parts = [sql`tenant = ${tenant}`, sql`deleted_at IS NULL`, building, inGroup(group, members)];
  const found = words.map((word) => sql`position(${word} IN search_text) > 0`);
  return sql<SqlBool>`${sql.join([...parts, ...found], sql` AND `)}`;
}

function inGroup(group: CustomerGroup, members: readonly number[]) {
  if (group === 'all') return sql`true`;
  return members.length === 0 ? sql`false` : sql`groups IN (${sql.join(members)})`;
}

function sorted({ tx }: Reading, where: Expression<SqlBool>, columns: readonly OrderColumn[]): Matches {
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const ids = async (part: Expression<unknown>) => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM customers WHERE ${where} ${part}`.execute(tx);
    return rows.map(({ id }) => id);
  };
  const count = async (more: Expression<unknown>) => {
    const counted = sql<{ n: number }>`SELECT count(*)::int AS n FROM customers WHERE ${where} ${more}`;
    return (await counted.execute(tx)).rows[0]?.n ?? 0;
  };
  return {
    total: () => count(sql``),
    from: (index, limit) => ids(sql`${orderBy(columns)} LIMIT ${limit} OFFSET ${index}`),
    beside: async (place, side, limit) => {
      const isBack = side === 'before';
      const found = await ids(sql`AND ${beyond(columns, place, side)} ${orderBy(columns, isBack)} LIMIT ${limit}`);
      return isBack ? found.reverse() : found;
    },
    countBefore: (place) => count(sql`AND ${beyond(columns, place, 'before')}`),
    placeOf: async (id) => {
      const row = sql<Record<string, string | null>>`SELECT ${names} FROM customers WHERE ${where} AND id = ${id}`;
      const [found] = (await row.execute(tx)).rows;
      return found ? columns.map(({ name }) => found[name] ?? null) : null;
    },
  };
}

type Keyed = Readonly<Record<string, string | null>> & { readonly id: string; readonly name_exact: string };

async function all({ tx }: Reading, where: Expression<SqlBool>, columns: readonly OrderColumn[]) {
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const asked = sql<Keyed>`SELECT ${names}, name_exact FROM customers WHERE ${where} ${orderBy(columns)}`;
  const { rows } = await asked.execute(tx);
  return rows.map((row) => ({ row, place: columns.map(({ name }) => row[name] ?? null) }));
}

/** Those that core finds exact first; a place begins with `0` for them, and with `1` for the others. */
function ranked(
  found: readonly { readonly row: Keyed; readonly place: Place }[],
  isExact: (name: IndexEntry['name']) => boolean,
): Matches {
  const rows = found.map(({ row, place }) => ({ id: row.id, place: [isExact(row.name_exact) ? '0' : '1', ...place] }));
  const inOrder = [...rows.filter(({ place }) => place[0] === '0'), ...rows.filter(({ place }) => place[0] === '1')];
  const ids = (items: typeof rows) => items.map(({ id }) => id);
  return {
    total: async () => inOrder.length,
    from: async (index, limit) => ids(inOrder.slice(index, index + limit)),
    beside: async (place, side, limit) => {
      if (side === 'after') return ids(inOrder.filter((row) => compare(row.place, place) > 0).slice(0, limit));
      return ids(inOrder.filter((row) => compare(row.place, place) < 0).slice(-limit));
    },
    countBefore: async (place) => inOrder.filter((row) => compare(row.place, place) < 0).length,
    placeOf: async (id) => inOrder.find((row) => row.id === id)?.place ?? null,
  };
}

/** How two places stand to each other, both ascending, what is null last. */
function compare(left: Place, right: Place): number {
  for (const [at, value] of left.entries()) {
    const other = right[at] ?? null;
    if (value === other) continue;
    if (value === null) return 1;
    return other === null || value < other ? -1 : 1;
  }
  return 0;
}
