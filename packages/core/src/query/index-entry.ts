import type { Customer, CustomerKind } from '../model/customer.js';
import type { CustomerSort, SortField } from './customer-query.js';
import { sortKey } from './sort-key.js';
import { exactText, searchText } from './words.js';

type Keys = Record<SortField, string>;

/** What an index keeps of a customer: enough to find it and to put it in order. */
export interface IndexEntry {
  readonly id: string;
  readonly buildingId: string | null;
  readonly kind: CustomerKind;
  /** The name with its accents, as `hasExact` compares it. */
  readonly name: string;
  /** The folded text that search looks through. */
  readonly text: string;
  /** One text per sort, compared unit by unit; empty comes last. */
  readonly keys: Keys;
  /** The apartments with the day each was given back, for the key that changes with the date. */
  readonly holdings: readonly { readonly key: string; readonly to: string | null }[];
}

// Every safe integer has the same width, so that texts sort as numbers do.
const ORDER_DIGITS = 16;

/** The entry of a customer; its `apartment` key is empty until {@link dateEntry} has been called. */
export function indexEntry(customer: Customer): IndexEntry {
  const { id, buildingId, kind, code, name, displayOrder, phone, email, apartments } = customer;
  const keys = {
    displayOrder: displayOrder === null ? '' : String(displayOrder).padStart(ORDER_DIGITS, '0'),
    code: sortKey(code ?? ''),
    name: sortKey(name ?? ''),
    phone: phone?.value ?? '',
    email: sortKey(email ?? ''),
    apartment: '',
    kind,
  };
  const holdings = apartments.map(({ apartment, to }) => ({ key: sortKey(apartment), to }));
  return { id, buildingId, kind, name: exactText(name ?? ''), text: textOf(customer), keys, holdings };
}

function textOf({ name, code, phone, email, vehicles, apartments }: Customer): string {
  return searchText({
    name,
    code,
    phone: phone?.value ?? null,
    email,
    plates: vehicles.flatMap(({ plate }) => plate ?? []),
    apartments: apartments.map(({ apartment }) => apartment),
  });
}

/** Gives an entry the key of the first apartment that is held on a day, ISO `yyyy-MM-dd`. */
export function dateEntry(entry: IndexEntry, today: string): void {
  entry.keys.apartment = entry.holdings.find(({ to }) => to === null || to >= today)?.key ?? '';
}

/**
 * How two entries stand to each other. What is empty comes last in both directions; equals stand by code, then by id,
 * in both directions too.
 */
export function compareEntries({ field, direction }: CustomerSort): (left: IndexEntry, right: IndexEntry) => number {
  const before = direction === 'ascending' ? -1 : 1;
  return (left, right) =>
    emptyLast(left.keys[field], right.keys[field], before) ||
    emptyLast(left.keys.code, right.keys.code, -1) ||
    (left.id < right.id ? -1 : Number(left.id > right.id));
}

function emptyLast(left: string, right: string, before: number): number {
  if (left === right) return 0;
  if (left === '') return 1;
  if (right === '') return -1;
  return left < right ? before : -before;
}
