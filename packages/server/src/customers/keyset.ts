import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** A column that rows are put in order by. What is null comes last in both directions. */
export interface OrderColumn {
  readonly name: string;
  readonly direction: 'ascending' | 'descending';
}

/** Where a row stands: its value in each column of an order. */
export type Place = readonly (string | null)[];

/** `ORDER BY` of an order, or of its reverse. */
export function orderBy(columns: readonly OrderColumn[], isReversed = false): RawBuilder<unknown> {
  const parts = columns.map(({ name, direction }) => {
    const isDown = (direction === 'descending') !== isReversed;
    return sql`${sql.ref(name)} ${sql.raw(isDown ? 'DESC' : 'ASC')} ${sql.raw(isReversed ? 'NULLS FIRST' : 'NULLS LAST')}`;
  });
  return sql`ORDER BY ${sql.join(parts)}`;
}

/** Whether a row comes after a place in an order, or before it. */
export function beyond(columns: readonly OrderColumn[], place: Place, side: 'after' | 'before'): Expression<SqlBool> {
  const ways = columns.map((column, at) => {
    const equal = columns.slice(0, at).map((other, nth) => isAt(other, place[nth] ?? null));
    return sql`(${sql.join([...equal, isPast(column, place[at] ?? null, side)], sql` AND `)})`;
  });
  return sql<SqlBool>`(${sql.join(ways, sql` OR `)})`;
}

function isAt({ name }: OrderColumn, value: string | null): RawBuilder<unknown> {
  return value === null ? sql`${sql.ref(name)} IS NULL` : sql`${sql.ref(name)} = ${value}`;
}

function isPast({ name, direction }: OrderColumn, value: string | null, side: 'after' | 'before'): RawBuilder<unknown> {
  const column = sql.ref(name);
  if (value === null) return side === 'after' ? sql`false` : sql`${column} IS NOT NULL`;
  const isUp = (direction === 'ascending') === (side === 'after');
  const past = isUp ? sql`${column} > ${value}` : sql`${column} < ${value}`;
  return side === 'after' ? sql`(${past} OR ${column} IS NULL)` : past;
}
