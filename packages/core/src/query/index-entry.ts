import { plateKey } from '../formats/licence-plate.js';
import type { Customer, CustomerKind } from '../model/customer.js';
import { originOf, type Origin } from '../model/origin.js';
import { uniqueKey } from '../rules/writes.js';
import type { CustomerSort, SortField } from './customer-query.js';
import { sortKey } from './sort-key.js';
import { exactText, searchText } from './words.js';

type Keys = Record<SortField, string> & { readonly origin: Origin };

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
  /** What it is told from others by, compared as a whole: `codeKey`, E.164, and the `plateKey` of each active vehicle. */
  readonly marks: { readonly code: string | null; readonly phone: string | null; readonly plates: readonly string[] };
  /** The apartments with the day each was given back, for the key that changes with the date. */
  readonly holdings: readonly { readonly key: string; readonly to: string | null }[];
}

/** One code (`codeKey`), phone (E.164) or plate (`plateKey`) to look for. */
export type IndexKey = { readonly code: string } | { readonly phone: string } | { readonly plate: string };

// Every safe integer has the same width, so that texts sort as numbers do.
const ORDER_DIGITS = 16;

const NO_PERSON = { gender: null, company: null };

/** The entry of a customer; its `apartment` key is empty until {@link dateEntry} has been called. */
export function indexEntry(customer: Customer): IndexEntry {
  const { id, buildingId, kind, code, name, displayOrder, phone, email, apartments, occupant } = customer;
  const { gender, company } = customer.kind === 'individual' ? customer : NO_PERSON;
  const keys = {
    displayOrder: displayOrder === null ? '' : String(displayOrder).padStart(ORDER_DIGITS, '0'),
    code: sortKey(code ?? ''),
    name: sortKey(name ?? ''),
    phone: phone?.value ?? '',
    email: sortKey(email ?? ''),
    apartment: '',
    kind,
    gender: gender ?? '',
    company: sortKey(company ?? ''),
    occupant: sortKey(occupant?.name ?? ''),
    origin: originOf(customer),
  };
  const holdings = apartments.map(({ apartment, to }) => ({ key: sortKey(apartment), to }));
  const marks = marksOf(customer);
  return { id, buildingId, kind, name: exactText(name ?? ''), text: textOf(customer), keys, marks, holdings };
}

function marksOf(customer: Customer): IndexEntry['marks'] {
  const active = customer.vehicles.filter(({ state }) => state === 'active');
  return {
    code: uniqueKey(customer, 'code'),
    phone: uniqueKey(customer, 'phone'),
    plates: active.flatMap(({ plate }) => (plate === null ? [] : plateKey(plate))),
  };
}

/** Whether an entry has a code, a phone or an active vehicle with a plate. */
export function hasMark({ marks }: IndexEntry, key: IndexKey): boolean {
  if ('code' in key) return marks.code === key.code;
  if ('phone' in key) return marks.phone === key.phone;
  return marks.plates.includes(key.plate);
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
 * How two entries stand to each other. What is empty comes last in both directions; equals stand by code, then by phone,
 * then by id, in both directions too.
 */
export function compareEntries({ field, direction }: CustomerSort): (left: IndexEntry, right: IndexEntry) => number {
  const before = direction === 'ascending' ? -1 : 1;
  return (left, right) =>
    emptyLast(left.keys[field], right.keys[field], before) ||
    emptyLast(left.keys.code, right.keys.code, -1) ||
    emptyLast(left.keys.phone, right.keys.phone, -1) ||
    (left.id < right.id ? -1 : Number(left.id > right.id));
}

/** How two keys stand to each other; `before` is -1 for ascending, 1 for descending. Empty is last in both. */
export function emptyLast(left: string, right: string, before: number): number {
  if (left === right) return 0;
  if (left === '') return 1;
  if (right === '') return -1;
  return left < right ? before : -before;
}
