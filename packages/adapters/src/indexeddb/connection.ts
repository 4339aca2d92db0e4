import { CustomerError, type CallOptions, type UniqueField } from '@clientele/core';
import { openDB } from 'idb';
import { Connection as DeviceConnection } from '../on-device/connection.js';
import { forgetStaged } from './forgetting.js';
import { markerOf } from './marker.js';
import { VERSION, WRITTEN, upgrade, type Database, type Reading, type Schema, type Writing } from './schema.js';

/** The way to the customers' database. */
export class Connection extends DeviceConnection<Schema> {
  /** What tells this database from another of its name; null before it is open. */
  instance: string | null = null;

  constructor(name: string, unique: readonly UniqueField[]) {
    const sorted = [...unique].sort();
    super(async (blocked) => {
      const database = await openDB<Schema>(name, VERSION, {
        // Where a step fails, the whole upgrade does, and so does the opening.
        upgrade: (older, before, _, tx) => void upgrade(older, before, sorted, tx),
        blocking: blocked,
        terminated: blocked,
      });
      this.instance = await checked(database, name, sorted);
      void forgetStaged(database);
      return database;
    });
  }

  /** Asks in one transaction. `run` awaits nothing but the transaction's own requests. */
  read<Answer>(options: CallOptions | undefined, run: (tx: Reading) => Promise<Answer>): Promise<Answer> {
    return this.transact(options, (database) => database.transaction(['customers', 'meta'], 'readonly'), run);
  }

  /** Writes in one transaction: all that `run` does is on disk when the promise resolves, or none of it when it rejects. */
  write<Answer>(options: CallOptions, run: (tx: Writing) => Promise<Answer>): Promise<Answer> {
    const begin = (database: Database) => database.transaction([...WRITTEN], 'readwrite', { durability: 'strict' });
    return this.transact(options, begin, run);
  }
}

/** The database's instance, if it is the one that was here before, and holds the same unique. @throws CustomerError */
async function checked(database: Database, name: string, unique: readonly UniqueField[]): Promise<string | null> {
  const [rule, instance] = await Promise.all(['unique', 'instance'].map((key) => database.get('meta', key)));
  const marker = markerOf(name);
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
