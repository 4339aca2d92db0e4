import { rowsWith, textAt } from './column.js';
import { DEFAULT_SORT, type CustomerQuery, type CustomerSort, type GroupCounts } from './customer-query.js';
import { exactTest } from './exact.js';
import { countGroups, isIn } from './groups.js';
import { dateEntry, type IndexEntry } from './index-entry.js';
import { PART_NAMES, orderName, type PackedCustomers, type PartName } from './packed-customers.js';
import { inOrder, nothingPacked, repacked } from './repacking.js';
import { STEP } from './sorting.js';
import { searchWords, type SearchWords } from './words.js';

/** A question to a shelf. `today` says which apartments are still held, ISO `yyyy-MM-dd`. */
export interface ShelfQuestion {
  readonly query: CustomerQuery;
  readonly sort: CustomerSort;
  readonly today: string;
}

/** What tells customers apart that an order holds equal. */
const TIES: readonly PartName[] = ['keys code', 'keys phone'];

/** The customers of one building: those that are packed, and what was written since. */
export class CustomerShelf {
  packed: PackedCustomers;
  /** What was written since it was packed. */
  readonly #entries = new Set<IndexEntry>();
  #dead: Uint8Array;
  #today = '';
  /** Raised by every change. */
  #version = 0;
  #list: readonly IndexEntry[] | null = null;
  #counts: GroupCounts | null = null;
  readonly #orders = new Map<string, Uint32Array>();
  /** The last question's matches: scrolling asks the same again and again. */
  #last: { readonly question: string; readonly matches: Uint32Array } | null = null;

  constructor(packed: PackedCustomers | string | null) {
    this.packed = packed === null || typeof packed === 'string' ? nothingPacked(packed) : packed;
    this.#dead = new Uint8Array(this.packed.head.size);
  }

  get isEmpty(): boolean {
    return this.packed.head.size === 0 && this.#entries.size === 0;
  }

  /** How many customers storing it would store anew. */
  get unstored(): number {
    return this.#entries.size + (this.packed.head.key === null ? this.packed.head.size : 0);
  }

  /** Whether packing would change anything. Known only where the ids are there. */
  isChanged(today: string): boolean {
    return this.#entries.size > 0 || !this.packed.isDated(today) || this.#dead.includes(1);
  }

  add(entry: IndexEntry): void {
    dateEntry(entry, this.#today);
    this.#entries.add(entry);
    this.#changed();
  }

  delete(entry: IndexEntry): void {
    if (this.#entries.delete(entry)) this.#changed();
  }

  /** Says that what is packed of a customer is no more. */
  bury(id: string): void {
    const row = this.packed.has('ids') ? this.packed.rowOf(id) : -1;
    if (row === -1 || this.#dead[row]) return;
    this.#dead[row] = 1;
    this.#changed();
  }

  /** The parts it has to be given before it can answer. */
  lacks({ query, sort, today }: ShelfQuestion): readonly PartName[] {
    const { field } = sort;
    const { words, exact } = searchWords(query.text);
    const isUndated = field === 'apartment' && !this.packed.isDated(today);
    const needed: PartName[] = ['ids', 'groups'];
    if (isUndated) needed.push('holdings', ...TIES);
    else needed.push(orderName(sort));
    // What was written has to find its place between the others.
    if (this.#entries.size > 0) needed.push(...TIES);
    if (this.#entries.size > 0 && !isUndated) needed.push(`keys ${field}`);
    if (words.length > 0) needed.push('text');
    if (exact && isDefault(sort)) needed.push('names');
    return this.missing(needed);
  }

  /** Those of some parts that are not there. */
  missing(parts: readonly PartName[]): readonly PartName[] {
    return this.packed.head.key !== null ? [...new Set(parts)].filter((name) => !this.packed.has(name)) : [];
  }

  /** Puts what is packed in the order a question asks for, in short steps. */
  *ordered(question: ShelfQuestion): Generator<void> {
    const { sort, today } = question;
    if (sort.field === 'apartment') yield* this.packed.dating(today);
    // It may have been stored, and let go, between two steps.
    if (this.lacks(question).length === 0) yield* this.packed.ordering(sort);
  }

  counts(): GroupCounts {
    this.#counts ??= this.#count();
    return this.#counts;
  }

  /** The matches in their order; what they stand for, `idOf` says. */
  matches({ query, sort, today }: ShelfQuestion): Uint32Array {
    if (today !== this.#today) this.#turnTo(today);
    if (sort.field === 'apartment') this.packed.date(today);
    const question = JSON.stringify([query.group, query.text, sort.field, sort.direction]);
    if (this.#last?.question !== question) this.#last = { question, matches: this.#find(query, sort) };
    return this.#last.matches;
  }

  /** The id of a match. */
  idOf(match: number): string {
    return match < this.#dead.length ? this.packed.idAt(match) : this.#entry(match).id;
  }

  /** The match that a customer is, or -1. */
  matchOf(id: string): number {
    const row = this.packed.rowOf(id);
    if (row !== -1 && !this.#dead[row]) return row;
    const at = this.#written().findIndex((entry) => entry.id === id);
    return at === -1 ? -1 : this.#dead.length + at;
  }

  /** The ids of those that have a mark. */
  *having(mark: string): Iterable<string> {
    for (const row of rowsWith(this.packed.part('marks'), [mark])) if (!this.#dead[row]) yield this.packed.idAt(row);
    for (const entry of this.#entries) if (entry.marks.includes(mark)) yield entry.id;
  }

  /** Packs what was written, part by part; see `repacked`. False, and as before, where something was written meanwhile. */
  *pack(today: string, orders: boolean): Generator<void, boolean> {
    const { packed: before } = this;
    const isReady = !orders || before.head.key !== null || PART_NAMES.every((name) => before.has(name));
    if (isReady && !this.isChanged(today)) return true;
    const version = this.#version;
    for (const [at, entry] of this.#written().entries()) {
      dateEntry(entry, today);
      if (at % STEP === 0) yield;
    }
    const packed = yield* repacked({ packed: this.packed, dead: this.#dead, entries: this.#written() }, today, orders);
    if (version !== this.#version) return false;
    this.packed = packed;
    this.#dead = new Uint8Array(packed.head.size);
    this.#entries.clear();
    this.#changed();
    return true;
  }

  #find({ group, text }: CustomerQuery, sort: CustomerSort): Uint32Array {
    const words = searchWords(text);
    const all = this.#order(sort);
    const hits = words.words.length > 0 ? this.#hits(words) : null;
    const inGroup = group === 'all' ? null : (match: number) => isIn(this.#groups(match), group);
    const found = hits || inGroup ? picked(all, hits, inGroup) : all;
    return isDefault(sort) && words.exact ? this.#exactFirst(found, words) : found;
  }

  /** 1 for each match that has all words. */
  #hits({ words }: SearchWords): Uint8Array {
    const hits = new Uint8Array(this.#dead.length + this.#entries.size);
    for (const row of rowsWith(this.packed.part('text'), words)) hits[row] = 1;
    this.#written().forEach(({ text }, at) => {
      if (words.every((word) => text.includes(word))) hits[this.#dead.length + at] = 1;
    });
    return hits;
  }

  #order(sort: CustomerSort): Uint32Array {
    const name = `${sort.field} ${sort.direction}`;
    const written = { packed: this.packed, dead: this.#dead, entries: this.#written() };
    const order = this.#orders.get(name) ?? inOrder(written, sort);
    this.#orders.set(name, order);
    return order;
  }

  /** Where something was typed with its accents, what has them comes before what only has the letters. */
  #exactFirst(found: Uint32Array, words: SearchWords): Uint32Array {
    const names = this.packed.part('names');
    const nameOf = (match: number) => (match < this.#dead.length ? textAt(names, match) : this.#entry(match).name);
    const test = exactTest(words);
    const isExact = Uint8Array.from(found, (match) => Number(test(nameOf(match))));
    const exact = found.filter((_, at) => isExact[at] === 1);
    const sorted = new Uint32Array(found.length);
    sorted.set(exact);
    sorted.set(
      found.filter((_, at) => isExact[at] === 0),
      exact.length,
    );
    return sorted;
  }

  #groups(match: number): number {
    return this.packed.part('groups')[match] ?? this.#entry(match).groups;
  }

  #count(): GroupCounts {
    const mixtures = new Uint32Array(256);
    this.packed.part('groups').forEach((groups, row) => (mixtures[groups]! += this.#dead[row] ? 0 : 1));
    for (const { groups } of this.#entries) mixtures[groups]! += 1;
    return countGroups(new Map(mixtures.entries()));
  }

  #entry(match: number): IndexEntry {
    return this.#written()[match - this.#dead.length]!;
  }

  #written(): readonly IndexEntry[] {
    this.#list ??= [...this.#entries];
    return this.#list;
  }

  #turnTo(today: string): void {
    this.#today = today;
    for (const entry of this.#entries) dateEntry(entry, today);
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    this.#list = null;
    this.#counts = null;
    this.#last = null;
    this.#orders.clear();
  }
}

/** Those of some matches that are hits and pass a test; null is no condition. A loop, because a filter takes twice as long. */
function picked(matches: Uint32Array, hits: Uint8Array | null, test: ((match: number) => boolean) | null): Uint32Array {
  const found = new Uint32Array(matches.length);
  let end = 0;
  for (const match of matches) if ((!hits || hits[match] === 1) && (!test || test(match))) found[end++] = match;
  return found.subarray(0, end);
}

function isDefault({ field, direction }: CustomerSort): boolean {
  return field === DEFAULT_SORT.field && direction === DEFAULT_SORT.direction;
}
