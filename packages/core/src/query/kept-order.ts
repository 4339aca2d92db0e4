import type { CustomerSort } from './customer-query.js';
import { compareEntries, type IndexEntry } from './index-entry.js';
import { PackedTexts } from './packed-texts.js';

/** Entries in one order, kept from one question to the next; what was written in between is put into its place. */
export class KeptOrder {
  readonly #compare: (left: IndexEntry, right: IndexEntry) => number;
  #sorted: readonly IndexEntry[];
  #added: IndexEntry[] = [];
  #stale = true;
  #packed: PackedTexts | null = null;

  constructor(sort: CustomerSort, entries: Iterable<IndexEntry>) {
    this.#compare = compareEntries(sort);
    this.#sorted = [...entries];
  }

  /** Says that an entry came, or, given none, that one went. */
  changed(added?: IndexEntry): void {
    if (added) this.#added.push(added);
    this.#stale = true;
  }

  /** The entries in order; `isLive` tells those that are still there. */
  all(isLive: (entry: IndexEntry) => boolean): readonly IndexEntry[] {
    if (this.#stale) {
      // Nearly sorted already, which the engine's sort takes in about one comparison an entry.
      this.#sorted = [...this.#sorted, ...this.#added].filter(isLive).sort(this.#compare);
      this.#added = [];
      this.#stale = false;
      this.#packed = null;
    }
    return this.#sorted;
  }

  /** Those that hold every word, in order. */
  search(words: readonly string[], isLive: (entry: IndexEntry) => boolean): readonly IndexEntry[] {
    const sorted = this.all(isLive);
    if (words.length === 0) return sorted;
    this.#packed ??= new PackedTexts(sorted);
    return this.#packed.search(words);
  }
}
