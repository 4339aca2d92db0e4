import { STAGED_FOR } from '@clientele/core/local';
import type { Database } from './schema.js';

/** Drops the files that nobody claimed in time and no kept draft names. What cannot be dropped now is dropped another time. */
export async function forgetStaged(database: Database): Promise<void> {
  try {
    const stores = ['drafts', 'files', 'fileHolders'] as const;
    const tx = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
    const holders = tx.objectStore('fileHolders');
    const old = await holders.index('stagedAt').getAllKeys(IDBKeyRange.upperBound(Date.now() - STAGED_FOR));
    const drafts = old.length > 0 ? await tx.objectStore('drafts').getAll() : [];
    const named = new Set(drafts.flatMap(({ files }) => files));
    const forgotten = old.filter((id) => !named.has(id));
    await Promise.all([
      ...forgotten.flatMap((id) => [holders.delete(id), tx.objectStore('files').delete(id)]),
      tx.done,
    ]);
  } catch {
    // The connection was closed meanwhile, or the disk is full.
  }
}
