import type { CallOptions } from '@clientele/core';
import type { PackPosition } from '@clientele/core/local';
import type { Connection } from './connection.js';
import { waitFor } from '../on-device/deadline.js';
import type { Reading, Row } from './schema.js';

/** Rows taken in at once: few enough that no turn of the page takes 50 ms. */
const SLICE = 100;

/** Who is handed the rows. */
export interface Follows {
  take(row: Row): void;
  /** From where on rows are handed over; from the first one, where nothing is said. */
  begin?(): Promise<PackPosition>;
  /** What is done between two slices of the first time. */
  between?(): Promise<void>;
}

/**
 * Hands over all rows, deleted ones too, and then what was written since, whoever wrote: rows are read in the order in
 * which they were last written, so the rest of that order is what is new.
 */
export class Follower {
  readonly #connection: Connection;
  readonly #follows: Follows;
  #position: PackPosition = [0, ''];
  #filling: Promise<void> | null = null;
  /** How often it began: what was asked for before is of no use after. */
  #beginnings = 0;

  constructor(connection: Connection, follows: Follows) {
    this.#connection = connection;
    this.#follows = follows;
  }

  /** How far the rows have been handed over. */
  get position(): PackPosition {
    return this.#position;
  }

  /** The first time, takes in all rows, slice by slice in transactions of their own, so that nobody waits. */
  async filled({ signal }: CallOptions = {}): Promise<void> {
    this.#filling ??= this.#fill();
    await waitFor(this.#filling, signal, null);
  }

  /** Begins anew. */
  reset(): void {
    this.#filling = null;
  }

  /** Takes in all that is new. */
  async catchUp(tx: Reading): Promise<void> {
    while (await this.#step(tx));
  }

  async #fill(): Promise<void> {
    try {
      this.#position = (await this.#follows.begin?.()) ?? [0, ''];
      this.#beginnings += 1;
      while (await this.#connection.read({}, (tx) => this.#step(tx))) await this.#follows.between?.();
    } catch (thrown) {
      this.#filling = null;
      throw thrown;
    }
  }

  /** Takes in the next slice of what is new; false when there is nothing more. */
  async #step(tx: Reading): Promise<boolean> {
    const beginnings = this.#beginnings;
    const rest = IDBKeyRange.lowerBound(this.#position, true);
    const rows = await tx.objectStore('customers').index('revision').getAll(rest, SLICE);
    if (beginnings !== this.#beginnings) return false;
    for (const row of rows) this.#follows.take(row);
    const last = rows.at(-1);
    if (last) this.#position = [last.revision, last.id];
    return rows.length === SLICE;
  }
}
