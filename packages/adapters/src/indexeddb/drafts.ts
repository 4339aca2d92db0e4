import { type HeldDrafts, heldDrafts } from '../on-device/drafts.js';
import type { Connection } from './connection.js';
import type { Database } from './schema.js';

/** Drafts beside the customers; those of their files that are staged go with them. */
export function drafts(connection: Connection, name: string): HeldDrafts {
  return heldDrafts({
    name,
    ready: (options) => connection.ready(options),
    all: (options) => {
      const begin = (database: Database) => database.transaction(['drafts'], 'readonly');
      return connection.transact(options, begin, (tx) => tx.objectStore('drafts').getAll());
    },
    put: (draft, options) => connection.transact(options, writing, (tx) => tx.objectStore('drafts').put(draft)),
    delete: (id, options) =>
      connection.transact(options, writing, async (tx) => {
        const holders = tx.objectStore('fileHolders');
        const { files = [] } = (await tx.objectStore('drafts').get(id)) ?? {};
        await tx.objectStore('drafts').delete(id);
        for (const file of files) {
          const holder = await holders.get(file);
          if (!holder || !('stagedAt' in holder)) continue;
          await Promise.all([holders.delete(file), tx.objectStore('files').delete(file)]);
        }
      }),
  });
}

const writing = (database: Database) =>
  database.transaction(['drafts', 'files', 'fileHolders'], 'readwrite', { durability: 'strict' });
