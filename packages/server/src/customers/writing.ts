import { type Customer, CustomerError, type UniqueField } from '@clientele/core';
import { type Outcome, type Refusal, uniqueKey } from '@clientele/core/local';
import { refusedFiles, settleFiles } from '../files/claiming.js';
import { digest } from '../database/digest.js';
import type { Write } from '../database/write.js';
import { rowOf, vehicleRowsOf } from './row.js';

/** Rows that go to the database at once; a statement takes 65,535 parameters. */
const AT_ONCE = 200;

/** Adds customers, each whole or not at all; one that cannot be added does not keep the others out. */
export async function addEach(write: Write, customers: readonly Customer[]): Promise<readonly Outcome[]> {
  const refused = await refusedFiles(write, customers);
  const ids = await knownIds(write, customers);
  const holders = await holdersOf(write, customers);
  const added: Customer[] = [];
  const outcomes = customers.map((customer): Outcome => {
    const refusal = refused.get(customer);
    if (refusal) return refusal;
    if (ids.has(customer.id)) return { code: 'conflict', details: { id: customer.id } };
    const taken = takenBy(write, customer, holders);
    if (taken) return taken;
    ids.add(customer.id);
    for (const key of keysOf(write, customer)) holders.set(key.digest, customer.id);
    added.push(customer);
    return { id: customer.id };
  });
  await insert(write, added);
  for (const customer of added) {
    await settleFiles(write, customer, null);
    noted(write, customer);
  }
  return outcomes;
}

/**
 * Writes the next state of a customer who is there; who is deleted is not any more.
 * @throws CustomerError `taken`, with the holder
 */
export async function replace(write: Write, customer: Customer): Promise<void> {
  const taken = takenBy(write, customer, await holdersOf(write, [customer]));
  if (taken) throw new CustomerError(taken.code, taken.details);
  await update(write, customer, null);
  await insertVehicles(write, [customer]);
  noted(write, customer);
}

/** Writes the next state of a customer who is deleted, since a moment in UTC. */
export async function bury(write: Write, customer: Customer, deletedAt: string): Promise<void> {
  await update(write, customer, deletedAt);
  write.changed.add(customer.id);
}

function noted({ changed, codes }: Write, { id, code }: Customer): void {
  changed.add(id);
  codes.push(code);
}

async function insert(write: Write, customers: readonly Customer[]): Promise<void> {
  for (let at = 0; at < customers.length; at += AT_ONCE) {
    const rows = customers.slice(at, at + AT_ONCE).map((customer) => rowOf(customer, write));
    await write.tx.insertInto('customers').values(rows).execute();
  }
  await insertVehicles(write, customers);
}

async function insertVehicles({ tx, tenant }: Write, customers: readonly Customer[]): Promise<void> {
  const rows = customers.flatMap((customer) => vehicleRowsOf(customer, tenant));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx
      .insertInto('vehicles')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
  }
}

/** Writes the row; the vehicles are gone afterwards. */
async function update(write: Write, customer: Customer, deletedAt: string | null): Promise<void> {
  const { tenant: _, id, ...row } = rowOf(customer, write, deletedAt);
  const { tx, tenant } = write;
  await tx.updateTable('customers').set(row).where('tenant', '=', tenant).where('id', '=', id).execute();
  await tx.deleteFrom('vehicles').where('tenant', '=', tenant).where('customer_id', '=', id).execute();
}

/** Ids among these that are there already, deleted or not. */
async function knownIds({ tx, tenant }: Write, customers: readonly Customer[]): Promise<Set<string>> {
  const ids = customers.map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('customers')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Who has what is unique of these customers, by its digest. */
async function holdersOf(write: Write, customers: readonly Customer[]): Promise<Map<string, string>> {
  const keys = customers.flatMap((customer) => keysOf(write, customer));
  const holders = new Map<string, string>();
  for (const field of write.unique) {
    const digests = keys.filter((key) => key.field === field).map((key) => key.digest);
    if (digests.length === 0) continue;
    const column = `${field}_key` as const;
    const rows = await write.tx
      .selectFrom('customers')
      .select(['id', `${column} as key`])
      .where('tenant', '=', write.tenant)
      .where('deleted_at', 'is', null)
      .where(column, 'in', digests)
      .execute();
    for (const { id, key } of rows) if (key !== null) holders.set(key, id);
  }
  return holders;
}

function takenBy(write: Write, customer: Customer, holders: ReadonlyMap<string, string>): Refusal | null {
  for (const key of keysOf(write, customer)) {
    const id = holders.get(key.digest);
    if (id !== undefined && id !== customer.id) return { code: 'taken', details: { field: key.field, id } };
  }
  return null;
}

function keysOf({ tenant, unique }: Write, customer: Customer) {
  return unique.flatMap((field): readonly { field: UniqueField; digest: string }[] => {
    const value = uniqueKey(customer, field);
    return value === null ? [] : [{ field, digest: digest(tenant, value) }];
  });
}
