import { CustomerError, isAbortError, type CallOptions } from '@clientele/core';
import type { DBSchema, IDBPDatabase } from 'idb';
import { givenUp, waitFor, watch } from './deadline.js';
import { translated } from './failures.js';

interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * The way to one database. It opens when it is first needed, and steps aside for a newer version of this module in
 * another tab; after that every call is `outdated`.
 */
export class Connection<Schema extends DBSchema> {
  readonly #start: (blocked: () => void) => Promise<IDBPDatabase<Schema>>;
  #opening: Promise<IDBPDatabase<Schema>> | null = null;
  #over: 'outdated' | 'adapter' | null = null;

  /** `start` opens the database, and calls back when another tab needs it gone or the browser took it away. */
  constructor(start: (blocked: () => void) => Promise<IDBPDatabase<Schema>>) {
    this.#start = start;
  }

  /** The database, as soon as it can be had. @throws CustomerError */
  async ready({ signal }: CallOptions = {}): Promise<IDBPDatabase<Schema>> {
    if (signal?.aborted) throw givenUp();
    if (this.#over) throw new CustomerError(this.#over);
    this.#opening ??= this.#start(() => this.#end('outdated')).catch((thrown: unknown) => {
      this.#opening = null;
      throw translated(thrown);
    });
    return waitFor(this.#opening, signal);
  }

  close(): void {
    this.#end('adapter');
  }

  /** What `run` does in the transaction that `begin` makes: whole, or not at all. */
  async transact<Tx extends Transaction, Answer>(
    { signal }: CallOptions = {},
    begin: (database: IDBPDatabase<Schema>) => Tx,
    run: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> {
    const database = await this.ready({ signal });
    if (signal?.aborted) throw givenUp();
    let tx: Tx;
    try {
      tx = begin(database);
    } catch (thrown) {
      throw this.#over ? new CustomerError(this.#over) : translated(thrown);
    }
    const { done } = tx;
    const ended = done.catch((thrown: unknown) => thrown);
    let stopped: Error | null = null;
    const unwatch = watch(signal, (why) => {
      stopped ??= why;
      abort(tx);
    });
    try {
      const answer = await run(tx);
      await done;
      return answer;
    } catch (thrown) {
      abort(tx);
      const end = await ended;
      // A request that was cut off says no more than AbortError; why it was, its transaction says.
      throw stopped ?? translated(isAbortError(thrown) ? (end ?? thrown) : thrown);
    } finally {
      unwatch();
    }
  }

  #end(over: 'outdated' | 'adapter'): void {
    this.#over ??= over;
    // A connection that is still being opened is closed as soon as it is there.
    this.#opening?.then((database) => database.close()).catch(() => undefined);
  }
}

function abort(tx: Transaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended already; how, its promise says.
  }
}
