import { CustomerIndex, usedSequence } from '@clientele/core/local';
import type { Reading } from './schema.js';

/** Rows taken in at once: few enough that no turn of the page takes 50 ms. */
const SLICE = 100;

/**
 * The index over all rows, kept in step with the database, whoever wrote: rows are read in the order in which they were
 * last written, so the rest of that order is what is new.
 */
export class Mirror {
  readonly index = new CustomerIndex();
  readonly #pattern: string;
  #highest = 0;
  #position: readonly [number, string] = [0, ''];

  constructor(codePattern: string) {
    this.#pattern = codePattern;
  }

  /** The highest number in the code pattern among the customers seen. */
  get highest(): number {
    return this.#highest;
  }

  /** Takes in the next slice of what is new; false when there is nothing more. */
  async step(tx: Reading): Promise<boolean> {
    const rest = IDBKeyRange.lowerBound(this.#position, true);
    const rows = await tx.objectStore('customers').index('revision').getAll(rest, SLICE);
    for (const { customer } of rows) {
      this.index.put(customer);
      this.#highest = Math.max(this.#highest, usedSequence(this.#pattern, customer.code));
    }
    const last = rows.at(-1);
    if (last) this.#position = [last.revision, last.id];
    return rows.length === SLICE;
  }

  /** Takes in all that is new. */
  async catchUp(tx: Reading): Promise<void> {
    while (await this.step(tx));
  }
}
