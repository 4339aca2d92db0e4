import { SORT_FIELDS, VEHICLE_SORT_FIELDS } from '@clientele/core';
import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import type { Tables } from './tables.js';

// Every key is compared by its bytes, so that all databases and the browser have one order.
const text = sql.raw('text COLLATE "C"');

const first: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { raw } = sql;
    const sorts = (fields: readonly string[]) =>
      raw(fields.map((field) => `"sort_${field}" text COLLATE "C"`).join(', '));
    const statements = [
      sql`CREATE TABLE tenants (id ${text} PRIMARY KEY, revision bigint NOT NULL, unique_fields text NOT NULL,
        code_pattern text NOT NULL, sequence integer NOT NULL)`,
      sql`CREATE TABLE customers (tenant ${text} NOT NULL REFERENCES tenants, id ${text} NOT NULL, document jsonb NOT NULL,
        version integer NOT NULL, revision bigint NOT NULL, building_id ${text}, groups smallint NOT NULL,
        name_exact text NOT NULL, search_text text NOT NULL, code_key ${text}, phone_key ${text}, lookups text[] NOT NULL,
        ${sorts(SORT_FIELDS)}, holdings text NOT NULL, apartment_until ${text},
        deleted_at timestamptz, purge_after timestamptz, PRIMARY KEY (tenant, id))`,
      sql`CREATE UNIQUE INDEX customers_code ON customers (tenant, code_key) WHERE deleted_at IS NULL`,
      sql`CREATE UNIQUE INDEX customers_phone ON customers (tenant, phone_key) WHERE deleted_at IS NULL`,
      sql`CREATE INDEX customers_lookups ON customers USING gin (lookups)`,
      // What each building's tabs are counted by, without looking at a customer.
      sql`CREATE INDEX customers_by_groups ON customers (tenant, building_id, groups) WHERE deleted_at IS NULL`,
      // The usual sorts have an index, the others put one building in order.
      ...['displayOrder', 'code', 'name', 'phone'].map(
        (field) => sql`CREATE INDEX ${raw(`customers_by_${field.toLowerCase()}`)} ON customers
          (tenant, building_id, ${raw(`"sort_${field}"`)}) WHERE deleted_at IS NULL`,
      ),
      sql`CREATE INDEX customers_undated ON customers (tenant, apartment_until) WHERE apartment_until IS NOT NULL`,
      sql`CREATE INDEX customers_purge ON customers (purge_after) WHERE purge_after IS NOT NULL`,
      sql`CREATE TABLE vehicles (tenant ${text} NOT NULL, customer_id ${text} NOT NULL, position integer NOT NULL,
        id ${text} NOT NULL, building_id ${text}, search_text text NOT NULL, ${sorts(VEHICLE_SORT_FIELDS)},
        PRIMARY KEY (tenant, customer_id, position),
        FOREIGN KEY (tenant, customer_id) REFERENCES customers (tenant, id) ON DELETE CASCADE)`,
      sql`CREATE INDEX vehicles_by_building ON vehicles (tenant, building_id)`,
      sql`CREATE TABLE operations (tenant ${text} NOT NULL, person ${text} NOT NULL, key ${text} NOT NULL,
        method text NOT NULL, path text NOT NULL, body_hash text NOT NULL, status smallint NOT NULL, headers jsonb NOT NULL,
        body text, at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (tenant, person, key))`,
      sql`CREATE INDEX operations_at ON operations (at)`,
      sql`CREATE TABLE transactions (tenant ${text} NOT NULL, id ${text} NOT NULL, customer_id ${text} NOT NULL,
        kind text NOT NULL CHECK (kind IN ('contract', 'invoice')), PRIMARY KEY (tenant, id),
        FOREIGN KEY (tenant, customer_id) REFERENCES customers (tenant, id) ON DELETE RESTRICT)`,
      sql`CREATE INDEX transactions_customer ON transactions (tenant, customer_id)`,
      sql`CREATE TABLE files (tenant ${text} NOT NULL, id ${text} NOT NULL, bytes text NOT NULL, media_type text NOT NULL,
        size integer NOT NULL, staged_at timestamptz, customer_id ${text}, PRIMARY KEY (tenant, id),
        FOREIGN KEY (tenant, customer_id) REFERENCES customers (tenant, id) ON DELETE CASCADE)`,
      sql`CREATE INDEX files_customer ON files (tenant, customer_id)`,
      sql`CREATE INDEX files_staged ON files (staged_at) WHERE staged_at IS NOT NULL`,
      sql`CREATE TABLE changes (tenant ${text} NOT NULL, revision bigint NOT NULL, ids jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (tenant, revision))`,
      sql`CREATE INDEX changes_at ON changes (at)`,
      sql`CREATE TABLE crm_records (tenant ${text} NOT NULL, key ${text} NOT NULL, record jsonb NOT NULL,
        PRIMARY KEY (tenant, key))`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};

/** Every change of the schema there has been, in order. A new one is added at the end; none is ever changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-first': first };

/** Brings a database, new or older, to this version. @throws Error where a step fails; then nothing of it was done */
export async function migrate(db: Kysely<Tables>, migrations = MIGRATIONS): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The database could not be brought to this version');
}
