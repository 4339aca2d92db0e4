/**
 * What is being typed, kept in the browser beside an adapter that keeps no drafts.
 *
 * @module device-drafts
 */

import type { CustomerDrafts, KeptDraft } from '@clientele/core';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { Connection } from '../on-device/connection.js';
import { heldDrafts } from '../on-device/drafts.js';

export { droppingFiles } from '../on-device/dropping-files.js';

/** Whose drafts are kept. */
export interface DeviceDraftsOptions {
  /** Who is signed in, by an id that is nobody's name: each person on a device has drafts of their own. */
  readonly owner: string;
}

/** Drafts that hold connections and locks until they are let go. */
export interface DeviceDrafts extends CustomerDrafts {
  /** Lets go of them: drafts that are open here are free for other tabs. */
  dispose(): void;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
}

/**
 * What is being typed, kept in this browser (IndexedDB) while the customers are on a server: the `drafts` of
 * `restAdapter`, or of a host's own adapter. Nothing is opened before the first call. A draft that another tab has open
 * is offered in no other.
 */
export function deviceDrafts({ owner }: DeviceDraftsOptions): DeviceDrafts {
  const name = `clientele drafts ${owner}`;
  const connection = new Connection<Schema>((blocked) =>
    openDB<Schema>(name, 1, {
      upgrade: (database) => void database.createObjectStore('drafts', { keyPath: 'id' }),
      blocking: blocked,
      terminated: blocked,
    }),
  );
  const reading = (database: IDBPDatabase<Schema>) => database.transaction('drafts', 'readonly');
  const writing = (database: IDBPDatabase<Schema>) =>
    database.transaction('drafts', 'readwrite', { durability: 'strict' });
  const { calls, letGo } = heldDrafts({
    name,
    ready: (options) => connection.ready(options),
    all: (options) => connection.transact(options, reading, (tx) => tx.store.getAll()),
    put: (draft, options) => connection.transact(options, writing, (tx) => tx.store.put(draft)),
    delete: (id, options) => connection.transact(options, writing, (tx) => tx.store.delete(id)),
  });
  const dispose = () => {
    connection.close();
    letGo();
  };
  return { ...calls, dispose };
}
