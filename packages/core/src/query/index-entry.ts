import { plateKey } from '../formats/licence-plate.js';
import type { Customer } from '../model/customer.js';
import { originOf } from '../model/origin.js';
import { uniqueKey } from '../rules/writes.js';
import type { CustomerSort, SortField } from './customer-query.js';
import { exactText } from './exact.js';
import { groupsOf } from './groups.js';
import { sortKey } from './sort-key.js';
import { searchText } from './words.js';

type Keys = Record<SortField, string>;

/** What an index keeps of a customer: enough to find it and to put it in order. */
export interface IndexEntry {
  readonly id: string;
  readonly buildingId: string | null;
  /** The groups it is in, see `groupsOf`. */
  readonly groups: number;
  /** The name with its accents, as `exactTest` compares it. */
  readonly name: string;
  /** The folded text that search looks through. */
  readonly text: string;
  /** One text per sort, compared unit by unit; empty comes last. */
  readonly keys: Keys;
  /** What it is told from others by, see {@link markOf}: its code, its phone and the plate of each active vehicle. */
  readonly marks: string;
  /** The apartments with the day each was given back, for the key that changes with the date. See {@link heldOn}. */
  readonly holdings: string;
}

/** One code (`codeKey`), phone (E.164) or plate (`plateKey`) to look for. */
export type IndexKey = { readonly code: string } | { readonly phone: string } | { readonly plate: string };

// Every safe integer has the same width, so that texts sort as numbers do.
const ORDER_DIGITS = 16;

const NO_PERSON = { gender: null, company: null };

/** The entry of a customer; its `apartment` key is empty until `dateEntry` has been called. */
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
  const holdings = apartments.map(({ apartment, to }) => `${sortKey(apartment)}\t${to ?? ''}`).join('\n');
  const groups = groupsOf(customer);
  return {
    id,
    buildingId,
    groups,
    name: exactText(name ?? ''),
    text: textOf(customer),
    keys,
    marks: customerMarks(customer).join(''),
    holdings,
  };
}

/** What stands in `marks` of all who have this code, phone or active plate, and of nobody else. */
export function markOf(key: IndexKey): string {
  // Quoted, so that one cannot be a part of another, whatever was typed.
  return Object.entries(key)
    .map(([name, value]) => name + JSON.stringify(value))
    .join('');
}

/** The marks of a customer: `markOf` its code, its phone and the plate of each active vehicle. */
export function customerMarks(customer: Customer): readonly string[] {
  const [code, phone] = [uniqueKey(customer, 'code'), uniqueKey(customer, 'phone')];
  const plates = customer.vehicles.flatMap(({ state, plate }) =>
    state === 'active' && plate !== null ? [{ plate: plateKey(plate) }] : [],
  );
  const keys = [...(code === null ? [] : [{ code }]), ...(phone === null ? [] : [{ phone }]), ...plates];
  return keys.map(markOf);
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
  entry.keys.apartment = heldOn(entry.holdings, today).key;
}

/** The key of the first apartment held on a day, and the last day on which that is sure; empty where that is for ever. */
export function heldOn(holdings: string, today: string): { readonly key: string; readonly until: string } {
  let until = '';
  for (const holding of holdings === '' ? [] : holdings.split('\n')) {
    const [key = '', to = ''] = holding.split('\t');
    if (to === '' || to >= today) return { key, until: to };
  }
  return { key: '', until };
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
