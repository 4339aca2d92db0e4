import { CustomerError, type CallOptions, type UniqueField } from '@clientele/core';
import { openDB } from 'idb';
import { Connection as DeviceConnection } from '../on-device/connection.js';
import { type Marker, markerOf } from './marker.js';
import { VERSION, WRITTEN, upgrade, type Database, type Reading, type Schema, type Writing } from './schema.js';

/** The way to the customers' database. */
export class Connection extends DeviceConnection<Schema> {
  /** What tells this database from another of its name; null before it is open. */
  instance: string | null = null;
  /** Asked as soon as the database opens, beside what `ready` waits for. */
  first: ((tx: Reading) => Promise<void>) | null = null;

  constructor(name: string, unique: readonly UniqueField[]) {
    const sorted = [...unique].sort();
    super(async (blocked) => {
      const opening = openDB<Schema>(name, VERSION, {
        // Where a step fails, the whole upgrade does, and so does the opening.
        upgrade: (older, before, _, tx) => void upgrade(older, before, sorted, tx),
        blocking: blocked,
        terminated: blocked,
      });
      // Read meanwhile: the first look into a page's `localStorage` waits for the disk.
      const marker = markerOf(name);
      const database = await opening;
      const asked = this.first?.(reading(database)).catch(() => undefined);
      this.instance = await checked(database, marker, sorted);
      await asked;
      // Behind what the page waits for.
      void import('./forgetting.js').then(({ forgetStaged }) => forgetStaged(database)).catch(() => undefined);
      return database;
    });
  }

  /** Asks in one transaction. `run` awaits nothing but the transaction's own requests. */
  read<Answer>(options: CallOptions | undefined, run: (tx: Reading) => Promise<Answer>): Promise<Answer> {
    return this.transact(options, reading, run);
  }

  /** Writes in one transaction: all that `run` does is on disk when the promise resolves, or none of it when it rejects. */
  write<Answer>(options: CallOptions, run: (tx: Writing) => Promise<Answer>): Promise<Answer> {
    const begin = (database: Database) => database.transaction([...WRITTEN], 'readwrite', { durability: 'strict' });
    return this.transact(options, begin, run);
  }
}

function reading(database: Database): Reading {
  return database.transaction(['customers', 'meta', 'packs'], 'readonly');
}

/** The database's instance, if it is the one that was here before, and holds the same unique. @throws CustomerError */
async function checked(
  database: Database,
  marker: Marker | null,
  unique: readonly UniqueField[],
): Promise<string | null> {
  const meta = database.transaction('meta').store;
  const [rule, instance] = await Promise.all(['unique', 'instance'].map((key) => meta.get(key)));
  try {
    if (String(rule) !== String(unique)) {
      const cause = new Error(`This database was made with unique: [${String(rule)}], not [${String(unique)}]`);
      throw new CustomerError('adapter', {}, { cause });
    }
    if (marker && marker.instance !== instance) {
      const cause = new Error(`${marker.rows} customers were here, last written on ${marker.at}`);
      throw new CustomerError('storage-lost', {}, { cause });
    }
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return instance === undefined ? null : String(instance);
}
