import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../../model/customer.js';
import { EMPTY_PATCH, applyPatch } from '../../model/patch.js';
import { Bench } from '../../testing/crm/bench.js';
import { deletion, phone, upsert } from '../../testing/crm/events.js';
import type { Step } from '../../testing/crm/history.js';
import { seededHistory } from '../../testing/crm/lockstep.js';
import { merge } from '../merge.js';
import { readCrmEvent } from './event.js';
import { overridden } from './overrides.js';
import { CRM_OUTCOMES } from './types.js';

/** What became of events that come one after the other, after these steps. */
function receive(bench: Bench, ...events: readonly unknown[]) {
  return events.map((event) => bench.receive(event).decision?.outcome);
}

function local(bench: Bench, values: Extract<Step, { do: 'add' }>['values']): void {
  bench.run({ do: 'add', values });
}

const edit = (field: 'name' | 'phone' | 'email', value: Customer['name'] | Customer['phone'], who = 0): Step => ({
  do: 'edit',
  who,
  field,
  value,
});
const kinds = (bench: Bench) => bench.conflicts().map(({ kind }) => kind);
const names = (bench: Bench) => bench.live.map(({ name }) => name);
const links = (bench: Bench) => bench.live.map(({ crm }) => crm?.crmId ?? null);

describe('the table', () => {
  it('0: what is no event, or has no phone or name, is rejected and kept', () => {
    const bench = new Bench();
    const { values } = upsert('c1', 1);
    const without = ['', null, '1900 1234', '090'].map((text) => ({
      ...upsert('c1', 1),
      values: { ...values, phone: text },
    }));
    const nameless = { ...upsert('c1', 1), values: { ...values, name: ' ' } };
    const bad = [
      ...without,
      nameless,
      undefined,
      null,
      7,
      [],
      () => 1,
      { op: 'upsert' },
      { ...upsert('c1', 1), stamp: NaN },
    ];
    expect(new Set(receive(bench, ...bad))).toEqual(new Set(['rejected']));
    expect([bench.live, links(bench)]).toEqual([[], []]);
    expect(bench.quarantine.map(({ problems: [problem] }) => problem?.code)).toEqual(
      expect.arrayContaining(['phone-missing', 'phone-unusable', 'name-missing', 'missing', 'invalid']),
    );
  });

  it('0: never throws, whatever comes', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    let deep: unknown = null;
    for (let at = 0; at < 50_000; at++) deep = [deep];
    const throwing = Object.defineProperty({}, 'op', { enumerable: true, get: () => JSON.parse('{') as unknown });
    const strange = [loop, deep, throwing, 1n, Symbol('s'), new Map(), 'x'.repeat(100_000), { __proto__: null }];
    for (const event of strange) expect(readCrmEvent(event).fact).toBe(null);
    fc.assert(fc.property(fc.anything(), (event) => readCrmEvent(event).fact === null));
  });

  it('1, 2: an event id stands for one content, in whatever order its keys and however its phone is written', () => {
    const bench = new Bench();
    const event = upsert('c1', 1);
    const rewritten = {
      ...Object.fromEntries(Object.entries(event).reverse()),
      values: { ...event.values, phone: '+84 900 000 001' },
    };
    expect(receive(bench, event, rewritten, { ...event, stamp: 2 })).toEqual([
      'created',
      'duplicate',
      'event-id-reused',
    ]);
    expect(bench.quarantine.map(({ problems }) => problems)).toEqual([[{ code: 'event-id-reused', field: 'eventId' }]]);
  });

  it('3: an older event gives its order and nothing else; ties are decided by the bytes of the event ids', () => {
    const bench = new Bench();
    const [older, newer] = ['\uffff', '\u{10000}'].map((eventId) => upsert('c1', 5, { eventId, name: eventId }));
    expect(receive(bench, newer, older, upsert('c1', 4, { name: 'Cũ', orderId: 'o4' }))).toEqual([
      'created',
      'stale',
      'stale',
    ]);
    expect([names(bench), bench.live[0]?.crm?.orders]).toEqual([['\u{10000}'], ['o4']]);
  });

  it('4: a deletion leaves the customer, with or without one known', () => {
    const bench = new Bench();
    expect(receive(bench, upsert('c1', 1), deletion('c1', 2), deletion('c9', 1))).toEqual(['created', 'gone', 'gone']);
    expect(bench.live.map(({ name, crm }) => [name, crm?.gone])).toEqual([['Lê An', true]]);
    expect(kinds(bench)).toEqual([]);
  });

  it('5: newer values come in; the same ones only touch', () => {
    const bench = new Bench();
    const events = [upsert('c1', 1), upsert('c1', 2), upsert('c1', 3, { email: 'An@Example.com ' })];
    expect(receive(bench, ...events)).toEqual(['created', 'touched', 'updated']);
    expect(bench.live[0]?.email).toBe('an@example.com');
  });

  it('6: a phone nobody has makes a customer, and says who had it before being deleted', () => {
    const bench = new Bench();
    local(bench, { name: 'Cũ', phone: phone(1) });
    bench.run({ do: 'remove', who: 0 });
    expect(receive(bench, upsert('c1', 1))).toEqual(['created']);
    expect(bench.conflicts()).toMatchObject([{ kind: 'deleted-match', others: ['local-1'] }]);
    expect(bench.deleted.map(({ name }) => name)).toEqual(['Cũ']);
  });

  it('7: a customer created here is linked; what was typed stays, what was empty comes', () => {
    const bench = new Bench();
    local(bench, { name: 'Chị An', phone: phone(1) });
    expect(receive(bench, upsert('c1', 1, { email: 'an@example.com', gender: 'female' }))).toEqual(['linked']);
    const [customer] = bench.live;
    expect(customer).toMatchObject({
      id: 'local-1',
      name: 'Chị An',
      email: 'an@example.com',
      gender: 'female',
      version: 2,
    });
    expect(customer?.crm).toMatchObject({ createdLocally: true, overrides: { name: { base: 'Lê An', kind: 'user' } } });
    expect(bench.conflicts()).toMatchObject([{ kind: 'linked', filled: ['email', 'gender'] }]);
    bench.run({ do: 'command', who: 0, command: { do: 'undo-link' } });
    expect(bench.live[0]).toMatchObject({ name: 'Chị An', email: null, gender: null });
    expect([links(bench), kinds(bench)]).toEqual([[null], ['phone-shared']]);
  });

  it('8, 9: a phone of another CRM customer is left to it; the second waits, and may come when it is free', () => {
    const bench = new Bench();
    const shared = [
      upsert('c1', 1),
      upsert('c2', 1, { name: 'Bình', orderId: 'o2' }),
      upsert('c2', 2, { name: 'Bình B' }),
    ];
    expect(receive(bench, ...shared)).toEqual(['created', 'phone-shared', 'updated']);
    expect([names(bench), bench.live[0]?.crm?.orders]).toEqual([['Lê An'], []]);
    expect(bench.conflicts()).toMatchObject([{ kind: 'phone-shared', crmId: 'c2', orders: ['o2'], holderId: 'new-1' }]);
    expect(receive(bench, upsert('c1', 2, { phone: 2 }))).toEqual(['updated']);
    expect(bench.conflicts()).toMatchObject([{ kind: 'phone-shared', holderId: null }]);
    bench.run({ do: 'record', which: 0, command: 'create' });
    expect([links(bench), kinds(bench)]).toEqual([['c1', 'c2'], []]);
  });

  it('is reached in all its rows by the histories of the other tests', () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= 100; seed++) {
      const bench = new Bench();
      for (const step of seededHistory(seed)) {
        const { decision } = bench.run(step);
        for (const { kind } of bench.conflicts()) met.add(kind);
        if (decision) met.add(decision.outcome);
      }
    }
    const open = ['diverged', 'converged', 'phone-taken', 'phone-shared', 'linked', 'deleted-match'];
    expect([...CRM_OUTCOMES, ...open].filter((each) => !met.has(each))).toEqual([]);
  });
});

describe('the edge cases', () => {
  it('E2: a new phone in the CRM keeps the customer', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1), upsert('c1', 2, { phone: 2 }));
    expect(bench.live).toMatchObject([{ id: 'new-1', phone: phone(2), version: 2 }]);
  });

  it('E3: without an id of its own a new phone is a new customer, and the old one is named', () => {
    const bench = new Bench();
    receive(bench, upsert(phone(1).value, 1), upsert(phone(2).value, 2, { phone: 2 }));
    expect(bench.live.map(({ phone: held }) => held?.value)).toEqual([phone(1).value, phone(2).value]);
    expect(bench.conflicts()).toMatchObject([{ kind: 'possible-rename', customerId: 'new-2', others: ['new-1'] }]);
  });

  it('E3: another name and email is nobody’s rename', () => {
    const bench = new Bench();
    receive(bench, upsert(phone(1).value, 1), upsert(phone(2).value, 2, { phone: 2, name: 'Bình' }));
    expect(kinds(bench)).toEqual([]);
  });

  it('E5, section 3: a phone that is taken is held against, and comes when it is free, one after the other', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1), upsert('c2', 1, { phone: 2 }), upsert('c3', 1, { phone: 3 }));
    receive(bench, upsert('c1', 2, { phone: 2 }), upsert('c2', 2, { phone: 3 }));
    const phones = () => bench.live.map(({ phone: held }) => held?.value.at(-1));
    expect([phones(), kinds(bench)]).toEqual([
      ['1', '2', '3'],
      ['phone-taken', 'phone-taken'],
    ]);
    receive(bench, upsert('c3', 2, { phone: 9 }));
    expect([phones(), kinds(bench)]).toEqual([['2', '3', '9'], []]);
  });

  it('section 3: a hold ends when a person keeps the old phone, or when the CRM takes the new one back', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1), upsert('c2', 1, { phone: 2 }), upsert('c1', 2, { phone: 2 }));
    bench.run({ do: 'command', who: 0, command: { do: 'resolve', field: 'phone', take: 'mine' } });
    expect([kinds(bench), bench.live[0]?.crm?.overrides.phone?.kind]).toEqual([[], 'user']);
    const other = new Bench();
    receive(other, upsert('c1', 1), upsert('c2', 1, { phone: 2 }), upsert('c1', 2, { phone: 2 }), upsert('c1', 3));
    expect([kinds(other), other.live[0]?.crm?.overrides]).toEqual([[], {}]);
  });

  it('section 3: an edit that the CRM comes round to stays an edit, and says so', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1));
    bench.run(edit('name', 'Chị An'));
    receive(bench, upsert('c1', 2, { name: 'Chị An' }));
    expect(kinds(bench)).toEqual(['converged']);
    receive(bench, upsert('c1', 3, { name: 'Bà An' }));
    expect([names(bench), kinds(bench)]).toEqual([['Chị An'], ['diverged']]);
    receive(bench, upsert('c1', 4));
    expect([names(bench), kinds(bench)]).toEqual([['Chị An'], []]);
  });

  it('E6, E7: an order after a deletion brings the CRM’s customer back, a late event does not', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1), deletion('c1', 5));
    receive(bench, upsert('c1', 3, { name: 'Muộn', orderId: 'o3' }));
    expect(bench.live[0]?.crm).toMatchObject({ gone: true, orders: ['o3'] });
    receive(bench, upsert('c1', 6));
    expect(bench.live[0]?.crm?.gone).toBe(false);
  });

  it('E8: an empty email or gender is what the CRM says', () => {
    const bench = new Bench();
    receive(
      bench,
      upsert('c1', 1, { email: 'an@example.com', gender: 'female' }),
      upsert('c1', 2, { email: '', gender: '' }),
    );
    expect(bench.live).toMatchObject([{ email: null, gender: null }]);
  });

  it('E9: one who was deleted here takes the CRM’s values in, and stays deleted', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1));
    bench.run({ do: 'remove', who: 0 });
    expect(receive(bench, upsert('c1', 2, { name: 'Bình' }))).toEqual(['updated']);
    expect([names(bench), bench.deleted.map(({ name }) => name)]).toEqual([[], ['Bình']]);
    bench.run({ do: 'restore', who: 0 });
    expect(names(bench)).toEqual(['Bình']);
  });

  it('E10, E11: a phone is its number and keeps the CRM’s text; an order counts once', () => {
    const bench = new Bench();
    const second = upsert('c1', 2, { orderId: 'o1' });
    receive(bench, upsert('c1', 1, { orderId: 'o1' }), {
      ...second,
      values: { ...second.values, phone: '+84 900 000 001' },
    });
    expect(bench.live[0]?.crm?.orders).toEqual(['o1']);
    expect(bench.live[0]?.phone).toEqual({ value: phone(1).value, text: '+84 900 000 001' });
  });

  it('E4: an edit to a phone that another has is refused, and changes nothing', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1), upsert('c2', 1, { phone: 2 }));
    const before = bench.live;
    expect(bench.run({ do: 'edit', who: 1, field: 'phone', value: phone(1) }).refusal).toBe('taken');
    expect(bench.live).toEqual(before);
  });

  it('E10: the same phone typed otherwise is no edit, and keeps the CRM’s text', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1));
    bench.run({ do: 'edit', who: 0, field: 'phone', value: { ...phone(1), text: '+84 900 000 001' } });
    expect(bench.live[0]?.phone).toEqual(phone(1));
    expect(bench.live[0]?.crm?.overrides).toEqual({});
  });

  it('E12: one who is not kept any more, and orders again, is a new customer with nothing of the old one', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1, { name: 'Cũ', email: 'cu@example.com', orderId: 'o1' }));
    const [erased] = bench.live;
    bench.customers.clear();
    expect(receive(bench, upsert('c1', 2, { orderId: 'o2' }))).toEqual(['created']);
    expect(bench.live).toMatchObject([{ name: 'Lê An', email: null, crm: { orders: ['o2'] } }]);
    expect(bench.live[0]?.id).not.toBe(erased?.id);
  });

  it('E13: of a form that was open when an event came, only what was typed becomes an override', () => {
    const bench = new Bench();
    receive(bench, upsert('c1', 1, { email: 'an@example.com' }));
    const [opened] = bench.live;
    receive(bench, upsert('c1', 2, { name: 'Bình', email: 'binh@example.com' }));
    const [newer] = bench.live;
    const typed = applyPatch(opened!, { ...EMPTY_PATCH, set: { email: 'typed@example.com' } });
    const { customer, clashes } = merge(opened!, typed, newer!);
    expect([customer.name, customer.email, clashes]).toEqual(['Bình', 'typed@example.com', [{ field: 'email' }]]);
    const saved = overridden(newer!, customer, '2026-01-02T00:00:00.000Z');
    expect(Object.keys(saved.crm?.overrides ?? {})).toEqual(['email']);
  });
});
