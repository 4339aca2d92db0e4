import type { Customer, SortField, VehicleSortField } from '@clientele/core';
import type { CrmRecord } from '@clientele/core/local';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** A stored sort key of core; null for an empty one, which is last in both directions. */
export type SortColumns<Field extends string> = { [Name in Field as `sort_${Name}`]: string | null };

/** What is written as text and read as a value. */
type Json<Value extends object | null> = JSONColumnType<Value, string, string>;

export interface TenantsTable {
  id: string;
  /** Number of the last write. A write locks this row first, so that a tenant's writes come one after the other. */
  revision: ColumnType<string | number, number, number>;
  /** What is unique among its customers, as it was when the first came: `code`, `phone`, `code,phone`. */
  unique_fields: string;
  code_pattern: string;
  /** The highest number ever used in the pattern. */
  sequence: number;
}

export interface CustomersTable extends SortColumns<SortField> {
  tenant: string;
  id: string;
  document: Json<Customer>;
  version: number;
  /** Number of the write that wrote it last. */
  revision: ColumnType<string | number, number, number>;
  building_id: string | null;
  /** Core's bits. */
  groups: number;
  /** The name with its accents, as core's `exactTest` compares it. */
  name_exact: string;
  search_text: string;
  /** `digest` of what the field is compared by; null where it is not unique here, or identifies nobody. */
  code_key: string | null;
  phone_key: string | null;
  /** `digest` of everything it is found by: core's marks and the CRM's keys. */
  lookups: string[];
  /** What `sort_apartment` is made from, and the last day on which that holds; null for ever. */
  holdings: string;
  apartment_until: string | null;
  deleted_at: Date | string | null;
  purge_after: Date | string | null;
}

export interface VehiclesTable extends SortColumns<VehicleSortField> {
  tenant: string;
  customer_id: string;
  /** Its place among those of its customer, from 0. */
  position: number;
  id: string;
  building_id: string | null;
  search_text: string;
}

export interface OperationsTable {
  tenant: string;
  person: string;
  key: string;
  method: string;
  path: string;
  body_hash: string;
  status: number;
  headers: Json<Record<string, string>>;
  body: string | null;
  at: Generated<Date>;
}

export interface TransactionsTable {
  tenant: string;
  id: string;
  customer_id: string;
  kind: 'contract' | 'invoice';
}

export interface FilesTable {
  tenant: string;
  id: string;
  /** Name of its bytes in the folder. */
  bytes: string;
  media_type: string;
  size: number;
  /** Since when it waits for a customer; null once it has one. */
  staged_at: Date | string | null;
  customer_id: string | null;
}

export interface ChangesTable {
  tenant: string;
  revision: ColumnType<string | number, number, number>;
  ids: Json<string[]>;
  at: Generated<Date>;
}

export interface CrmRecordsTable {
  tenant: string;
  key: string;
  record: Json<CrmRecord>;
}

/** All there is in a database. */
export interface Tables {
  tenants: TenantsTable;
  customers: CustomersTable;
  vehicles: VehiclesTable;
  operations: OperationsTable;
  transactions: TransactionsTable;
  files: FilesTable;
  changes: ChangesTable;
  crm_records: CrmRecordsTable;
}
