import { type Kysely, type Migration, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Db, connect } from './connect.js';
import { MIGRATIONS, migrate } from './migrations.js';

let db: Db;

beforeAll(async () => {
  db = await connect({ folder: 'memory://' });
});
afterAll(() => db.destroy());

/** What a database is made of. */
async function shape(): Promise<unknown> {
  const columns = sql`SELECT table_name, column_name, data_type, collation_name, is_nullable, column_default
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`.execute(db);
  const indexes = sql`SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`.execute(db);
  return [(await columns).rows, (await indexes).rows];
}

const add: Migration = {
  up: (any: Kysely<unknown>) => any.schema.alterTable('tenants').addColumn('more', 'text').execute(),
};

it('makes a new database, and does nothing where all is done', async () => {
  const before = await shape();
  await db
    .insertInto('tenants')
    .values({ id: 't', revision: 7, unique_fields: 'code', code_pattern: 'x', sequence: 1 })
    .execute();
  await migrate(db);
  expect(await shape()).toEqual(before);
  expect(await db.selectFrom('tenants').select('id').execute()).toEqual([{ id: 't' }]);
});

it('compares every text that is a key by its bytes, and leads every key by the tenant', async () => {
  const [columns, indexes] = (await shape()) as [
    { column_name: string; table_name: string; collation_name: string | null }[],
    { indexdef: string }[],
  ];
  const keys = columns.filter(
    ({ column_name: name, table_name: table }) =>
      /^(tenant|id|sort_.*|.*_key|building_id)$/.test(name) && !table.startsWith('kysely'),
  );
  expect(keys.length).toBeGreaterThan(25);
  for (const { collation_name: collation } of keys) expect(collation).toBe('C');
  const unique = indexes
    .map(({ indexdef }) => indexdef)
    .filter((index) => index.includes('UNIQUE') && !index.includes('kysely'));
  for (const index of unique) expect(index).toMatch(/\((tenant|id)[,)]/);
});

it('adds what a later version adds, whole or not at all, and refuses what it does not know', async () => {
  const wrong: Migration = {
    up: async (any: Kysely<unknown>) => {
      await any.schema.alterTable('tenants').addColumn('half', 'text').execute();
      throw new Error('half way');
    },
  };
  const before = await shape();
  await expect(migrate(db, { ...MIGRATIONS, '0002-wrong': wrong })).rejects.toThrow('half way');
  expect(await shape()).toEqual(before);
  await migrate(db, { ...MIGRATIONS, '0002-more': add });
  expect(await sql`SELECT revision::int, more FROM tenants`.execute(db)).toMatchObject({
    rows: [{ revision: 7, more: null }],
  });
  // An older server on a newer database does not touch it.
  await expect(migrate(db)).rejects.toThrow('0002-more');
});
