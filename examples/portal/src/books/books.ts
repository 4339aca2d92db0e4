import { isCustomerError, todayInVietnam, type CustomerAdapter, type Transactions } from '@clientele/core';
import { contractFrom, invoiceFrom, type BookName, type Entries, type NewEntry } from './entries.js';
import type { Shelf } from './shelf.js';

/** Runs a piece of work while nobody else runs one, in any tab. */
export type Exclusively = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** What the other tabs are told over. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
}

/** The portal's own contracts and invoices. Who has some cannot be deleted as a customer. */
export class Books {
  readonly #shelf: Shelf;
  readonly #exclusively: Exclusively;
  readonly #channel: Channel | null;
  readonly #listeners = new Set<() => void>();

  constructor(shelf: Shelf, exclusively: Exclusively, channel: Channel | null = null) {
    this.#shelf = shelf;
    this.#exclusively = exclusively;
    this.#channel = channel;
    channel?.addEventListener('message', () => this.#tell());
  }

  /** Everything in both books, the newest first. */
  async read(): Promise<Entries> {
    const { contracts, invoices } = await this.#shelf.read();
    return {
      contracts: contracts.toSorted((left, right) => descending(left.from + left.code, right.from + right.code)),
      invoices: invoices.toSorted((left, right) => descending(left.period + left.code, right.period + right.code)),
    };
  }

  /**
   * Adds a contract or an invoice as of today. False where the customer has been deleted: no contract is left dangling.
   * `remove` of a {@link watchRemovals watched} adapter waits meanwhile, in every tab.
   */
  async add(book: BookName, given: NewEntry, adapter: CustomerAdapter): Promise<boolean> {
    const added = await this.#exclusively(async () => {
      if (!(await isThere(adapter, given.customerId))) return false;
      const entries = await this.#shelf.read();
      const today = todayInVietnam(Date.now());
      if (book === 'contracts') await this.#shelf.add(book, contractFrom(given, today, entries));
      else await this.#shelf.add(book, invoiceFrom(given, today, entries));
      return true;
    });
    if (added) this.#changed();
    return added;
  }

  async remove(book: BookName, code: string): Promise<void> {
    await this.#shelf.remove(book, code);
    this.#changed();
  }

  /** How many contracts and invoices each of these customers has; those with none are left out. */
  async transactions(ids: readonly string[]): Promise<ReadonlyMap<string, Transactions>> {
    const { contracts, invoices } = await this.#shelf.read();
    const wanted = new Set(ids);
    const counts = new Map<string, { contracts: number; invoices: number }>();
    const count = (book: BookName, customerId: string) => {
      if (!wanted.has(customerId)) return;
      const known = counts.get(customerId) ?? { contracts: 0, invoices: 0 };
      counts.set(customerId, { ...known, [book]: known[book] + 1 });
    };
    for (const { customerId } of contracts) count('contracts', customerId);
    for (const { customerId } of invoices) count('invoices', customerId);
    return counts;
  }

  /** The same adapter, whose deletions wait for a contract that is just being added, in any tab. */
  watchRemovals(adapter: CustomerAdapter): CustomerAdapter {
    const remove = adapter.remove?.bind(adapter);
    if (remove) adapter.remove = (items, options) => this.#exclusively(() => remove(items, options));
    return adapter;
  }

  /** Lets go of the shelf, so that it can be deleted. The books are not used afterwards. */
  async close(): Promise<void> {
    await this.#shelf.close();
  }

  /** Calls back after each change, another tab's too, until the function it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    this.#channel?.postMessage('changed');
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** One piece of work at a time over all tabs; where the browser has no locks, at once. */
export const withLock: Exclusively = async (work) =>
  'locks' in navigator ? await navigator.locks.request('portal-books', work) : await work();

async function isThere(adapter: CustomerAdapter, id: string): Promise<boolean> {
  try {
    await adapter.get(id);
    return true;
  } catch (thrown) {
    if (isCustomerError(thrown) && thrown.code === 'not-found') return false;
    throw thrown;
  }
}

function descending(left: string, right: string): number {
  return left < right ? 1 : -Number(left > right);
}
