import type { Blocker, Transactions } from '@clientele/core';
import {
  type Outcome,
  type RemovalItem,
  changedIds,
  distinctItems,
  orRefusal,
  removalAnswers,
  removalOf,
  rewritten,
  uniqueKey,
  wantedPhone,
} from '@clientele/core/local';
import { CustomerError } from '@clientele/core';
import { settleEach } from '../crm/settling.js';
import type { Write } from '../database/write.js';
import { type Reading, heldOf, resultsOf } from './reading.js';
import { bury, replace } from './writing.js';

/** What binds each of these customers. */
export async function blockersOf(reading: Reading, ids: readonly string[]): Promise<readonly Blocker[]> {
  const bound = await boundOf(reading, ids);
  return ids.map((id) => ({ id, transactions: bound.get(id) ?? FREE }));
}

/** Deletes those that nothing binds and that still have their version; an answer for each, in their order. */
export async function removeEach(write: Write, items: readonly RemovalItem[]) {
  const distinct = distinctItems(items);
  const ids = distinct.map(({ id }) => id);
  await lock(write, ids);
  const [held, bound] = [await heldOf(write, ids), await boundOf(write, ids)];
  const outcomes: Outcome[] = [];
  for (const item of distinct) {
    const row = held.get(item.id);
    const outcome = removalOf(item, row, bound.get(item.id) ?? FREE);
    if (row && 'id' in outcome && !outcome.isUnchanged)
      await bury(write, rewritten(row.customer, write.now), write.now);
    outcomes.push(outcome);
  }
  await settleEach(write, changedIds(outcomes), (gone) => uniqueKey(gone, 'phone'));
  return removalAnswers(items, outcomes);
}

/** Brings deleted customers back, one after the other: of two with one code, the first comes back. */
export async function restoreEach(write: Write, ids: readonly string[]) {
  const outcomes: Outcome[] = [];
  for (const id of ids) outcomes.push(await restoreOne(write, id));
  // One who came back may have waited for a phone that is free by now.
  await settleEach(write, changedIds(outcomes), wantedPhone);
  return resultsOf(write, outcomes);
}

const FREE: Transactions = { contracts: 0, invoices: 0 };

async function restoreOne(write: Write, id: string): Promise<Outcome> {
  const row = (await heldOf(write, [id])).get(id);
  if (!row) return { code: 'not-found', details: { id } };
  if (!row.isDeleted) return { id, isUnchanged: true };
  const thrown: unknown = await replace(write, rewritten(row.customer, write.now)).catch((error: unknown) => error);
  if (thrown === undefined) return { id };
  return orRefusal<Outcome>(() => {
    throw thrown instanceof Error ? thrown : new CustomerError('adapter');
  });
}

/** Keeps contracts from being added to these until the write ends, also by who writes to the database directly. */
async function lock({ tx, tenant }: Write, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .selectFrom('customers')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function boundOf({ tx, tenant }: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, Transactions>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('transactions')
    .select(({ fn }) => ['customer_id as id', 'kind', fn.countAll().as('count')])
    .where('tenant', '=', tenant)
    .where('customer_id', 'in', [...new Set(ids)])
    .groupBy(['customer_id', 'kind'])
    .execute();
  const bound = new Map<string, Transactions>();
  for (const { id, kind, count } of rows) {
    const before = bound.get(id) ?? FREE;
    bound.set(
      id,
      kind === 'contract' ? { ...before, contracts: Number(count) } : { ...before, invoices: Number(count) },
    );
  }
  return bound;
}
