import { CRM_FIELDS, type CrmField } from '../../model/crm-link.js';
import { CRM_OUTCOMES, recordKey } from '../../rules/crm-origin/types.js';
import { isLater } from '../../rules/crm-origin/order.js';
import type { CrmFact } from '../../rules/crm-origin/event.js';
import { effective } from '../../rules/crm-origin/overrides.js';
import { canonical } from '../../rules/crm-origin/digest.js';
import { same } from '../../rules/same.js';
import { equal, ok } from '../assert.js';
import { Bench, RULES, overrideOf, type Done, type Rules } from './bench.js';
import { eventsOf, historyOf, typed, type Step } from './history.js';

/** What must hold for every history; throws where it does not. `numbers` are what the history is made of. */
export type Property = (numbers: readonly (readonly number[])[], rules?: Partial<Rules>) => void;

/** Runs a history, and looks after each step. */
function walk(
  steps: readonly Step[],
  rules: Partial<Rules> | undefined,
  look: (bench: Bench, done: Done, at: number) => void,
): Bench {
  const bench = new Bench(rules);
  for (const [at, step] of steps.entries()) look(bench, bench.run(step), at);
  return bench;
}

/** The plainest oracle: of each CRM customer, the fact of the greatest stamp among those that were taken in. */
function newest(facts: readonly CrmFact[]): ReadonlyMap<string, CrmFact> {
  const best = new Map<string, CrmFact>();
  for (const fact of facts) {
    const known = best.get(fact.crmId);
    if (fact.values && (!known || isLater(fact, known))) best.set(fact.crmId, fact);
  }
  return best;
}

const REFUSED: readonly string[] = ['rejected', 'event-id-reused', 'duplicate'];
const takenIn = ({ fact, decision }: Done) => (fact && decision && !REFUSED.includes(decision.outcome) ? [fact] : []);

/** Everything a CRM customer's link and customer are, but for moments and versions. */
function convergent(bench: Bench, withCustomer: boolean): unknown {
  const links = [...bench.links()].map(([crmId, { link, customerId }]) => {
    const { values, orders, gone } = link;
    const customer = customerId === null ? undefined : bench.customers.get(customerId)?.customer;
    const seen = customer && CRM_FIELDS.map((field) => effective(customer, field));
    return [crmId, { values, orders, gone, ...(withCustomer && { seen }) }] as const;
  });
  return Object.fromEntries(links);
}

/** Puts things in another order, by numbers. */
function shuffled<Item>(items: readonly Item[], numbers: readonly (readonly number[])[]): readonly Item[] {
  const ranked = items.map((item, at) => ({ item, rank: (numbers[at]?.at(-1) ?? 0) * 31 + at * 7 }));
  return ranked.sort((left, right) => (left.rank % 13) - (right.rank % 13)).map(({ item }) => item);
}

function receiveAll(events: readonly unknown[], rules: Partial<Rules> | undefined): Bench {
  const bench = new Bench(rules);
  for (const event of events) bench.receive(event);
  return bench;
}

/** The fields that a person set, deleted customers' too: since when, and the value people see. */
function overrides(bench: Bench) {
  const all = [...bench.customers.values()].flatMap(({ customer }) =>
    CRM_FIELDS.flatMap((field) => {
      const override = overrideOf(customer, field);
      if (override?.kind !== 'user') return [];
      const [mine, theirs] = [effective(customer, field), customer.crm?.values[field] ?? null];
      return [{ key: `${customer.id} ${field} ${override.at}`, id: customer.id, field, mine, theirs }];
    }),
  );
  return new Map(all.map((each) => [each.key, each]));
}

/** By number, as the rules name them. */
export const PROPERTIES: Readonly<Record<string, Property>> = {
  'P1 the values of a link are those of the newest event': (numbers, rules) => {
    const facts: CrmFact[] = [];
    const bench = walk(historyOf(numbers), rules, (_, done) => facts.push(...takenIn(done)));
    const known = newest(facts);
    for (const [crmId, { link }] of bench.links()) {
      if (known.has(crmId)) equal(link.values, known.get(crmId)?.values, `the values of ${crmId}`);
    }
    equal(
      [...known.keys()].filter((crmId) => !bench.links().has(crmId)),
      [],
      'CRM customers that are lost',
    );
  },

  'P2 an event that comes again changes nothing': (numbers, rules) => {
    const state = (bench: Bench) => [[...bench.customers], [...bench.records]];
    walk(historyOf(numbers), rules, (bench, { step }) => {
      if (step.do !== 'receive') return;
      const before = state(bench);
      bench.run(step);
      equal(state(bench), before, 'the state after the same event');
    });
  },

  'P3 events in any order come to the same': (numbers, rules) => {
    for (const identities of [1, 3]) {
      const events = eventsOf(numbers, identities);
      const [one, other] = [receiveAll(events, rules), receiveAll(shuffled(events, numbers), rules)];
      equal(convergent(other, identities === 1), convergent(one, identities === 1), 'the other order');
    }
  },

  'P4 an edit changes no value of the CRM, whenever it comes': (numbers, rules) => {
    const events = eventsOf(numbers, 1);
    const plain = new Bench(rules);
    const came = events.map((event) => plain.receive(event) && plain.live.length > 0);
    const first = came.indexOf(true) + 1;
    if (first === 0) return;
    const [at = 0, which = 0] = numbers[0] ?? [];
    const field = (['name', 'email', 'gender'] as const)[which % 3] ?? 'name';
    const edit: Step = { do: 'edit', who: 0, field, value: typed(field, 0) };
    for (const place of [first, first + (at % (events.length - first + 1))]) {
      const bench = receiveAll(events.slice(0, place), rules);
      bench.run(edit);
      for (const event of events.slice(place)) bench.receive(event);
      equal(convergent(bench, false), convergent(plain, false), 'the links');
      equal(
        bench.live.map((customer) => effective(customer, field)),
        [edit.value],
        'what was entered',
      );
    }
  },

  'P5 an override stands until somebody resets it': (numbers, rules) => {
    let before: ReturnType<typeof overrides> = new Map();
    walk(historyOf(numbers), rules, (bench, { step, id }) => {
      const now = overrides(bench);
      for (const [key, was] of before) {
        const isTheirs = step.do === 'command' || (step.do === 'edit' && step.field === was.field);
        if (id !== was.id || !isTheirs) equal(now.get(key)?.mine, was.mine, `what was entered (${key})`);
      }
      before = now;
    });
  },

  'P6 a reset returns to the CRM': (numbers, rules) => {
    walk(historyOf(numbers), rules, (bench, { step, id, refusal }) => {
      if (step.do !== 'command' || step.command.do !== 'reset' || refusal !== null || id === null) return;
      const customer = bench.customers.get(id)?.customer;
      const fields: readonly CrmField[] = step.command.field === 'all' ? CRM_FIELDS : [step.command.field];
      for (const field of fields) {
        if (customer) equal(effective(customer, field), customer.crm?.values[field], `${field} after the reset`);
        equal(overrideOf(customer, field), undefined, `the override of ${field}`);
      }
    });
  },

  'P7 nothing is for the CRM': (numbers, rules) => {
    walk(historyOf(numbers), rules, (_, { decision }) => {
      if (decision) equal(decision.effects, [], 'what is to be sent');
    });
  },

  'P8 no event is lost': (numbers, rules) => {
    const counts = new Map<string, number>();
    let events = 0;
    walk(historyOf(numbers), rules, (bench, { step, decision, fact }) => {
      if (step.do !== 'receive' || !decision) return;
      events += 1;
      counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1);
      if (fact) ok(bench.records.has(recordKey('event', fact.eventId)), 'An event was forgotten');
      const refused = decision.outcome === 'rejected' || decision.outcome === 'event-id-reused';
      if (refused)
        ok(
          bench.quarantine.some((entry) => entry.event === canonical(step.event)),
          'It is not in the quarantine',
        );
    });
    const known = CRM_OUTCOMES.reduce((sum, outcome) => sum + (counts.get(outcome) ?? 0), 0);
    equal(known, events, 'the number of outcomes');
  },

  'P9 a phone is one live customer’s': (numbers, rules) => {
    walk(historyOf(numbers), rules, ({ live }) => {
      const phones = live.flatMap(({ phone }) => phone?.value ?? []);
      equal(new Set(phones).size, phones.length, 'the number of phones');
    });
  },

  'P10 a link stays with its customer': (numbers, rules) => {
    let before: ReturnType<Bench['links']> = new Map();
    walk(historyOf(numbers), rules, (bench, { step, decision, id }) => {
      const now = bench.links();
      for (const [crmId, { customerId }] of before) {
        const after = now.get(crmId)?.customerId;
        if (after === customerId) continue;
        ok(step.do !== 'edit' && step.do !== 'remove' && step.do !== 'restore', `${crmId} was moved by nobody`);
        const came = decision?.outcome === 'created' || decision?.outcome === 'linked';
        if (decision) ok(came && customerId === null && after === id, `${crmId} was moved by an event`);
      }
      before = now;
    });
  },

  'P11 who is only here stays here': (numbers, rules) => {
    walk(historyOf(numbers), rules, (bench, { decision, receipt }) => {
      const out = JSON.stringify([decision?.effects, receipt]);
      ok(!out.includes('typed') && !out.includes('+84'), 'What was entered here goes out');
      const locals = bench.live.filter(({ crm }) => !crm).map(({ id }) => id);
      if (receipt?.customerId) ok(!locals.includes(receipt.customerId), 'A customer who is only here is named');
    });
  },

  'P12 no event brings a deleted customer back': (numbers, rules) => {
    let before: readonly string[] = [];
    walk(historyOf(numbers), rules, (bench, { step, id }) => {
      const deleted = bench.deleted.map((customer) => customer.id);
      const back = before.filter((each) => !deleted.includes(each));
      equal(back, step.do === 'restore' && back.length > 0 ? [id] : [], 'those who came back');
      before = deleted;
    });
  },

  'P13 orders only grow': (numbers, rules) => {
    let before: ReturnType<Bench['links']> = new Map();
    walk(historyOf(numbers), rules, (bench, done) => {
      const now = bench.links();
      for (const [crmId, { link }] of before) {
        const orders = now.get(crmId)?.link.orders ?? [];
        equal(
          link.orders.filter((order) => !orders.includes(order)),
          [],
          `the orders that went from ${crmId}`,
        );
      }
      for (const { crmId, orderId } of takenIn(done)) {
        if (orderId !== null) ok(now.get(crmId)?.link.orders.includes(orderId) ?? false, 'An order was not noted');
      }
      before = now;
    });
  },

  'P14 a conflict is open where the CRM changed what was edited, and nowhere else': (numbers, rules) => {
    // The moment an override was set tells it from any other, so what the CRM said then is what it is first seen with.
    const then = new Map<string, unknown>();
    const { conflictsOf } = { ...RULES, ...rules };
    walk(historyOf(numbers), rules, (bench) => {
      const expected: string[] = [];
      for (const [key, { id, field, mine, theirs }] of overrides(bench)) {
        if (!then.has(key)) then.set(key, theirs);
        if (!same(mine, theirs) && !same(then.get(key), theirs)) expected.push(`${id} ${field}`);
      }
      const open = [...bench.customers.values()].flatMap(({ customer }) =>
        conflictsOf(customer, []).flatMap((conflict) =>
          conflict.kind === 'diverged' ? [`${conflict.customerId} ${conflict.field}`] : [],
        ),
      );
      equal(open.sort(), expected.sort(), 'the open conflicts');
    });
  },

  'P15 the same comes to the same, and nothing given is changed': (numbers, rules) => {
    const twice = [1, 2].map(() => {
      const decisions: unknown[] = [];
      const bench = walk(historyOf(numbers), rules, (_, { decision, refusal }) => decisions.push(decision, refusal));
      return [decisions, [...bench.customers], [...bench.records]];
    });
    equal(twice[1], twice[0], 'the second time');
  },
};
