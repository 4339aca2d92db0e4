import { STAGED_FOR } from '@clientele/core/local';
import type { Database } from './schema.js';

/** Drops what nobody claimed in time. What cannot be dropped now is dropped another time. */
export async function forgetStaged(database: Database): Promise<void> {
  try {
    const tx = database.transaction(['files', 'fileHolders'], 'readwrite');
    const holders = tx.objectStore('fileHolders');
    const old = await holders.index('stagedAt').getAllKeys(IDBKeyRange.upperBound(Date.now() - STAGED_FOR));
    await Promise.all([...old.flatMap((id) => [holders.delete(id), tx.objectStore('files').delete(id)]), tx.done]);
  } catch {
    // The connection was closed meanwhile, or the disk is full.
  }
}
