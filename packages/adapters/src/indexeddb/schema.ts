import { type Customer, type KeptDraft, type UniqueField, newId } from '@clientele/core';
import type { FileHeld, Operation } from '@clientele/core/local';
import { uniqueKey } from '@clientele/core/local';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

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
    indexes: { revision: [number, string]; codeKey: string; phoneKey: string };
  };
  operations: { key: string; value: OperationRow; indexes: { at: number } };
  files: { key: string; value: { readonly id: string; readonly blob: Blob } };
  /** Whose each of `files` is: apart, so that the bytes are not written again when a customer takes them. */
  fileHolders: { key: string; value: FileHeld & { readonly id: string }; indexes: { stagedAt: number } };
  /** What stands in forms that were not saved. */
  drafts: { key: string; value: KeptDraft };
  /**
   * `unique`: what is unique here. `instance`: tells this database from one made anew after a loss. `revision`: number of
   * the last write. `rows`: customers that are not deleted. `sequence …`: the highest number of a code pattern.
   */
  meta: { key: string; value: number | string | readonly UniqueField[] };
  /**
   * What lists and searches need of the customers, packed: `manifest` says what there is, see `Manifest`, and each other
   * key holds a part. Everything here can be made again from `customers`.
   */
  packs: { key: string; value: unknown };
}

/** What a write of customers may touch. */
export const WRITTEN = ['customers', 'files', 'fileHolders', 'meta', 'operations'] as const;

export type Database = IDBPDatabase<Schema>;
export type Reading = IDBPTransaction<Schema, ('customers' | 'meta')[], 'readonly'>;
export type Writing = IDBPTransaction<Schema, (typeof WRITTEN)[number][], 'readwrite'>;

type Step = (database: Database, unique: readonly UniqueField[]) => void;

/** What makes each version out of the one before; a new database goes through all. */
const STEPS: readonly (readonly Step[])[] = [[createStores], [addDrafts, addPacks]];

/** Brings an older database, or a new one, to this version. A new one will hold these fields unique for good. */
export function upgrade(database: Database, before: number, unique: readonly UniqueField[]): void {
  for (const step of STEPS.slice(before).flat()) step(database, unique);
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

/** The row of a customer. */
export function rowOf(customer: Customer, revision: number, unique: readonly UniqueField[]): Row {
  const keys = unique.map((field) => [keyName(field), uniqueKey(customer, field)] as const);
  const held = keys.filter((entry) => entry[1] !== null);
  return { id: customer.id, revision, customer, ...Object.fromEntries(held) };
}

/** The row of a customer who was deleted at a moment, UTC. */
export function deletedRow(customer: Customer, revision: number, deletedAt: string): Row {
  return { id: customer.id, revision, customer, deletedAt };
}

/** Name of the index that holds a field unique. */
export function keyName(field: UniqueField): 'codeKey' | 'phoneKey' {
  return field === 'code' ? 'codeKey' : 'phoneKey';
}
