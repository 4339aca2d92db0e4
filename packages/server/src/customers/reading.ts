import { type Customer, CustomerError, type FindKey } from '@clientele/core';
import { type Held, type Outcome, markOf } from '@clientele/core/local';
import { type Kysely, sql } from 'kysely';
import { digest } from '../database/digest.js';
import type { Tables } from '../database/tables.js';

/** Whose data are read, in a transaction or without. */
export interface Reading {
  readonly tx: Kysely<Tables>;
  readonly tenant: string;
}

/** What there is of a customer, deleted or not; `deletedAt` in UTC. */
export type HeldRow = Held & { readonly deletedAt: string | null };

/** What there is of these customers, by id. */
export async function heldOf({ tx, tenant }: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, HeldRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('customers')
    .select(['id', 'document', 'deleted_at'])
    .where('tenant', '=', tenant)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, heldRow(row)]));
}

/** A customer who is not deleted. @throws CustomerError `not-found` */
export async function liveOne(reading: Reading, id: string): Promise<Customer> {
  const held = (await heldOf(reading, [id])).get(id);
  if (!held || held.isDeleted) throw new CustomerError('not-found', { id });
  return held.customer;
}

/** The customers with these ids, in their order. @throws CustomerError `not-found` */
export async function inTheirOrder(reading: Reading, ids: readonly string[]): Promise<readonly Customer[]> {
  const held = await heldOf(reading, ids);
  return ids.map((id) => {
    const row = held.get(id);
    if (!row) throw new CustomerError('not-found', { id });
    return row.customer;
  });
}

/** What came of each customer of a write: as it is now, or why it is not. */
export async function resultsOf(reading: Reading, outcomes: readonly Outcome[]) {
  const held = await heldOf(
    reading,
    outcomes.flatMap((outcome) => ('id' in outcome ? outcome.id : [])),
  );
  return outcomes.map((outcome) => {
    if ('code' in outcome) return outcome;
    const row = held.get(outcome.id);
    return row && !row.isDeleted
      ? { customer: row.customer }
      : { code: 'not-found' as const, details: { id: outcome.id } };
  });
}

/** Those with this code, phone or active plate, the one written last first. */
export async function findBy(reading: Reading, key: FindKey, isDeleted: boolean): Promise<readonly Customer[]> {
  const rows = await lookedUp(reading, [markOf(key)])
    .where('deleted_at', isDeleted ? 'is not' : 'is', null)
    .orderBy('revision', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ document }) => document);
}

/** Everybody who has one of these marks or keys of core. */
export function lookedUp({ tx, tenant }: Reading, lookups: readonly string[]) {
  const digests = lookups.map((lookup) => digest(tenant, lookup));
  return tx
    .selectFrom('customers')
    .select(['id', 'document', 'deleted_at'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`lookups && ${digests}::text[]`);
}

/** A row as what it says. */
export function heldRow(row: { readonly document: Customer; readonly deleted_at: Date | string | null }): HeldRow {
  const deletedAt = row.deleted_at === null ? null : new Date(row.deleted_at).toISOString();
  return { customer: row.document, isDeleted: deletedAt !== null, deletedAt };
}

/** Number of a tenant's last write, as a text. */
export async function revisionOf({ tx, tenant }: Reading): Promise<string> {
  const row = await tx.selectFrom('tenants').select('revision').where('id', '=', tenant).executeTakeFirst();
  return String(row?.revision ?? 0);
}
