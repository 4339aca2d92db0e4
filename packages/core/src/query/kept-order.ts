import { columnOf, rowsWith, type Column } from './column.js';

/** Entries in one order, kept from one question to the next; what was written in between is put into its place. */
export class KeptOrder<Entry extends { readonly text: string }> {
  readonly #compare: (left: Entry, right: Entry) => number;
  #sorted: readonly Entry[];
  #added: Entry[] = [];
  #stale = true;
  #texts: Column | null = null;

  constructor(compare: (left: Entry, right: Entry) => number, entries: Iterable<Entry>) {
    this.#compare = compare;
    this.#sorted = [...entries];
  }

  /** Says that an entry came, or, given none, that one went. */
  changed(added?: Entry): void {
    if (added) this.#added.push(added);
    this.#stale = true;
  }

  /** The entries in order; `isLive` tells those that are still there. */
  all(isLive: (entry: Entry) => boolean): readonly Entry[] {
    if (this.#stale) {
      // Nearly sorted already, which the engine's sort takes in about one comparison an entry.
      this.#sorted = [...this.#sorted, ...this.#added].filter(isLive).sort(this.#compare);
      this.#added = [];
      this.#stale = false;
      this.#texts = null;
    }
    return this.#sorted;
  }

  /** Those that hold every word, in order. */
  search(words: readonly string[], isLive: (entry: Entry) => boolean): readonly Entry[] {
    const sorted = this.all(isLive);
    if (words.length === 0) return sorted;
    this.#texts ??= columnOf(sorted.map(({ text }) => text));
    return rowsWith(this.#texts, words).flatMap((at) => sorted[at] ?? []);
  }
}
