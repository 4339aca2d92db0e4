import { type Customer, CustomerError, type CustomerPatch, type NewCustomer } from '@clientele/core';
import { firstVersion, freedPhone, nextVersion, orRefusal } from '@clientele/core/local';
import { settle } from '../crm/settling.js';
import type { Write } from '../database/write.js';
import { checkFiles, settleFiles } from '../files/claiming.js';
import { HttpError } from '../http/problem.js';
import { liveOne, resultsOf } from './reading.js';
import { addEach, replace } from './writing.js';

/** Adds a customer. @throws CustomerError `invalid`, `taken`; `conflict` (409) when the id exists */
export async function add(write: Write, customer: NewCustomer): Promise<Customer> {
  const first = firstVersion(customer, write.now);
  const [outcome] = await addEach(write, [first]);
  if (outcome && 'code' in outcome) {
    if (outcome.code === 'conflict') throw new HttpError('conflict', 409, outcome.details);
    throw new CustomerError(outcome.code, outcome.details);
  }
  return first;
}

/** Adds many, each whole or not at all; null stands for one whose shape was wrong already, at its place. */
export async function addMany(write: Write, customers: readonly (NewCustomer | CustomerError)[]) {
  const parts = customers.map((customer) =>
    customer instanceof CustomerError
      ? { code: customer.code, details: customer.details }
      : orRefusal(() => firstVersion(customer, write.now)),
  );
  const firsts = parts.filter((part) => 'id' in part);
  const added = (await addEach(write, firsts)).values();
  return resultsOf(
    write,
    parts.map((part) => ('id' in part ? (added.next().value ?? { id: part.id }) : part)),
  );
}

/**
 * Changes what a patch names.
 * @throws CustomerError `invalid`, `taken`, `not-found`; `conflict` with the customer as it is now
 */
export async function change(write: Write, id: string, patch: CustomerPatch, version: number): Promise<Customer> {
  const current = await liveOne(write, id);
  if (current.version !== version) throw new HttpError('conflict', 412, { id }, { current });
  const next = nextVersion(current, patch, version, write.now);
  if (next === current) return current;
  await checkFiles(write, next);
  await replace(write, next);
  await settleFiles(write, next, current);
  await settle(write, freedPhone(current, next));
  // Another phone may have come to this customer meanwhile.
  return liveOne(write, id);
}
