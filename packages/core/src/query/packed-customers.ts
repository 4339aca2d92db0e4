import { SORT_FIELDS, type CustomerSort, type SortField } from './customer-query.js';
import { columnOf, isColumn, textAt, type Column } from './column.js';
import { emptyLast, heldOn, type IndexEntry } from './index-entry.js';
import { STEP, atOnce, sorting } from './sorting.js';

type ColumnName = 'ids' | 'text' | 'names' | 'marks' | 'holdings' | `keys ${SortField}`;
type OrderName = `order ${SortField} ${CustomerSort['direction']}`;
export type PartName = ColumnName | OrderName | 'groups';

/** What customers are packed into; each part is stored and loaded by itself. A row has its number in all of them. */
export type Parts = Readonly<Record<ColumnName, Column> & Record<OrderName, Uint32Array> & { groups: Uint8Array }>;

/** What is to be known of packed customers before any part of them. */
export interface PackHead {
  readonly buildingId: string | null;
  /** What its parts are stored under; null where they are not stored. */
  readonly key: string | null;
  /** How many customers. */
  readonly size: number;
  /** The days, ISO `yyyy-MM-dd`, for which the order by apartment holds; `until` is empty where it holds for ever. */
  readonly from: string;
  readonly until: string;
}

/** Raised by every change of what is packed, of how a text is folded, or of a sort key: older packs are then of no use. */
export const PACK_FORMAT = 1;

/** The columns, each with what it has of an entry. */
export const COLUMNS: readonly (readonly [ColumnName, (entry: IndexEntry) => string])[] = [
  ['ids', ({ id }) => id],
  ['text', ({ text }) => text],
  ['names', ({ name }) => name],
  ['marks', ({ marks }) => marks],
  ['holdings', ({ holdings }) => holdings],
  ...SORT_FIELDS.map((field) => [`keys ${field}`, ({ keys }: IndexEntry) => keys[field]] as const),
];

/** Every order there can be. */
export const SORTS: readonly CustomerSort[] = SORT_FIELDS.flatMap((field) =>
  (['ascending', 'descending'] as const).map((direction) => ({ field, direction })),
);

/** What changes with the day. */
const DATED = ['keys apartment', 'order apartment ascending', 'order apartment descending'] as const;

export const PART_NAMES: readonly PartName[] = [...COLUMNS.map(([name]) => name), ...SORTS.map(orderName), 'groups'];

/** The customers of a building in columns, in the order of their ids. They do not change, but may be there only in part. */
export class PackedCustomers {
  head: PackHead;
  #parts: { -readonly [Name in PartName]?: Parts[Name] };

  constructor(head: PackHead, parts: Partial<Parts> = {}) {
    this.head = head;
    this.#parts = { ...parts };
  }

  /** Says that its parts are stored as this head tells; those that are seldom asked for are let go. */
  stored(head: PackHead): void {
    this.head = head;
    const { ids, groups } = this.#parts;
    this.#parts = { ...(ids && { ids }), ...(groups && { groups }) };
  }

  has(name: PartName): boolean {
    return this.#parts[name] !== undefined;
  }

  /** Takes in a part as it was stored; false when it cannot be one, and then nothing is taken. */
  give(name: PartName, part: unknown): boolean {
    if (!isPart(name, part, this.head.size)) return false;
    Object.assign(this.#parts, { [name]: part });
    return true;
  }

  /** A part that is there. */
  part<Name extends PartName>(name: Name): Parts[Name] {
    const part = this.#parts[name];
    if (part === undefined) throw new Error(`Not loaded: ${name}`);
    return part;
  }

  idAt(row: number): string {
    return textAt(this.part('ids'), row);
  }

  /** The row of a customer, or -1. */
  rowOf(id: string): number {
    const row = this.rowFrom(id);
    return row < this.head.size && this.idAt(row) === id ? row : -1;
  }

  /** The first row whose id is not before this one. */
  rowFrom(id: string): number {
    return firstNot(this.head.size, (row) => this.idAt(row) < id);
  }

  /** The rows in an order, all of them. */
  rowsBy(sort: CustomerSort): Uint32Array {
    return atOnce(this.ordering(sort));
  }

  /** Puts the rows in an order, in short steps, where they are not yet. */
  *ordering({ field, direction }: CustomerSort): Generator<void, Uint32Array> {
    const name = orderName({ field, direction });
    const known = this.#parts[name];
    if (known) return known;
    if (direction === 'ascending') return (this.#parts[name] = yield* this.#sorted(field));
    const keys = this.part(`keys ${field}`);
    return (this.#parts[name] = yield* reversing(keys, yield* this.ordering({ field, direction: 'ascending' })));
  }

  /** How an entry stands to a row, as `compareEntries` has it. */
  compare({ field, direction }: CustomerSort, { id, keys }: IndexEntry, row: number): number {
    return (
      emptyLast(keys[field], this.#key(field, row), direction === 'ascending' ? -1 : 1) ||
      emptyLast(keys.code, this.#key('code', row), -1) ||
      emptyLast(keys.phone, this.#key('phone', row), -1) ||
      (id < this.idAt(row) ? -1 : 1)
    );
  }

  /** Whether the order by apartment holds on a day. */
  isDated(today: string): boolean {
    const { from, until } = this.head;
    return from <= today && (until === '' || today <= until);
  }

  /** Makes the order by apartment hold on a day. */
  date(today: string): void {
    atOnce(this.dating(today));
  }

  /** The same, in short steps. */
  *dating(today: string): Generator<void> {
    if (this.isDated(today)) return;
    const holdings = this.part('holdings');
    const keys: string[] = [];
    let earliest = '';
    for (let row = 0; row < this.head.size; row += 1) {
      const { key, until } = heldOn(textAt(holdings, row), today);
      keys.push(key);
      earliest = sooner(earliest, until);
    }
    yield;
    const dated = new PackedCustomers(this.head, this.#parts);
    for (const name of DATED) delete dated.#parts[name];
    dated.give('keys apartment', columnOf(keys));
    yield* dated.ordering({ field: 'apartment', direction: 'descending' });
    // In one step, so that nobody meets the keys of one day and the order of another.
    for (const name of DATED) this.give(name, dated.part(name));
    this.head = { ...this.head, from: today, until: earliest };
  }

  #key(field: SortField, row: number): string {
    return textAt(this.part(`keys ${field}`), row);
  }

  *#sorted(field: SortField): Generator<void, Uint32Array> {
    // Taken in one step: what is packed may be let go between two.
    const columns = [field, 'code', 'phone'].map((by) => this.part(`keys ${by as SortField}`));
    const [keys = [], codes = [], phones = []] = yield* textsOf(columns);
    return yield* sorting(
      Uint32Array.from(keys.keys()),
      (left, right) =>
        emptyLast(keys[left] ?? '', keys[right] ?? '', -1) ||
        emptyLast(codes[left] ?? '', codes[right] ?? '', -1) ||
        emptyLast(phones[left] ?? '', phones[right] ?? '', -1) ||
        left - right,
    );
  }
}

/** Name of the part that has the rows in an order. */
export function orderName({ field, direction }: CustomerSort): OrderName {
  return `order ${field} ${direction}`;
}

/** The first number for which something does not hold, where it holds for all before; `end` where it holds for all. */
export function firstNot(end: number, holds: (at: number) => boolean, begin = 0): number {
  let [low, high] = [begin, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sooner of two days; an empty one never comes. */
export function sooner(left: string, right: string): string {
  if (left === '' || right === '') return left || right;
  return left < right ? left : right;
}

/** All texts of some columns, taken in short steps. */
function* textsOf(columns: readonly Column[]): Generator<void, readonly (readonly string[])[]> {
  const all: string[][] = [];
  for (const column of columns) {
    const texts: string[] = [];
    for (const row of column.ends.keys()) {
      texts.push(textAt(column, row));
      if (row % STEP === 0) yield;
    }
    all.push(texts);
  }
  return all;
}

/** The descending order, given the ascending one: empty ones stay last, and equal ones as they are. */
function* reversing(keys: Column, rows: Uint32Array): Generator<void, Uint32Array> {
  const key = (at: number) => textAt(keys, rows[at] ?? 0);
  const filled = firstNot(rows.length, (at) => key(at) !== '');
  const reversed = rows.slice();
  for (let first = 0, last = 0; first < filled; first = last) {
    for (last = first + 1; last < filled && key(last) === key(first);) last += 1;
    reversed.set(rows.subarray(first, last), filled - last);
    if (Math.floor(first / STEP) !== Math.floor(last / STEP)) yield;
  }
  return reversed;
}

function isPart(name: PartName, part: unknown, size: number): boolean {
  if (name === 'groups') return part instanceof Uint8Array && part.length === size;
  if (!name.startsWith('order ')) return isColumn(part, size);
  if (!(part instanceof Uint32Array) || part.length !== size) return false;
  const seen = new Uint8Array(size);
  for (const row of part) seen[row] = 1;
  return !seen.includes(0);
}
