import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../src/database/connect.js';

const TABLES = ['tenants', 'customers', 'vehicles', 'operations', 'transactions', 'files', 'changes', 'crm_records'];

/** All that a database holds, as one text of 64 characters: what left it as it was, changed nothing. */
export async function digestOf(db: Db): Promise<string> {
  const hash = createHash('sha256');
  for (const table of TABLES) {
    const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.table(table)} t ORDER BY 1`.execute(
      db,
    );
    hash.update(JSON.stringify([table, rows]));
  }
  return hash.digest('hex');
}
