import type { Customer } from '../model/customer.js';
import {
  CUSTOMER_GROUPS,
  DEFAULT_SORT,
  isInGroup,
  type CustomerGroup,
  type CustomerQuery,
  type CustomerSort,
  type GroupCounts,
} from './customer-query.js';
import { compareEntries, dateEntry, hasMark, indexEntry, type IndexEntry, type IndexKey } from './index-entry.js';
import { KeptOrder } from './kept-order.js';
import { hasExact, searchWords, type SearchWords } from './words.js';

/** A question to the index. */
export interface IndexRequest {
  readonly query: CustomerQuery;
  readonly sort: CustomerSort;
  /** As in a `ListRequest`. */
  readonly at: { readonly index: number } | { readonly id: string };
  readonly limit: number;
  /** The date that says which apartments are still held, ISO `yyyy-MM-dd`. */
  readonly today: string;
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

/** Finds and sorts customers in memory, for adapters whose storage cannot. It keeps a light part of each, not the record. */
export class CustomerIndex {
  readonly #entries = new Map<string, IndexEntry>();
  readonly #shelves = new Map<string | null, Shelf>();

  /** Takes a customer in, or its newer state. */
  put(customer: Customer): void {
    this.remove(customer.id);
    const entry = indexEntry(customer);
    this.#entries.set(entry.id, entry);
    this.#shelf(entry.buildingId).add(entry);
  }

  /** Forgets a customer; an unknown id changes nothing. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#shelf(entry.buildingId).delete(entry);
  }

  /** Ids of those with this code, phone or active plate; the last one written is last. */
  find(key: IndexKey): readonly string[] {
    const found: string[] = [];
    for (const entry of this.#entries.values()) if (hasMark(entry, key)) found.push(entry.id);
    return found;
  }

  list({ query, sort, at, limit, today }: IndexRequest): IndexAnswer {
    const shelf = this.#shelves.get(query.buildingId) ?? new Shelf();
    const matches = shelf.matches(query, sort, today);
    const index = 'index' in at ? at.index : windowOf(matches, at.id, limit);
    const ids = matches.slice(index, index + limit).map(({ id }) => id);
    return { ids, index, total: matches.length, counts: shelf.counts() };
  }

  #shelf(buildingId: string | null): Shelf {
    const shelf = this.#shelves.get(buildingId) ?? new Shelf();
    this.#shelves.set(buildingId, shelf);
    return shelf;
  }
}

/** Where the window of `limit` rows begins that holds a customer; 0 where it is not among them. */
function windowOf(matches: readonly IndexEntry[], id: string, limit: number): number {
  const position = matches.findIndex((entry) => entry.id === id);
  return position === -1 ? 0 : position - (position % limit);
}

/** The customers of one building. */
class Shelf {
  readonly #entries = new Set<IndexEntry>();
  readonly #orders = new Map<string, KeptOrder<IndexEntry>>();
  readonly #counts = Object.fromEntries(CUSTOMER_GROUPS.map((group) => [group, 0])) as Record<CustomerGroup, number>;
  #today = '';
  /** The last question's matches: scrolling asks the same again and again. */
  #last: { readonly question: string; readonly matches: readonly IndexEntry[] } | null = null;

  add(entry: IndexEntry): void {
    dateEntry(entry, this.#today);
    this.#entries.add(entry);
    this.#changed(entry, 1);
  }

  delete(entry: IndexEntry): void {
    this.#entries.delete(entry);
    this.#changed(entry, -1);
  }

  counts(): GroupCounts {
    return { ...this.#counts };
  }

  matches(query: CustomerQuery, sort: CustomerSort, today: string): readonly IndexEntry[] {
    if (today !== this.#today) this.#turnTo(today);
    const question = JSON.stringify([query.group, query.text, sort.field, sort.direction]);
    if (this.#last?.question !== question) this.#last = { question, matches: this.#find(query, sort) };
    return this.#last.matches;
  }

  #find({ group, text }: CustomerQuery, sort: CustomerSort): readonly IndexEntry[] {
    const words = searchWords(text);
    const any = this.#order(sort).search(words.words, (entry) => this.#entries.has(entry));
    const found = group === 'all' ? any : any.filter((entry) => isInGroup(entry.kind, entry.keys.origin, group));
    const isDefault = sort.field === DEFAULT_SORT.field && sort.direction === DEFAULT_SORT.direction;
    return isDefault && words.exact ? exactFirst(found, words) : found;
  }

  #order(sort: CustomerSort): KeptOrder<IndexEntry> {
    const name = `${sort.field} ${sort.direction}`;
    const order = this.#orders.get(name) ?? new KeptOrder(compareEntries(sort), this.#entries);
    this.#orders.set(name, order);
    return order;
  }

  #turnTo(today: string): void {
    this.#today = today;
    for (const entry of this.#entries) dateEntry(entry, today);
    this.#orders.clear();
    this.#last = null;
  }

  #changed(entry: IndexEntry, by: 1 | -1): void {
    for (const group of CUSTOMER_GROUPS) if (isInGroup(entry.kind, entry.keys.origin, group)) this.#counts[group] += by;
    for (const order of this.#orders.values()) order.changed(by === 1 ? entry : undefined);
    this.#last = null;
  }
}

/** Where something was typed with its accents, what has them comes before what only has the letters. */
function exactFirst(found: readonly IndexEntry[], words: SearchWords): readonly IndexEntry[] {
  const exact: IndexEntry[] = [];
  const others: IndexEntry[] = [];
  for (const entry of found) (hasExact(entry.name, words) ? exact : others).push(entry);
  return [...exact, ...others];
}
