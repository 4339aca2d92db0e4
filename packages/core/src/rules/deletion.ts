import { CustomerError } from '../errors/customer-error.js';
import type { Customer } from '../model/customer.js';
import { isBlocking, type Transactions } from './transactions.js';
import type { Outcome } from './writes.js';

/** A customer that is to be deleted, and the version its deletion is based on. */
export interface RemovalItem {
  readonly id: string;
  readonly version: number;
}

/** What a store holds of a customer. */
export interface Held {
  readonly customer: Customer;
  readonly isDeleted: boolean;
}

/** What is to come of a deletion: an outcome that is not `isUnchanged` and no refusal says that it is to be done. */
export function removalOf(
  { id, version }: RemovalItem,
  held: Held | undefined,
  transactions: Transactions | 'unknown',
): Outcome {
  if (!held) return { code: 'not-found', details: { id } };
  if (held.isDeleted) return { id, isUnchanged: true };
  if (isBlocking(transactions)) return { code: 'blocked', details: { id }, transactions };
  if (held.customer.version !== version) return { code: 'conflict', details: { id } };
  return { id };
}

/** The next state of a customer who is deleted or comes back: a write like any other. `now` as in `firstVersion`. */
export function rewritten(customer: Customer, now: string): Customer {
  return { ...customer, version: customer.version + 1, updatedAt: now };
}

/** One item for each id, the first of several. */
export function distinctItems<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const known = new Map<string, Item>();
  for (const item of items) if (!known.has(item.id)) known.set(item.id, item);
  return [...known.values()];
}

/** The answer of `remove` for each item, in their order, from what came of the distinct ones. */
export function removalAnswers(items: readonly RemovalItem[], outcomes: readonly Outcome[]) {
  const byId = new Map(distinctItems(items).map(({ id }, at) => [id, outcomes[at]]));
  return items.map(({ id }) => removalAnswer(id, byId.get(id)));
}

function removalAnswer(id: string, outcome: Outcome | undefined) {
  if (!outcome) return { id, status: 'failed', error: new CustomerError('adapter') } as const;
  if ('id' in outcome) return { id, status: outcome.isUnchanged ? 'already-deleted' : 'deleted' } as const;
  const { code, details, transactions } = outcome;
  if (transactions) return { id, status: 'blocked', transactions } as const;
  return { id, status: 'failed', error: new CustomerError(code, details) } as const;
}
