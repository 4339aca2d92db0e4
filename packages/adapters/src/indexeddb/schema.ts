import { type Customer, type KeptDraft, type UniqueField, newId } from '@clientele/core';
import type { CrmRecord, FileHeld, Operation } from '@clientele/core/local';
import { crmKeys, uniqueKey } from '@clientele/core/local';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/** Raised by every change of the schema. An upgrade only adds. */
export const VERSION = 2;

/** A customer as it lies in the database. */
export interface Row {
  readonly id: string;
  /** Number of the write that wrote this row last. */
  readonly revision: number;
  readonly customer: Customer;
  /** There only where codes are unique and this customer has one: a unique index passes over what is not there. */
  readonly codeKey?: string;
  /** The same for phones. */
  readonly phoneKey?: string;
  /** When it was deleted, UTC; such a row has no keys, so that what it had is free. */
  readonly deletedAt?: string;
  /** By what it is found for the sake of a CRM; there only where phones are unique, and on few. */
  readonly crmKeys?: readonly string[];
}

/** A write that was done, so that the same one is not done again. `at` is in milliseconds since 1970. */
export interface OperationRow extends Operation {
  readonly opId: string;
  readonly at: number;
}

export interface Schema extends DBSchema {
  customers: {
    key: string;
    value: Row;
    indexes: { revision: [number, string]; codeKey: string; phoneKey: string; crmKeys: string };
  };
  operations: { key: string; value: OperationRow; indexes: { at: number } };
  files: { key: string; value: { readonly id: string; readonly blob: Blob } };
  /** Whose each of `files` is: apart, so that the bytes are not written again when a customer takes them. */
  fileHolders: { key: string; value: FileHeld & { readonly id: string }; indexes: { stagedAt: number } };
  /** What stands in forms that were not saved. */
  drafts: { key: string; value: KeptDraft };
  /** Events that came from a CRM, its customers without one here, what is open, and the quarantine. */
  crm: { key: string; value: CrmRecord };
  /**
   * `unique`: what is unique here. `instance`: tells this database from one made anew after a loss. `revision`: number of
   * the last write. `rows`: customers that are not deleted. `sequence …`: the highest number of a code pattern.
   */
  meta: { key: string; value: number | string | readonly UniqueField[] };
  /**
   * What lists and searches need of the customers, packed: `manifest` says what there is, see `PackManifest`, `first`
   * is the page a list began with last, see `FirstPage`, and each other key holds a part. Everything here can be made again from `customers`.
   */
  packs: { key: string; value: unknown };
}

/** What a write of customers may touch. */
export const WRITTEN = ['customers', 'crm', 'files', 'fileHolders', 'meta', 'operations'] as const;

export type Database = IDBPDatabase<Schema>;
export type Reading = IDBPTransaction<Schema, ('customers' | 'meta' | 'packs')[], 'readonly'>;
export type Writing = IDBPTransaction<Schema, (typeof WRITTEN)[number][], 'readwrite'>;

/** What an upgrade works in. */
export type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

type Step = (database: Database, unique: readonly UniqueField[], tx: Upgrading) => void | Promise<void>;

/** What makes each version out of the one before; a new database goes through all. */
const STEPS: readonly (readonly Step[])[] = [[createStores], [addDrafts, addPacks, addCrm]];

/** Brings an older database, or a new one, to this version. A new one will hold these fields unique for good. */
export async function upgrade(
  database: Database,
  before: number,
  unique: readonly UniqueField[],
  tx: Upgrading,
): Promise<void> {
  for (const step of STEPS.slice(before).flat()) await step(database, unique, tx);
}

function createStores(database: Database, unique: readonly UniqueField[]): void {
  const customers = database.createObjectStore('customers', { keyPath: 'id' });
  customers.createIndex('revision', ['revision', 'id']);
  customers.createIndex('codeKey', 'codeKey', { unique: true });
  customers.createIndex('phoneKey', 'phoneKey', { unique: true });
  database.createObjectStore('operations', { keyPath: 'opId' }).createIndex('at', 'at');
  database.createObjectStore('files', { keyPath: 'id' });
  database.createObjectStore('fileHolders', { keyPath: 'id' }).createIndex('stagedAt', 'stagedAt');
  const meta = database.createObjectStore('meta');
  void meta.put(unique, 'unique');
  void meta.put(newId(), 'instance');
}

function addPacks(database: Database): void {
  database.createObjectStore('packs');
}

function addDrafts(database: Database): void {
  database.createObjectStore('drafts', { keyPath: 'id' });
}

/** Deleted customers are found by the phone they had from now on. */
async function addCrm(database: Database, unique: readonly UniqueField[], tx: Upgrading): Promise<void> {
  database.createObjectStore('crm');
  const customers = tx.objectStore('customers');
  customers.createIndex('crmKeys', 'crmKeys', { multiEntry: true });
  if (!unique.includes('phone')) return;
  for await (const cursor of customers) {
    const { customer, revision, deletedAt } = cursor.value;
    if (deletedAt !== undefined) await cursor.update(deletedRow(customer, revision, deletedAt, unique));
  }
}

/** The row of a customer. */
export function rowOf(customer: Customer, revision: number, unique: readonly UniqueField[]): Row {
  const keys = unique.map((field) => [keyName(field), uniqueKey(customer, field)] as const);
  const held = keys.filter((entry) => entry[1] !== null);
  return { id: customer.id, revision, customer, ...Object.fromEntries(held), ...keysOf(customer, false, unique) };
}

/** The row of a customer who was deleted at a moment, UTC. */
export function deletedRow(
  customer: Customer,
  revision: number,
  deletedAt: string,
  unique: readonly UniqueField[],
): Row {
  return { id: customer.id, revision, customer, deletedAt, ...keysOf(customer, true, unique) };
}

function keysOf(customer: Customer, isDeleted: boolean, unique: readonly UniqueField[]): Pick<Row, 'crmKeys'> {
  const keys = unique.includes('phone') ? crmKeys(customer, isDeleted) : [];
  return keys.length > 0 ? { crmKeys: keys } : {};
}

/** Name of the index that holds a field unique. */
export function keyName(field: UniqueField): 'codeKey' | 'phoneKey' {
  return field === 'code' ? 'codeKey' : 'phoneKey';
}
