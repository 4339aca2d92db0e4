import type { Customer, UniqueField } from '@clientele/core';
import type { Operation } from '@clientele/core/local';
import { uniqueKey } from '@clientele/core/local';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

/** Raised by every change of the schema. An upgrade only adds. */
export const VERSION = 1;

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
  /** `unique`: what is unique here. `revision`: number of the last write. `sequence …`: the highest number of a code pattern. */
  meta: { key: string; value: number | readonly UniqueField[] };
}

export type Database = IDBPDatabase<Schema>;
export type Reading = IDBPTransaction<Schema, ('customers' | 'meta')[], 'readonly'>;
export type Writing = IDBPTransaction<Schema, ('customers' | 'meta' | 'operations')[], 'readwrite'>;

/** Makes the stores of a new database, which will hold these fields unique for good. */
export function createStores(database: Database, unique: readonly UniqueField[]): void {
  const customers = database.createObjectStore('customers', { keyPath: 'id' });
  customers.createIndex('revision', ['revision', 'id']);
  customers.createIndex('codeKey', 'codeKey', { unique: true });
  customers.createIndex('phoneKey', 'phoneKey', { unique: true });
  database.createObjectStore('operations', { keyPath: 'opId' }).createIndex('at', 'at');
  void database.createObjectStore('meta').put(unique, 'unique');
}

/** The row of a customer. */
export function rowOf(customer: Customer, revision: number, unique: readonly UniqueField[]): Row {
  const keys = unique.map((field) => [keyName(field), uniqueKey(customer, field)] as const);
  const held = keys.filter((entry) => entry[1] !== null);
  return { id: customer.id, revision, customer, ...Object.fromEntries(held) };
}

/** Name of the index that holds a field unique. */
export function keyName(field: UniqueField): 'codeKey' | 'phoneKey' {
  return field === 'code' ? 'codeKey' : 'phoneKey';
}
