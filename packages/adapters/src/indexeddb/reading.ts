import { type Customer, CustomerError, type FindKey } from '@clientele/core';
import type { Outcome } from '@clientele/core/local';
import type { Reading, Row, Writing } from './schema.js';
import { keyName } from './schema.js';
import type { Rules } from './writing.js';

/** The row of a customer who is not deleted. @throws CustomerError `not-found` */
export function found(row: Row | undefined, id: string): Row {
  if (row && row.deletedAt === undefined) return row;
  throw new CustomerError('not-found', { id });
}

/** The customers with these ids, in their order, deleted ones too. @throws CustomerError `not-found` */
export async function customersOf(tx: Reading, ids: readonly string[]): Promise<readonly Customer[]> {
  return (await rowsOf(tx, ids)).map(({ customer }) => customer);
}

/** The same, the one that was written last first. */
export async function lastWrittenFirst(tx: Reading, ids: readonly string[]): Promise<readonly Customer[]> {
  const rows = await rowsOf(tx, ids);
  const sorted = rows.sort((left, right) => right.revision - left.revision || (left.id < right.id ? 1 : -1));
  return sorted.map(({ customer }) => customer);
}

function rowsOf(tx: Reading, ids: readonly string[]): Promise<Row[]> {
  return Promise.all(
    ids.map(async (id) => {
      const row = await tx.objectStore('customers').get(id);
      if (!row) throw new CustomerError('not-found', { id });
      return row;
    }),
  );
}

/** The customer of a write as it is now, or why there is none. */
export async function resultOf(
  tx: Writing,
  outcome: Outcome,
): Promise<{ readonly customer: Customer } | { readonly error: CustomerError }> {
  if ('code' in outcome) return { error: new CustomerError(outcome.code, outcome.details) };
  const { id } = outcome;
  const row = await tx.objectStore('customers').get(id);
  // The same call may come again when what it wrote has been deleted.
  if (!row || row.deletedAt !== undefined) return { error: new CustomerError('not-found', { id }) };
  return { customer: row.customer };
}

/** Number of the last write, as a text. */
export async function revisionOf(tx: Reading): Promise<string> {
  return String((await tx.objectStore('meta').get('revision')) ?? 0);
}

/** How the database itself finds a key among those that are not deleted; null where only the mirror can. */
export function nativeFind(key: FindKey, { unique }: Rules) {
  const [field, value] =
    'code' in key ? (['code', key.code] as const) : (['phone', 'phone' in key ? key.phone : null] as const);
  if (value === null || !unique.includes(field)) return null;
  return async (tx: Reading): Promise<readonly Customer[]> => {
    const row = await tx.objectStore('customers').index(keyName(field)).get(value);
    return row ? [row.customer] : [];
  };
}
