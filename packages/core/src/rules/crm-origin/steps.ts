import type { Customer } from '../../model/customer.js';
import type { Held } from '../deletion.js';
import { waitingConflict } from './conflicts.js';
import {
  recordKey,
  type CrmConflict,
  type CrmOutcome,
  type CrmWorld,
  type CrmWrite,
  type WaitingLink,
} from './types.js';

/** What an event comes to, before it is remembered; `held` is its customer afterwards. */
export interface Step {
  readonly outcome: CrmOutcome;
  readonly held: Held | undefined;
  readonly writes: readonly CrmWrite[];
  /** Those that are not to be told from the customer. */
  readonly conflicts: readonly CrmConflict[];
}

/** A customer who was there is written anew. */
export function customerIn(customer: Customer, isDeleted: boolean): Omit<Step, 'outcome'> & { readonly held: Held } {
  const write: CrmWrite = { customer, as: isDeleted ? 'deleted' : 'live' };
  return { held: { customer, isDeleted }, writes: [write], conflicts: [] };
}

/** A link without a customer is written anew. */
export function waitingIn(world: CrmWorld, waiting: WaitingLink): Pick<Step, 'writes' | 'conflicts'> {
  const write: CrmWrite = { put: recordKey('waiting', waiting.link.crmId), record: waiting };
  return { writes: [write], conflicts: waitingConflict(waiting, world.customers) };
}
