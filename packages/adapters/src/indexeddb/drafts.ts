import type { CustomerDrafts } from '@clientele/core';
import { lastFirst } from '@clientele/core/local';
import type { Connection } from './connection.js';
import type { DraftLocks } from './draft-locks.js';
import type { Database } from './schema.js';

/** The calls about drafts. A draft is held before it is written, so that no other tab ever finds it without its holder. */
export function drafts(connection: Connection, locks: DraftLocks): CustomerDrafts {
  return {
    async load(options) {
      const begin = (database: Database) => database.transaction(['drafts'], 'readonly');
      const kept = await connection.transact(options, begin, (tx) => tx.objectStore('drafts').getAll());
      // After the reading: whoever wrote one of these holds it by now, or is gone.
      const elsewhere = await locks.elsewhere();
      return lastFirst(kept.filter(({ id }) => !elsewhere.has(id)));
    },

    async save(draft, { signal }) {
      await connection.ready({ signal });
      await locks.hold(draft.id);
      await connection.transact({ signal }, writing, (tx) => tx.objectStore('drafts').put(draft));
    },

    async drop(id, { signal }) {
      await connection.ready({ signal });
      await locks.hold(id);
      await connection.transact({ signal }, writing, async (tx) => {
        const holders = tx.objectStore('fileHolders');
        const { files = [] } = (await tx.objectStore('drafts').get(id)) ?? {};
        await tx.objectStore('drafts').delete(id);
        for (const file of files) {
          const holder = await holders.get(file);
          if (!holder || !('stagedAt' in holder)) continue;
          await Promise.all([holders.delete(file), tx.objectStore('files').delete(file)]);
        }
      });
      await locks.release(id);
    },
  };
}

const writing = (database: Database) =>
  database.transaction(['drafts', 'files', 'fileHolders'], 'readwrite', { durability: 'strict' });
