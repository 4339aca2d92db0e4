import { CustomerError, isCustomerError, type ErrorCode, type ErrorDetails } from '../errors/customer-error.js';
import { phoneIdentifies } from '../formats/phone-format.js';
import { newCustomerSchema, type Customer, type NewCustomer, type UniqueField } from '../model/customer.js';
import { applyPatch, isEmptyPatch, patchSchema, type CustomerPatch } from '../model/patch.js';
import { codeKey } from './codes.js';
import { overridden } from './crm-origin/overrides.js';
import type { Transactions } from './transactions.js';

/** Customers one call takes that writes many. */
export const MOST_AT_ONCE = 500;

/**
 * A new customer as a store first holds it. `now` is a moment in UTC, ISO 8601.
 * @throws CustomerError `invalid`, with the field
 */
export function firstVersion(customer: NewCustomer, now: string): Customer {
  const parsed = newCustomerSchema.safeParse(customer);
  if (!parsed.success) throw new CustomerError('invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  return { ...parsed.data, version: 1, createdAt: now, updatedAt: now };
}

/**
 * The customer after a patch that was based on `version`; the given one itself when the patch changes nothing. A field
 * from the CRM that gets another value is overridden from now on.
 * @throws CustomerError `conflict` when the customer has another version by now, `invalid`
 */
export function nextVersion(current: Customer, patch: CustomerPatch, version: number, now: string): Customer {
  if (current.version !== version) throw new CustomerError('conflict', { id: current.id });
  if (!patchSchema.safeParse(patch).success) throw new CustomerError('invalid');
  if (isEmptyPatch(patch)) return current;
  const next = overridden(current, applyPatch(current, patch), now);
  return { ...next, version: version + 1, updatedAt: now };
}

/** What a field is compared by where it is unique; null when it is empty or identifies nobody, as a hotline does. */
export function uniqueKey(customer: NewCustomer, field: UniqueField): string | null {
  if (field === 'code') return customer.code === null ? null : codeKey(customer.code);
  return customer.phone !== null && phoneIdentifies(customer.phone.value) ? customer.phone.value : null;
}

/** Why a customer of a write was not written; ids and field keys only, so that a log of writes holds nobody's data. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** `blocked`: by what. */
  readonly transactions?: Transactions | 'unknown';
}

/** What came of one customer of a write; `isUnchanged` where it was as wanted already, and nothing was written. */
export type Outcome = { readonly id: string; readonly isUnchanged?: boolean } | Refusal;

/** What one part of a bulk write gives, or why it was refused; anything but a {@link CustomerError} is thrown on. */
export function orRefusal<Answer>(attempt: () => Answer): Answer | Refusal {
  try {
    return attempt();
  } catch (thrown) {
    if (isCustomerError(thrown)) return { code: thrown.code, details: thrown.details };
    throw thrown;
  }
}

/** A write that was done: what tells it from another (the id of its customer, `many`, …), and what came of it. */
export interface Operation {
  readonly about: string;
  readonly outcomes: readonly Outcome[];
}

/**
 * What came of a write that has been done under the same `opId`; null when there is none, and it is to be done now.
 * @throws CustomerError `adapter` when the `opId` belongs to another write
 */
export function replayOf(done: Operation | undefined, about: string): readonly Outcome[] | null {
  if (!done) return null;
  if (done.about === about) return done.outcomes;
  throw new CustomerError('adapter', {}, { cause: new Error('One opId for two different writes') });
}

/** Ids of the customers a write changed. */
export function changedIds(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => ('id' in outcome && !outcome.isUnchanged ? [outcome.id] : []));
}
