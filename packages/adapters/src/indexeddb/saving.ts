import { type Customer, CustomerError, type CustomerPatch, type ItemResult, type NewCustomer } from '@clientele/core';
import { MOST_AT_ONCE, firstVersion, freedPhone, nextVersion, orRefusal } from '@clientele/core/local';
import { checkFiles, settleFiles } from './claiming.js';
import { settle } from './crm.js';
import { found, resultOf } from './reading.js';
import type { Change } from './writer.js';
import { addEach, replace } from './writing.js';

/** Adds a customer. @throws CustomerError `invalid` */
export function add(customer: NewCustomer): Change<Customer> {
  const first = firstVersion(customer, now());
  return {
    about: first.id,
    isEntered: true,
    work: async (tx, revision, rules) => {
      const [outcome] = await addEach(tx, [first], revision, rules);
      if (outcome && 'code' in outcome) throw new CustomerError(outcome.code, outcome.details);
      return { codes: [first.code], more: 1, outcomes: [{ id: first.id }] };
    },
    answer: onlyOne,
  };
}

/** Adds many customers, each whole or not at all. @throws CustomerError `too-large` */
export function addMany(customers: readonly NewCustomer[]): Change<readonly ItemResult[]> {
  if (customers.length > MOST_AT_ONCE) throw new CustomerError('too-large');
  const moment = now();
  const parts = customers.map((customer) => orRefusal(() => firstVersion(customer, moment)));
  const firsts = parts.filter((part) => 'id' in part);
  return {
    about: 'many',
    isEntered: true,
    work: async (tx, revision, rules) => {
      const added = await addEach(tx, firsts, revision, rules);
      const rest = added.values();
      const outcomes = parts.map((part) => ('id' in part ? (rest.next().value ?? part) : part));
      const codes = firsts.filter((_, nth) => 'id' in (added[nth] ?? {})).map(({ code }) => code);
      return { codes, more: codes.length, outcomes };
    },
    answer: async (tx, outcomes) => {
      const results = await Promise.all(outcomes.map((outcome) => resultOf(tx, outcome)));
      return results.map((result) =>
        'customer' in result ? { status: 'created', ...result } : { status: 'failed', ...result },
      );
    },
  };
}

/** Changes what a patch names. */
export function change(id: string, patch: CustomerPatch, version: number): Change<Customer> {
  return {
    about: id,
    isEntered: true,
    work: async (tx, revision, rules) => {
      const { customer } = found(await tx.objectStore('customers').get(id), id);
      const next = nextVersion(customer, patch, version, now());
      if (next === customer) return { codes: [], more: 0, outcomes: [{ id, isUnchanged: true }] };
      await checkFiles(tx, next);
      const outcome = await replace(tx, next, revision, rules);
      if ('code' in outcome) throw new CustomerError(outcome.code, outcome.details);
      await settleFiles(tx, next, customer);
      const moved = await settle(tx, freedPhone(customer, next), revision, rules);
      return { codes: [next.code], more: 0, outcomes: [outcome, ...moved] };
    },
    answer: onlyOne,
  };
}

const onlyOne: Change<Customer>['answer'] = async (tx, [outcome]) => {
  const result = outcome ? await resultOf(tx, outcome) : { error: new CustomerError('adapter') };
  if ('error' in result) throw result.error;
  return result.customer;
};

function now(): string {
  return new Date().toISOString();
}
