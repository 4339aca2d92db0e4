import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, Kysely, PostgresDialect, sql } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import pg from 'pg';
import { migrate } from './migrations.js';
import type { Tables } from './tables.js';

/** Where the data are: in a PostgreSQL of version 14 or newer, or in a PGlite of the server's own. */
export type DatabaseOptions =
  | { readonly url: string }
  /** A folder for PGlite, which one process may have open at a time; `memory://` for one that is gone with the process. */
  | { readonly folder: string };

export type Db = Kysely<Tables>;

/** At most this many connections to a PostgreSQL. */
const CONNECTIONS = 10;
/** How long a statement may take and a connection may be waited for, in milliseconds. */
const LONGEST = 30_000;
const OLDEST = 140_000;

/** Opens a database and brings it to this version. @throws Error where it cannot be had or is none we can use */
export async function connect(options: DatabaseOptions): Promise<Db> {
  return broughtUp('url' in options ? postgres(options.url) : onPglite(await opened(options.folder)));
}

/** Brings what was opened to this version. @throws Error where it is none we can use */
export async function broughtUp(dialect: Dialect): Promise<Db> {
  const db = new Kysely<Tables>({ dialect });
  try {
    await check(db);
    await migrate(db);
  } catch (thrown) {
    await db.destroy();
    throw thrown;
  }
  return db;
}

function postgres(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: LONGEST,
    statement_timeout: LONGEST,
    idle_in_transaction_session_timeout: LONGEST,
  });
  // A connection that is lost while nobody uses it is replaced with the next question.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/** How a PGlite is spoken to. */
export function onPglite(pglite: PGlite): Dialect {
  return new PGliteDialect(pglite);
}

async function opened(folder: string): Promise<PGlite> {
  if (folder !== 'memory://') await mkdir(folder, { recursive: true, mode: 0o700 });
  return PGlite.create(folder);
}

async function check(db: Db): Promise<void> {
  const { rows } = await sql<{
    version: string;
    encoding: string;
  }>`SELECT current_setting('server_version_num') AS version,
    current_setting('server_encoding') AS encoding`.execute(db);
  const [found] = rows;
  if (Number(found?.version) < OLDEST) throw new Error('PostgreSQL 14 or newer is needed');
  if (found?.encoding !== 'UTF8') throw new Error('The database must be in UTF8');
}
