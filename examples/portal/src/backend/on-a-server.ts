import { deviceDrafts } from '@clientele/adapters/device-drafts';
import { restAdapter } from '@clientele/adapters/rest';
import { Books, withLock } from '../books/books.js';
import type { BookName, Entries } from '../books/entries.js';
import { indexedDbShelf, type Shelf } from '../books/shelf.js';
import { seedOnce } from '../data/seed.js';
import type { Backend } from './backend.js';

/** Where `npm run server` is, seen from this page. */
const SERVER = new URL('api/v1/', document.baseURI).href;

/** How many contracts and invoices are told to the server at one time. */
const AT_ONCE = 6;

const KINDS = { contracts: 'contract', invoices: 'invoice' } as const;

/** The customers on a server of ours. The portal's books stay its own; the server is told who is bound by them. */
export function openBackend(): Backend {
  const token = tokens();
  const adapter = restAdapter({ url: SERVER, token, drafts: deviceDrafts({ owner: 'portal' }) });
  const server = bindings(token);
  const shelf = indexedDbShelf();
  const books = new Books(bound(shelf, server), withLock, new BroadcastChannel('portal-books'));
  return {
    adapter: books.watchRemovals(adapter),
    books,
    begin: async () => {
      if (!(await seedOnce(adapter))) return;
      const { contracts, invoices } = await shelf.read();
      const told = [
        ...contracts.map((contract) => () => server.bind('contracts', contract)),
        ...invoices.map((invoice) => () => server.bind('invoices', invoice)),
      ];
      const work = async () => {
        for (let next = told.pop(); next; next = told.pop()) await next();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
  };
}

/** The token of whoever is signed in. The host's own backend gives it, after a sign-in that is not this example's part. */
function tokens() {
  const ask = async () => {
    const answer = await fetch('session.json');
    return ((await answer.json()) as { readonly token: string }).token;
  };
  let known: Promise<string> | null = null;
  return ({ refresh }: { readonly refresh: boolean }): Promise<string> => {
    if (refresh) known = null;
    known ??= ask();
    known.catch(() => (known = null));
    return known;
  };
}

/** Tells the server which customers the books bind: whom it knows to be bound, it does not delete. */
function bindings(token: ReturnType<typeof tokens>) {
  const send = async (method: 'PUT' | 'DELETE', code: string, body?: object): Promise<void> => {
    const headers = {
      Authorization: `Bearer ${await token({ refresh: false })}`,
      'Idempotency-Key': crypto.randomUUID(),
      ...(body && { 'Content-Type': 'application/json' }),
    };
    const address = `${SERVER}transactions/${encodeURIComponent(code)}`;
    const answer = await fetch(address, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  };
  return {
    bind: <Book extends BookName>(book: Book, { code, customerId }: Entries[Book][number]) =>
      send('PUT', code, { customerId, kind: KINDS[book] }),
    free: (code: string) => send('DELETE', code),
  };
}

/** The books, of which the server hears before a contract is there and after it is gone. */
function bound(shelf: Shelf, server: ReturnType<typeof bindings>): Shelf {
  return {
    ...shelf,
    add: async (book, entry) => {
      await server.bind(book, entry);
      await shelf.add(book, entry);
    },
    remove: async (book, code) => {
      await shelf.remove(book, code);
      await server.free(code);
    },
  };
}
