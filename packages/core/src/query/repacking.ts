import { type Column, type Piece, columnOf, splicing } from './column.js';
import type { CustomerSort } from './customer-query.js';
import { compareEntries, heldOn, type IndexEntry } from './index-entry.js';
import { COLUMNS, PackedCustomers, SORTS, firstNot, orderName, sooner, type Parts } from './packed-customers.js';
import { STEP, sorting } from './sorting.js';

/** Packed customers and what was written since: which rows are dead by now, and the entries there are instead. */
export interface Written {
  readonly packed: PackedCustomers;
  /** 1 for each row that is no more. */
  readonly dead: Uint8Array;
  readonly entries: readonly IndexEntry[];
}

/** All that is there in an order: the number of a row, or how many rows there are plus that of an entry. */
export function inOrder({ packed, dead, entries }: Written, sort: CustomerSort): Uint32Array {
  const rows = packed.rowsBy(sort);
  const compare = compareEntries(sort);
  const added = [...entries.keys()].sort((left, right) => compare(entries[left]!, entries[right]!));
  const merged = new Uint32Array(rows.length + added.length);
  let [from, end] = [0, 0];
  const copy = (to: number) => {
    for (; from < to; from += 1) {
      const row = rows[from] ?? 0;
      if (!dead[row]) merged[end++] = row;
    }
  };
  for (const at of added) {
    copy(firstNot(rows.length, (place) => packed.compare(sort, entries[at]!, rows[place] ?? 0) > 0, from));
    merged[end++] = rows.length + at;
  }
  copy(rows.length);
  return merged.subarray(0, end);
}

/**
 * Packs anew what is packed and what was written since, part by part, so that it can be done in many short turns. With
 * `orders` it has all orders there can be; otherwise those there were. Its keys by apartment are of the given day.
 */
export function* repacked(written: Written, today: string, orders: boolean): Generator<void, PackedCustomers> {
  const { packed, dead } = written;
  yield* packed.dating(today);
  const ids = written.entries.map(({ id }) => id);
  const byId = yield* sorting(Uint32Array.from(ids.keys()), (left, right) => (ids[left]! < ids[right]! ? -1 : 1));
  const entries = Array.from(byId, (at) => written.entries[at]!);
  const { pieces, numbers } = placed({ packed, dead, entries });
  const size = numbers.size;
  const parts: { -readonly [Name in keyof Parts]?: Parts[Name] } = {};
  yield;
  for (const [name, of] of COLUMNS) {
    parts[name] = yield* splicing(packed.part(name), pieces, (at) => of(entries[at]!));
  }
  const groups = packed.part('groups');
  parts.groups = Uint8Array.from(numbers.before, (number) =>
    number < packed.head.size ? (groups[number] ?? 0) : entries[number - packed.head.size]!.groups,
  );
  let { until } = packed.head;
  for (const [at, { holdings }] of entries.entries()) {
    until = sooner(until, heldOn(holdings, today).until);
    if (at % STEP === 0) yield;
  }
  const next = new PackedCustomers({ ...packed.head, key: null, size, from: today, until }, parts);
  for (const sort of SORTS) {
    const name = orderName(sort);
    if (packed.has(name))
      next.give(
        name,
        inOrder({ packed, dead, entries }, sort).map((old) => numbers.now[old] ?? 0),
      );
    else if (orders) yield* next.ordering(sort);
    yield;
  }
  return next;
}

/** Packed customers of a building that has none. */
export function nothingPacked(buildingId: string | null): PackedCustomers {
  const none: Column = columnOf([]);
  const columns = COLUMNS.map(([name]) => [name, none] as const);
  const parts = { ...Object.fromEntries(columns), groups: new Uint8Array() } as unknown as Parts;
  return new PackedCustomers({ buildingId, key: null, size: 0, from: '', until: '' }, parts);
}

/** What the new columns are made of, and the number that each row and each entry had before and has now. */
function placed({ packed, dead, entries }: Written) {
  const { size } = packed.head;
  const pieces: Piece[] = [];
  const before: number[] = [];
  const now = new Uint32Array(size + entries.length);
  const number = (old: number) => {
    now[old] = before.length;
    before.push(old);
  };
  let from = 0;
  const copy = (to: number) => {
    while (from < to) {
      const first = from;
      for (; from < to && !dead[from]; from += 1) number(from);
      if (from > first) pieces.push([first, from]);
      while (from < to && dead[from]) from += 1;
    }
  };
  entries.forEach(({ id }, at) => {
    copy(packed.rowFrom(id));
    pieces.push(at);
    number(size + at);
  });
  copy(size);
  return { pieces, numbers: { before, now, size: before.length } };
}
