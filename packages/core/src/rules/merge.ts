import { COLLECTIONS, type Collection, type Customer } from '../model/customer.js';
import { same } from './same.js';

/** Where two people changed the same to different values: a property of the customer, or an item of a list. */
export type Clash = { readonly field: string } | { readonly collection: Collection; readonly id: string };

/** Two edits of one customer put together; where they clash, `customer` holds mine. */
export interface Merge {
  readonly customer: Customer;
  readonly clashes: readonly Clash[];
}

interface Identified {
  readonly id: string;
}

// The store's own: theirs is the newer.
const STORED = new Set<string>(['id', 'kind', 'crm', 'version', 'createdAt', 'updatedAt']);

/**
 * Puts two edits of `base` together. What only one of them changed is as that one has it, in a list item by item; what
 * both changed to the same is that. A property is one unit, the occupant too, because half of two persons is nobody; so
 * is an item of a list. Phones are the same when their keys are. Version and moments are theirs.
 */
export function merge(base: Customer, mine: Customer, theirs: Customer): Merge {
  const [before, left, right] = [base, mine, theirs] as unknown as Readonly<Record<string, unknown>>[];
  const merged: Record<string, unknown> = { ...theirs };
  const clashes: Clash[] = [];
  for (const field of Object.keys(theirs)) {
    if (STORED.has(field) || isCollection(field)) continue;
    const winner = pick(before?.[field], left?.[field], right?.[field]);
    merged[field] = winner === 'theirs' ? right?.[field] : left?.[field];
    if (winner === 'both') clashes.push({ field });
  }
  for (const collection of COLLECTIONS) {
    const { items, ids } = mergeItems(base[collection], mine[collection], theirs[collection]);
    merged[collection] = items;
    clashes.push(...ids.map((id) => ({ collection, id })));
  }
  return { customer: merged as Customer, clashes };
}

/** Items by id: theirs in their order, then those only I have. */
function mergeItems(base: readonly Identified[], mine: readonly Identified[], theirs: readonly Identified[]) {
  const of = (list: readonly Identified[], id: string) => list.find((item) => item.id === id);
  const items: Identified[] = [];
  const ids: string[] = [];
  for (const id of new Set([...theirs, ...mine].map((item) => item.id))) {
    const winner = pick(of(base, id), of(mine, id), of(theirs, id));
    const item = winner === 'theirs' ? of(theirs, id) : of(mine, id);
    if (item) items.push(item);
    if (winner === 'both') ids.push(id);
  }
  return { items, ids };
}

function pick(base: unknown, mine: unknown, theirs: unknown): 'mine' | 'theirs' | 'both' {
  if (same(base, mine) || same(mine, theirs)) return 'theirs';
  return same(base, theirs) ? 'mine' : 'both';
}

function isCollection(field: string): boolean {
  return (COLLECTIONS as readonly string[]).includes(field);
}
