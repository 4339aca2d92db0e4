import type { NewCustomer } from '../model/customer.js';
import type { CustomerAdapter, RemovalResult, RestoreResult, Transactions, WriteOptions } from '../port/adapter.js';
import { equal, ok } from './assert.js';
import { individual } from './fixtures.js';
import { HERE, write, type Subject } from './subject.js';

/** No contract and no invoice. */
export const FREE: Transactions = { contracts: 0, invoices: 0 };

/** Whether deletions can be tested. */
export function deletes({ adapter, transact }: Subject): boolean {
  return adapter.remove !== undefined && transact !== undefined;
}

/** Whether deletions and their undoing can be tested. */
export function undoes(subject: Subject): boolean {
  return deletes(subject) && subject.adapter.restore !== undefined;
}

/** Gives a customer contracts and invoices. */
export async function bind({ transact }: Subject, id: string, transactions: Transactions | 'unknown'): Promise<void> {
  ok(transact !== undefined, 'transact is gone');
  await transact(id, transactions);
}

/** Deletes customers by id and version. */
export async function removeAll(
  { adapter }: { readonly adapter: CustomerAdapter },
  items: readonly (readonly [id: string, version: number])[],
  options: WriteOptions = write(),
): Promise<readonly RemovalResult[]> {
  ok(adapter.remove !== undefined, 'remove is gone');
  return adapter.remove(
    items.map(([id, version]) => ({ id, version })),
    options,
  );
}

/** Deletes customers of version 1 that nothing blocks, and checks that they are. */
export async function gone(subject: Subject, ...ids: readonly string[]): Promise<void> {
  const results = await removeAll(
    subject,
    ids.map((id) => [id, 1]),
  );
  equal(
    said(results),
    ids.map((id) => `${id} deleted`),
    'the answers of the deletion',
  );
}

/** Brings customers back. */
export async function restoreAll({ adapter }: Subject, ids: readonly string[], options: WriteOptions = write()) {
  ok(adapter.restore !== undefined, 'restore is gone');
  return adapter.restore(ids, options);
}

/** The answers in short: `an deleted`, `binh blocked`, `chi conflict`. */
export function said(results: readonly (RemovalResult | RestoreResult)[]): readonly string[] {
  return results.map((result) => `${result.id} ${result.status === 'failed' ? result.error.code : result.status}`);
}

/** A person of this building. */
export function person(id: string, given: Partial<Parameters<typeof individual>[0]> = {}): NewCustomer {
  return individual({ id, buildingId: HERE, code: `KH-${id}`, name: `Lê ${id}`, ...given });
}
