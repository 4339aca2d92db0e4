import { type CustomerAdapter, CustomerError } from '@clientele/core';
import { checkFile, fileCopy } from '@clientele/core/local';
import type { Connection } from './connection.js';
import { givenUp } from '../on-device/deadline.js';
import type { Database } from './schema.js';

type Calls = Required<Pick<CustomerAdapter, 'upload' | 'download' | 'discard'>>;

/** The calls about files. They leave the stores of customers alone, so that no list waits while a file is written. */
export function files(connection: Connection): Calls {
  return {
    async upload(file, about, { signal, onProgress }) {
      await connection.ready({ signal });
      checkFile(file, about);
      const check = () => {
        if (signal?.aborted) throw givenUp();
      };
      const { id } = about;
      const blob = await fileCopy(file, about.mediaType, { check, onProgress });
      await connection.transact({ signal }, writing, async (tx) => {
        const holder = await tx.objectStore('fileHolders').get(id);
        if (holder && 'customerId' in holder) throw new CustomerError('conflict', { id });
        await tx.objectStore('files').put({ id, blob });
        await tx.objectStore('fileHolders').put({ id, stagedAt: Date.now() });
      });
      onProgress?.(1);
    },

    async download(id, options) {
      const begin = (database: Database) => database.transaction(['files'], 'readonly');
      const row = await connection.transact(options, begin, (tx) => tx.objectStore('files').get(id));
      if (!row) throw new CustomerError('not-found', { id });
      return row.blob;
    },

    async discard(ids, { signal }) {
      await connection.transact({ signal }, writing, async (tx) => {
        const holders = tx.objectStore('fileHolders');
        for (const id of ids) {
          const holder = await holders.get(id);
          if (!holder || !('stagedAt' in holder)) continue;
          await Promise.all([holders.delete(id), tx.objectStore('files').delete(id)]);
        }
      });
    },
  };
}

const writing = (database: Database) =>
  database.transaction(['files', 'fileHolders'], 'readwrite', { durability: 'strict' });
