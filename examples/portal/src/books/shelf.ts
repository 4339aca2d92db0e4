import { seedContracts, type Contract } from '../data/contracts.js';
import { seedInvoices, type Invoice } from '../data/invoices.js';
import type { BookName, Entries } from './entries.js';

/** Where the books are kept. */
export interface Shelf {
  read(): Promise<Entries>;
  /** Rejects when the code is taken. */
  add<Book extends BookName>(book: Book, entry: Entries[Book][number]): Promise<void>;
  /** A code that is not there is no error. */
  remove(book: BookName, code: string): Promise<void>;
  /** Lets go of what is open. */
  close(): Promise<void>;
}

const NAME = 'portal-books';

/** The books in this browser's IndexedDB, beginning with the invented ones. */
export function indexedDbShelf(): Shelf {
  let opened: Promise<IDBDatabase> | null = null;
  const database = () => {
    opened ??= open().catch((thrown: unknown) => {
      opened = null;
      throw thrown;
    });
    return opened;
  };
  const write = async (book: BookName, act: (store: IDBObjectStore) => void) => {
    const transaction = (await database()).transaction(book, 'readwrite');
    act(transaction.objectStore(book));
    await completed(transaction);
  };
  return {
    async read() {
      const transaction = (await database()).transaction(['contracts', 'invoices']);
      const contracts: IDBRequest<Contract[]> = transaction.objectStore('contracts').getAll();
      const invoices: IDBRequest<Invoice[]> = transaction.objectStore('invoices').getAll();
      await completed(transaction);
      return { contracts: contracts.result, invoices: invoices.result };
    },
    add: (book, entry) => write(book, (store) => store.add(entry)),
    remove: (book, code) => write(book, (store) => store.delete(code)),
    close: async () => (await opened)?.close(),
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      const seeds = { contracts: seedContracts(), invoices: seedInvoices() };
      for (const book of ['contracts', 'invoices'] as const) {
        const store = request.result.createObjectStore(book, { keyPath: 'code' });
        for (const entry of seeds[book]) store.add(entry);
      }
    });
    request.addEventListener('success', () => {
      // Another tab begins anew.
      request.result.addEventListener('versionchange', () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('The books cannot be opened')));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('The books cannot be read or written'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
}
