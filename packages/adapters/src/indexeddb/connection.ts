import { CustomerError, isAbortError, type CallOptions, type UniqueField } from '@clientele/core';
import { openDB } from 'idb';
import { givenUp, waitFor, watch } from './deadline.js';
import { translated } from './failures.js';
import { forgetStaged } from './forgetting.js';
import { markerOf } from './marker.js';
import { VERSION, WRITTEN, upgrade, type Database, type Reading, type Schema, type Writing } from './schema.js';

type Transaction = Pick<Writing, 'done' | 'abort'>;

/**
 * The way to one database. It opens when it is first needed, and steps aside for a newer version of this module in
 * another tab; after that every call is `outdated`.
 */
export class Connection {
  readonly #name: string;
  readonly #unique: readonly UniqueField[];
  #opening: Promise<Database> | null = null;
  #over: 'outdated' | 'adapter' | null = null;
  #instance: string | null = null;

  constructor(name: string, unique: readonly UniqueField[]) {
    this.#name = name;
    this.#unique = [...unique].sort();
  }

  /** What tells this database from another of its name; null before it is open. */
  get instance(): string | null {
    return this.#instance;
  }

  /** Makes sure that the database can be had. @throws CustomerError */
  async ready({ signal }: CallOptions = {}): Promise<void> {
    await this.#open(signal);
  }

  /** Asks in one transaction. `run` awaits nothing but the transaction's own requests. */
  read<Answer>(options: CallOptions | undefined, run: (tx: Reading) => Promise<Answer>): Promise<Answer> {
    return this.transact(options, (database) => database.transaction(['customers', 'meta'], 'readonly'), run);
  }

  /** Writes in one transaction: all that `run` does is on disk when the promise resolves, or none of it when it rejects. */
  write<Answer>(options: CallOptions, run: (tx: Writing) => Promise<Answer>): Promise<Answer> {
    const begin = (database: Database) => database.transaction([...WRITTEN], 'readwrite', { durability: 'strict' });
    return this.transact(options, begin, run);
  }

  close(): void {
    this.#end('adapter');
  }

  /** What `run` does in the transaction that `begin` makes: whole, or not at all. */
  async transact<Tx extends Transaction, Answer>(
    { signal }: CallOptions = {},
    begin: (database: Database) => Tx,
    run: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> {
    const database = await this.#open(signal);
    if (signal?.aborted) throw givenUp();
    const tx = this.#begin(() => begin(database));
    const { done } = tx;
    const ended = done.then(
      () => null,
      (thrown: unknown) => thrown,
    );
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

  #begin<Tx>(begin: () => Tx): Tx {
    try {
      return begin();
    } catch (thrown) {
      throw this.#over ? new CustomerError(this.#over) : translated(thrown);
    }
  }

  async #open(signal: AbortSignal | undefined): Promise<Database> {
    if (signal?.aborted) throw givenUp();
    if (this.#over) throw new CustomerError(this.#over);
    this.#opening ??= this.#start();
    return waitFor(this.#opening, signal);
  }

  async #start(): Promise<Database> {
    try {
      const database = await openDB<Schema>(this.#name, VERSION, {
        // Where a step fails, the whole upgrade does, and so does the opening.
        upgrade: (older, before, _, tx) => void upgrade(older, before, this.#unique, tx),
        blocking: () => this.#end('outdated'),
        terminated: () => this.#end('outdated'),
      });
      await this.#check(database);
      void forgetStaged(database);
      return database;
    } catch (thrown) {
      this.#opening = null;
      throw translated(thrown);
    }
  }

  async #check(database: Database): Promise<void> {
    const [rule, instance] = await Promise.all([database.get('meta', 'unique'), database.get('meta', 'instance')]);
    const marker = markerOf(this.#name);
    try {
      if (String(rule) !== String(this.#unique)) {
        const cause = new Error(`This database was made with unique: [${String(rule)}], not [${String(this.#unique)}]`);
        throw new CustomerError('adapter', {}, { cause });
      }
      if (marker && marker.instance !== instance) {
        const cause = new Error(`${marker.rows} customers were here, last written on ${marker.at}`);
        throw new CustomerError('storage-lost', {}, { cause });
      }
    } catch (thrown) {
      database.close();
      throw thrown;
    }
    this.#instance = typeof instance === 'string' ? instance : null;
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
