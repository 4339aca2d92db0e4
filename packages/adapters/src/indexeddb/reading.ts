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

/** The rows with these ids, in their order, deleted ones too. @throws CustomerError `not-found` */
export function rowsOf(tx: Reading, ids: readonly string[]): Promise<readonly Row[]> {
  const read = async (id: string) => {
    const row = await tx.objectStore('customers').get(id);
    if (!row) throw new CustomerError('not-found', { id });
    return row;
  };
  return Promise.all(ids.map(read));
}

/** Rows, the one that was written last at the end. */
export function inOrderOfWriting(rows: readonly Row[]): Row[] {
  return rows.toSorted((left, right) => left.revision - right.revision || (left.id < right.id ? -1 : 1));
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
