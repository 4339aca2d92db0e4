import { type CursorPlace, type IndexPlace, indexPlace } from './list-place.js';
import type { Customer } from '../model/customer.js';
import type { GroupCounts } from './customer-query.js';
import { CustomerShelf, type ShelfQuestion } from './customer-shelf.js';
import { indexEntry, markOf, type IndexEntry, type IndexKey } from './index-entry.js';
import { PART_NAMES, PackedCustomers, type PackHead, type PartName } from './packed-customers.js';
import { atOnce } from './sorting.js';

/** A question to the index. */
export interface IndexRequest extends ShelfQuestion {
  /** As in a `ListRequest`. */
  readonly at: IndexPlace | CursorPlace;
  readonly limit: number;
}

/** A window of the matches, as ids in their order. */
export interface IndexAnswer {
  readonly ids: readonly string[];
  /** 0-based index of the first of them. */
  readonly index: number;
  readonly total: number;
  /** Customers of the building, whatever the search and the tab. */
  readonly counts: GroupCounts;
}

/** A part of the packed customers of a building. */
export interface PackPlace {
  /** What its building's are stored under. */
  readonly key: string;
  readonly part: PartName;
}

/** Customers written since packing, at and above which it is worth while to pack again. */
const WORTH_PACKING = 1000;
/** The same for storing it. */
const WORTH_STORING = 300;

/**
 * Finds and sorts customers in memory, for adapters whose storage cannot. It keeps a light part of each, not the record:
 * packed, and as entries what was written since. What is packed can be stored, and an index begun with it, to which each
 * part is given when a question first needs it.
 */
export class CustomerIndex {
  readonly #shelves = new Map<string | null, CustomerShelf>();
  /** What was written since packing, by id; null for one who went and may be packed in a part that is not here. */
  readonly #entries = new Map<string, IndexEntry | null>();
  /** Raised by every change. */
  #version = 0;

  /** An index of nobody, or of the packed customers that these tell of. */
  constructor(heads: readonly PackHead[] = []) {
    for (const head of heads) this.#shelves.set(head.buildingId, new CustomerShelf(new PackedCustomers(head)));
  }

  /** Whether so much was written since packing that it should be packed at once; never where parts would have to be given. */
  get isGrown(): boolean {
    const size = this.packed.reduce((sum, { head }) => sum + head.size, 0);
    const isStored = this.packed.some(({ head }) => head.key !== null);
    return !isStored && this.#entries.size >= Math.max(WORTH_PACKING, size / 8);
  }

  /** Whether so much is not stored that it should be packed and stored. */
  get isWorthStoring(): boolean {
    return [...this.#shelves.values()].reduce((sum, { unstored }) => sum + unstored, 0) >= WORTH_STORING;
  }

  /** Takes a customer in, or its newer state. */
  put(customer: Customer): void {
    this.remove(customer.id);
    const entry = indexEntry(customer);
    this.#entries.set(entry.id, entry);
    this.#shelf(entry.buildingId).add(entry);
  }

  /** Forgets a customer; an unknown id changes nothing. */
  remove(id: string): void {
    this.#version += 1;
    const entry = this.#entries.get(id);
    if (entry) this.#shelf(entry.buildingId).delete(entry);
    this.#entries.delete(id);
    for (const shelf of this.#shelves.values()) {
      if (shelf.packed.has('ids')) shelf.bury(id);
      else this.#entries.set(id, null);
    }
  }

  /** The parts to be given before a question can be answered: none where nothing was stored. */
  lacks(question: IndexRequest | IndexKey): readonly PackPlace[] {
    const shelves = [...this.#shelves.values()];
    if (!('query' in question)) return shelves.flatMap((shelf) => places(shelf, shelf.missing(['ids', 'marks'])));
    const shelf = this.#shelves.get(question.query.buildingId);
    return shelf ? places(shelf, shelf.lacks(question)) : [];
  }

  /** The parts to be given before it can be packed; when they are there, it may lack more. */
  lacksForPacking(today: string): readonly PackPlace[] {
    return [...this.#shelves.values()].flatMap((shelf) => {
      const ids = shelf.missing(['ids']);
      const needed = ids.length === 0 && shelf.isChanged(today) ? shelf.missing(PART_NAMES) : ids;
      return places(shelf, needed);
    });
  }

  /** Takes in a part that it lacks, as it was stored; false when it cannot be that. */
  give({ key, part }: PackPlace, value: unknown): boolean {
    const shelf = [...this.#shelves.values()].find(({ packed }) => packed.head.key === key);
    if (!shelf?.packed.give(part, value)) return false;
    if (part === 'ids') for (const id of this.#entries.keys()) shelf.bury(id);
    return true;
  }

  /** Ids of those with this code, phone or active plate, in no order. */
  find(key: IndexKey): readonly string[] {
    const mark = markOf(key);
    return [...this.#shelves.values()].flatMap((shelf) => [...shelf.having(mark)]);
  }

  /** Makes what a question needs, in short steps; `list` alone does it at once. It must lack nothing. */
  *prepare(request: IndexRequest): Generator<void> {
    if (this.isGrown) yield* this.pack(request.today, false);
    const shelf = this.#shelves.get(request.query.buildingId);
    if (shelf) yield* shelf.ordered(request);
  }

  list(request: IndexRequest): IndexAnswer {
    const { query, limit } = request;
    const at = indexPlace(request.at);
    atOnce(this.prepare(request));
    const shelf = this.#shelves.get(query.buildingId) ?? new CustomerShelf(query.buildingId);
    const matches = shelf.matches(request);
    const index = 'index' in at ? at.index : windowOf(matches, shelf.matchOf(at.id), limit);
    const ids = Array.from(matches.subarray(index, index + limit), (match) => shelf.idOf(match));
    return { ids, index, total: matches.length, counts: shelf.counts() };
  }

  /**
   * Packs what was written, in turns that are short each, with all orders there can be; false where something was written
   * between two of them, and it is to be done again. Without `orders`, with those alone that were asked for.
   */
  *pack(today: string, orders = true): Generator<void, boolean> {
    const version = this.#version;
    for (const [buildingId, shelf] of this.#shelves) {
      if (!(yield* shelf.pack(today, orders)) || version !== this.#version) return false;
      if (shelf.isEmpty) this.#shelves.delete(buildingId);
    }
    this.#entries.clear();
    return true;
  }

  /** All that is packed. */
  get packed(): readonly PackedCustomers[] {
    return [...this.#shelves.values()].map(({ packed }) => packed);
  }

  #shelf(buildingId: string | null): CustomerShelf {
    const shelf = this.#shelves.get(buildingId) ?? new CustomerShelf(buildingId);
    this.#shelves.set(buildingId, shelf);
    return shelf;
  }
}

/** Parts of a shelf that was stored. */
function places({ packed }: CustomerShelf, parts: readonly PartName[]): readonly PackPlace[] {
  const { key } = packed.head;
  return key === null ? [] : parts.map((part) => ({ key, part }));
}

/** Where the window of `limit` rows begins that holds a match; 0 where it is not among them. */
function windowOf(matches: Uint32Array, match: number, limit: number): number {
  const position = matches.indexOf(match);
  return position === -1 ? 0 : position - (position % limit);
}
