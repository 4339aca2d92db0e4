import { forgetLostData, indexedDbAdapter } from '@clientele/adapters/indexeddb';
import { Books, withLock } from '../books/books.js';
import { indexedDbShelf } from '../books/shelf.js';
import { BUILDINGS, CODE_PATTERN } from '../data/buildings.js';
import { forgetSeed, seedOnce } from '../data/seed.js';
import type { Backend } from './backend.js';

/** The databases of the portal: the module's, and its own books. */
const DATABASES = ['portal', 'portal-books'];

/** The customers in this browser's IndexedDB: nothing leaves it. */
export function openBackend(): Backend {
  const books = new Books(indexedDbShelf(), withLock, new BroadcastChannel('portal-books'));
  const adapter = books.watchRemovals(
    indexedDbAdapter({
      name: 'portal',
      buildings: BUILDINGS,
      codePattern: CODE_PATTERN,
      // Who has contracts or invoices cannot be deleted; Clientele asks when somebody tries.
      transactions: (ids) => books.transactions(ids),
    }),
  );
  return {
    adapter,
    books,
    begin: async () => void (await seedOnce(adapter)),
    reset: async () => {
      adapter.dispose?.();
      await books.close();
      // On purpose, so it counts as no loss.
      forgetLostData('portal');
      await Promise.all(DATABASES.map(deleted));
      forgetSeed();
    },
  };
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('The database cannot be deleted')));
  });
}
