import type { CrmLink } from '../../model/crm-link.js';
import type { CrmDecision, CrmWrite } from '../../rules/crm-origin/types.js';
import { RULES, type Rules } from './bench.js';

/** A rule that decides as it should, and then writes something else. */
function writing(change: (write: CrmWrite, decision: CrmDecision) => CrmWrite | null): Partial<Rules> {
  return {
    applyCrmEvent: (...given) => {
      const decision = RULES.applyCrmEvent(...given);
      return { ...decision, writes: decision.writes.flatMap((write) => change(write, decision) ?? []) };
    },
  };
}

/** A rule that writes other links than it should. */
function linking(change: (link: CrmLink) => CrmLink): Partial<Rules> {
  return writing((write) => {
    if ('customer' in write && write.customer.crm) {
      return { ...write, customer: { ...write.customer, crm: change(write.customer.crm) } };
    }
    if ('put' in write && 'link' in write.record)
      return { ...write, record: { ...write.record, link: change(write.record.link) } };
    return write;
  });
}

/** Believes whoever comes last. */
function lastOneWins(): Partial<Rules> {
  let came = 0;
  return {
    readCrmEvent: (event) => {
      const reading = RULES.readCrmEvent(event);
      came += 10;
      return { ...reading, fact: reading.fact && { ...reading.fact, stamp: reading.fact.stamp + came } };
    },
  };
}

/** For each property, rules with the mistake it is there to find; made anew for each history. */
export const MUTANTS: Readonly<Record<string, () => Partial<Rules>>> = {
  P1: () => linking((link) => ({ ...link, values: { ...link.values, email: null } })),
  P2: () => ({
    applyCrmEvent: (world, ...rest) => RULES.applyCrmEvent({ ...world, seen: null }, ...rest),
  }),
  P3: lastOneWins,
  P4: () => ({
    overridden: (...given) => {
      const next = RULES.overridden(...given);
      const { name, email, gender } = { gender: null, ...next };
      return {
        ...next,
        ...(next.crm && { crm: { ...next.crm, values: { ...next.crm.values, name, email, gender } } }),
      };
    },
  }),
  // Follows the CRM in a field that was edited.
  P5: () =>
    writing((write) => {
      const crm = 'customer' in write ? write.customer.crm : undefined;
      if (!crm || !('customer' in write) || write.as !== 'live') return write;
      return { ...write, customer: { ...write.customer, email: crm.values.email } };
    }),
  P6: () => ({
    applyCrmCommand: (subject, id, command, context) => {
      const done = RULES.applyCrmCommand(subject, id, command, context);
      const before = subject.customer;
      if (command.do !== 'reset' || !before) return done;
      const writes = done.writes.map((write) =>
        'customer' in write ? { ...write, customer: { ...write.customer, name: before.name } } : write,
      );
      return { ...done, writes };
    },
  }),
  P7: () => ({
    applyCrmEvent: (...given) => {
      const decision = RULES.applyCrmEvent(...given);
      return { ...decision, effects: decision.outcome === 'linked' ? (['send'] as unknown as never[]) : [] };
    },
  }),
  // Takes what came twice with other content for the same.
  P8: () => ({
    applyCrmEvent: (...given) => {
      const decision = RULES.applyCrmEvent(...given);
      return decision.outcome === 'event-id-reused' ? { ...decision, writes: [] } : decision;
    },
  }),
  // Moves a customer to a phone that another has.
  P9: () => ({
    applyCrmEvent: (world, reading, context) => {
      const own = world.customers.filter(({ customer }) => customer.crm?.crmId === reading.fact?.crmId);
      return RULES.applyCrmEvent(own.length > 0 ? { ...world, customers: own } : world, reading, context);
    },
  }),
  // The last CRM customer with a phone takes over whoever has it.
  P10: () => ({
    applyCrmEvent: (world, reading, context) => {
      const { crm: _, ...decision } = { crm: null, ...RULES.applyCrmEvent(world, reading, context) };
      const waiting = decision.writes.find((write) => 'put' in write && 'link' in write.record);
      const link = waiting && 'put' in waiting && 'link' in waiting.record ? waiting.record.link : null;
      const holder = world.customers.find(({ customer, isDeleted }) => !isDeleted && customer.crm);
      if (decision.outcome !== 'phone-shared' || !link || !holder) return decision;
      const customer = { ...holder.customer, crm: link };
      return { ...decision, customerId: customer.id, writes: [{ customer, as: 'live' }, ...decision.writes.slice(1)] };
    },
  }),
  P11: () => ({ receiptOf: (decision) => decision }),
  P12: () => writing((write) => ('customer' in write && write.as === 'deleted' ? { ...write, as: 'live' } : write)),
  P13: () => linking((link) => ({ ...link, orders: link.orders.slice(-1) })),
  // Takes whatever differs from the CRM for a change of the CRM's.
  P14: () => ({
    conflictsOf: (customer, holders) => {
      const { crm } = customer;
      if (!crm) return [];
      const overrides = Object.entries(crm.overrides).map(([field, override]) => [
        field,
        { ...override, base: undefined },
      ]);
      const changed = { ...crm, overrides: Object.fromEntries(overrides) as CrmLink['overrides'] };
      return RULES.conflictsOf({ ...customer, crm: changed }, holders);
    },
  }),
  P15: () => ({
    applyCrmEvent: (world, ...rest) => {
      world.waiting?.link.orders.push('o9');
      return RULES.applyCrmEvent(world, ...rest);
    },
  }),
};
