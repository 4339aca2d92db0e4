import { rewritten, type Held } from '../deletion.js';
import { conflictsOf, holderOf } from './conflicts.js';
import { arrived } from './arrival.js';
import type { CrmFact, CrmReading } from './event.js';
import { followed, lastWord, knowsValues, withDeletion, withOrder, withValues } from './fields.js';
import { isLater } from './order.js';
import { same } from '../same.js';
import type { CrmLink } from '../../model/crm-link.js';
import {
  recordKey,
  type CrmContext,
  type CrmDecision,
  type CrmProblem,
  type CrmReceipt,
  type CrmWorld,
  type CrmWrite,
} from './types.js';
import { customerIn, waitingIn, type Step } from './steps.js';

/**
 * What becomes of an event of the CRM. Pure: the same world, event and context give the same answer, and nothing that is
 * given changes. The first row of the table that fits decides.
 */
export function applyCrmEvent(world: CrmWorld, reading: CrmReading, context: CrmContext): CrmDecision {
  const { fact } = reading;
  // Row 0.
  if (!fact) return quarantined(world, reading, context, 'rejected', reading.problems);
  const { seen } = world;
  // Row 1.
  if (seen && seen.digest === fact.digest) return { ...NOTHING, outcome: 'duplicate', customerId: seen.customerId };
  // Row 2.
  if (seen) {
    const problem = { code: 'event-id-reused', field: 'eventId' } as const;
    return quarantined(world, reading, context, 'event-id-reused', [problem]);
  }
  const { outcome, held, writes, conflicts } = decided(world, fact, context);
  const customerId = held?.customer.id ?? null;
  const record = { digest: fact.digest, outcome, customerId };
  const open = held && !held.isDeleted ? conflictsOf(held.customer, world.customers) : [];
  return {
    ...NOTHING,
    outcome,
    customerId,
    writes: [...writes, { put: recordKey('event', fact.eventId), record }],
    conflicts: [...conflicts, ...open],
  };
}

/** What of a decision its sender is told. */
export function receiptOf({ outcome, customerId, problems }: CrmDecision): CrmReceipt {
  return { outcome, customerId, problems };
}

/** Rows 3 to 9. */
function decided(world: CrmWorld, fact: CrmFact, context: CrmContext): Step {
  const held = world.customers.find(({ customer }) => customer.crm?.crmId === fact.crmId);
  const link = held?.customer.crm ?? world.waiting?.link ?? null;
  const kept = (next: CrmLink): Step['writes'] => (next === link ? [] : keep(world, held, next, context));
  const { values } = fact;
  const last = link && lastWord(link, values === null);
  if (link && last && !isLater(fact, last)) {
    return { outcome: 'stale', held, writes: kept(withOrder(link, fact.orderId)), conflicts: [] };
  }
  if (!values) return { outcome: 'gone', held, writes: kept(withDeletion(link, fact)), conflicts: [] };
  const next = withValues(link, fact, values, context.now);
  if (!link || !knowsValues(link)) return arrived(world, next, values.phone.value, context);
  const outcome = same(link.values, values) ? 'touched' : 'updated';
  if (!held) {
    const waiting = { link: next, quiet: outcome === 'touched' && (world.waiting?.quiet ?? false) };
    return { outcome, held, ...waitingIn(world, waiting) };
  }
  const { customer, isDeleted } = held;
  const holder = holderOf(world.customers, values.phone.value);
  const isTaken = !isDeleted && holder !== null && holder.id !== customer.id;
  return { outcome, ...customerIn(rewritten(followed(customer, next, isTaken, context.now), context.now), isDeleted) };
}

function keep(world: CrmWorld, held: Held | undefined, link: CrmLink, { now }: CrmContext): readonly CrmWrite[] {
  if (held) return customerIn(rewritten({ ...held.customer, crm: link }, now), held.isDeleted).writes;
  return waitingIn(world, { link, quiet: world.waiting?.quiet ?? false }).writes;
}

const NOTHING: Omit<CrmDecision, 'outcome' | 'customerId'> = { problems: [], conflicts: [], writes: [], effects: [] };

function quarantined(
  { isQuarantined }: CrmWorld,
  { id, json: event }: CrmReading,
  { now: at }: CrmContext,
  outcome: 'rejected' | 'event-id-reused',
  problems: readonly CrmProblem[],
): CrmDecision {
  const put = recordKey('quarantine', id);
  const write: CrmWrite = { put, record: { id: put, at, problems: [...problems], event } };
  const writes = isQuarantined ? [] : [write];
  return { ...NOTHING, outcome, customerId: null, problems: [...problems], writes };
}
