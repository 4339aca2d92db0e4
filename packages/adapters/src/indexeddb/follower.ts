import type { CallOptions } from '@clientele/core';
import type { Connection } from './connection.js';
import { waitFor } from './deadline.js';
import type { Reading, Row } from './schema.js';

/** Rows taken in at once: few enough that no turn of the page takes 50 ms. */
const SLICE = 100;

/**
 * Hands over all rows, deleted ones too, and then what was written since, whoever wrote: rows are read in the order in
 * which they were last written, so the rest of that order is what is new.
 */
export class Follower {
  readonly #connection: Connection;
  readonly #take: (row: Row) => void;
  #position: readonly [number, string] = [0, ''];
  #filling: Promise<void> | null = null;

  constructor(connection: Connection, take: (row: Row) => void) {
    this.#connection = connection;
    this.#take = take;
  }

  /** The first time, takes in all rows, slice by slice in transactions of their own, so that nobody waits. */
  async filled({ signal }: CallOptions = {}): Promise<void> {
    this.#filling ??= this.#fill();
    await waitFor(this.#filling, signal, null);
  }

  /** Takes in all that is new. */
  async catchUp(tx: Reading): Promise<void> {
    while (await this.#step(tx));
  }

  async #fill(): Promise<void> {
    try {
      while (await this.#connection.read({}, (tx) => this.#step(tx)));
    } catch (thrown) {
      this.#filling = null;
      throw thrown;
    }
  }

  /** Takes in the next slice of what is new; false when there is nothing more. */
  async #step(tx: Reading): Promise<boolean> {
    const rest = IDBKeyRange.lowerBound(this.#position, true);
    const rows = await tx.objectStore('customers').index('revision').getAll(rest, SLICE);
    for (const row of rows) this.#take(row);
    const last = rows.at(-1);
    if (last) this.#position = [last.revision, last.id];
    return rows.length === SLICE;
  }
}
