import { EMPTY_PATCH } from '../../model/patch.js';
import type { ChangeNotice } from '../../port/adapter.js';
import { aborted, equal, ok } from '../assert.js';
import { crmOf, deletion, phone, receiveEach, receives, receivesAndUndoes, upsert } from '../crm/events.js';
import { keepStep } from '../crm/lockstep.js';
import { individual } from '../fixtures.js';
import { fill, idsOf, listed, write, type Group, type Subject } from '../subject.js';

const all = (subject: Subject) => listed(subject, { buildingId: null });
const kinds = async (subject: Subject) => (await crmOf(subject).conflicts()).map(({ kind }) => kind);

export const crmEvents: Group = {
  name: 'crm events',
  tests: [
    {
      name: 'a new customer is there with what the CRM says, once however often the event comes',
      needs: receives,
      run: async (subject) => {
        const event = upsert('c1', 1, { orderId: 'o1', email: 'an@example.com', gender: 'female' });
        const { ids } = await receiveEach(subject, event);
        const { revision, rows } = await all(subject);
        equal(idsOf(rows), ids, 'the customers');
        const [customer] = rows;
        ok(customer?.kind === 'individual' && customer.crm !== undefined, 'The customer is not from the CRM');
        const { name, email, gender, version } = customer;
        equal([name, customer.phone, email, gender, version], ['Lê An', phone(1), 'an@example.com', 'female', 1], 'it');
        equal(
          [customer.crm.crmId, customer.crm.orders, customer.crm.createdLocally],
          ['c1', ['o1'], false],
          'its link',
        );
        const again = await receiveEach(subject, structuredClone(event), event);
        equal(
          [again.outcomes, again.ids],
          [
            ['duplicate', 'duplicate'],
            [...ids, ...ids],
          ],
          'the same event',
        );
        equal((await all(subject)).revision, revision, 'the revision');
      },
    },
    {
      name: 'newer values come in, older ones do not, and each order is noted',
      needs: receives,
      run: async (subject) => {
        const { ids, outcomes } = await receiveEach(
          subject,
          upsert('c1', 5, { orderId: 'o5' }),
          upsert('c1', 7, { orderId: 'o7', name: 'Lê Bình', phone: 2 }),
          upsert('c1', 6, { orderId: 'o6', name: 'Lê Chi', phone: 3 }),
        );
        equal(outcomes, ['created', 'updated', 'stale'], 'the outcomes');
        const customer = await subject.adapter.get(ids[0] ?? '');
        equal([customer.name, customer.phone, customer.crm?.orders], ['Lê Bình', phone(2), ['o5', 'o6', 'o7']], 'it');
        const free = await subject.adapter.create(individual({ id: 'binh', phone: phone(1) }), write());
        equal(free.id, 'binh', 'the customer with the phone that was left');
      },
    },
    {
      name: 'what is no good event is kept for somebody to look at, and changes nothing',
      needs: receives,
      run: async (subject) => {
        const good = upsert('c1', 1);
        const bad: readonly (readonly [unknown, string])[] = [
          [{ ...good, eventId: 'e1', values: { ...good.values, phone: null } }, 'phone-missing'],
          [{ ...good, eventId: 'e2', values: { ...good.values, phone: '1900 1234' } }, 'phone-unusable'],
          [{ ...good, eventId: 'e3', colour: 'red' }, 'unknown-field'],
          [{ ...good, eventId: 'e4', values: { ...good.values, name: '' } }, 'name-missing'],
          [{ ...good, eventId: 'e5', stamp: 'today' }, 'invalid'],
          [{ ...good, eventId: 'e6', values: { phone: '0900000001' } }, 'missing'],
          [{ ...good, eventId: 'e7', note: 'x'.repeat(30_000) }, 'too-large'],
          ['<b>', 'invalid'],
        ];
        for (const [event, code] of bad) {
          const { outcome, problems } = await crmOf(subject).receive(event);
          equal([outcome, problems[0]?.code], ['rejected', code], 'the receipt');
        }
        equal((await all(subject)).rows, [], 'the customers');
        await crmOf(subject).receive(bad[0]?.[0]);
        const kept = await crmOf(subject).quarantine();
        equal(
          kept.map(({ problems }) => String(problems[0]?.code)).sort(),
          bad.map(([, code]) => code).sort(),
          'the quarantine',
        );
        const first = kept.find(({ problems }) => problems[0]?.code === 'phone-missing');
        equal(JSON.parse(first?.event ?? ''), bad[0]?.[0], 'the event that is kept');
      },
    },
    {
      name: 'an event id with other content overwrites nothing',
      needs: receives,
      run: async (subject) => {
        const { ids, outcomes } = await receiveEach(
          subject,
          upsert('c1', 1),
          upsert('c1', 2, { eventId: 'c1-1', name: 'Lê Bình' }),
        );
        equal(outcomes, ['created', 'event-id-reused'], 'the outcomes');
        equal((await subject.adapter.get(ids[0] ?? '')).name, 'Lê An', 'the name');
        const [entry] = await crmOf(subject).quarantine();
        await crmOf(subject).command(entry?.id ?? '', { do: 'retry' }, null, write());
        equal((await subject.adapter.get(ids[0] ?? '')).name, 'Lê Bình', 'the name after it was taken in as another');
        equal(await crmOf(subject).quarantine(), [], 'the quarantine');
      },
    },
    {
      name: 'a deletion in the CRM deletes nobody here',
      needs: receives,
      run: async (subject) => {
        const { ids } = await receiveEach(subject, upsert('c1', 1), deletion('c1', 2));
        equal((await subject.adapter.get(ids[0] ?? '')).crm?.gone, true, 'gone');
        await receiveEach(subject, upsert('c1', 3, { orderId: 'o3' }));
        equal((await subject.adapter.get(ids[0] ?? '')).crm?.gone, false, 'gone after a new order');
      },
    },
    {
      name: 'a customer created here with the phone is linked, and what was typed stays',
      needs: receives,
      run: async (subject) => {
        await fill(subject, [individual({ id: 'an', name: 'Chị An', phone: phone(1) })]);
        const event = upsert('c1', 1, { email: 'an@example.com' });
        equal((await receiveEach(subject, event)).ids, ['an'], 'the customer');
        const linked = await subject.adapter.get('an');
        equal([linked.name, linked.email, linked.crm?.createdLocally], ['Chị An', 'an@example.com', true], 'it');
        equal(await kinds(subject), ['linked'], 'what is said');
        const alone = await crmOf(subject).command('an', { do: 'undo-link' }, linked.version, write());
        equal([alone?.name, alone?.email, alone?.crm], ['Chị An', null, undefined], 'after it was undone');
        equal(await kinds(subject), ['phone-shared'], 'what is said then');
      },
    },
    {
      name: 'a phone of another CRM customer is not taken over, of two at once neither',
      needs: receives,
      run: async (subject) => {
        const events = [upsert('c1', 1, { orderId: 'o1' }), upsert('c2', 1, { orderId: 'o2' })];
        const receipts = await Promise.all(events.map((event) => crmOf(subject).receive(event)));
        equal(receipts.map(({ outcome }) => outcome).sort(), ['created', 'phone-shared'], 'the outcomes');
        const { rows } = await all(subject);
        const [conflict] = await crmOf(subject).conflicts();
        ok(conflict?.kind === 'phone-shared', 'Nothing is said');
        equal([rows.length, conflict.holderId], [1, rows[0]?.id], 'who has the phone');
        equal([...conflict.orders, ...(rows[0]?.crm?.orders ?? [])].sort(), ['o1', 'o2'], 'the orders');
      },
    },
    {
      name: 'a phone that is taken here is waited for, and comes when an edit or a deletion frees it',
      needs: receivesAndUndoes,
      run: async (subject) => {
        await fill(subject, [individual({ id: 'an', phone: phone(2) }), individual({ id: 'em', phone: phone(4) })]);
        const { ids } = await receiveEach(subject, upsert('c1', 1), upsert('c1', 2, { phone: 2 }));
        const id = ids[0] ?? '';
        equal((await subject.adapter.get(id)).phone, phone(1), 'the phone that is held');
        equal(await kinds(subject), ['phone-taken'], 'what is said');
        await subject.adapter.update('an', { ...EMPTY_PATCH, set: { phone: phone(3) } }, 1, write());
        equal((await subject.adapter.get(id)).phone, phone(2), 'the phone after it was freed');
        await receiveEach(subject, upsert('c1', 3, { phone: 4 }));
        await subject.adapter.remove?.([{ id: 'em', version: 1 }], write());
        const moved = await subject.adapter.get(id);
        equal([moved.phone, moved.crm?.overrides], [phone(4), {}], 'after a deletion');
        equal(await kinds(subject), [], 'what is said then');
      },
    },
    {
      name: 'each event is heard of, also where it is about nobody here yet',
      needs: (subject) => receives(subject) && subject.adapter.subscribe !== undefined,
      run: async (subject) => {
        const heard: ChangeNotice[] = [];
        subject.adapter.subscribe?.((notice) => heard.push(notice));
        const events = [upsert('c1', 1), upsert('c2', 1), { op: 'nothing' }];
        for (const [at, event] of events.entries()) {
          await crmOf(subject).receive(event);
          await new Promise((resolve) => setTimeout(resolve, 60));
          equal(heard.length, at + 1, 'the number of notices');
        }
        await crmOf(subject).receive(events[0]);
        await new Promise((resolve) => setTimeout(resolve, 60));
        equal(heard.length, events.length, 'the number of notices after an event that is known');
      },
    },
    {
      name: 'one that was given up before it began is not taken in',
      needs: receives,
      run: async (subject) => {
        const signal = AbortSignal.abort();
        await aborted(crmOf(subject).receive(upsert('c1', 1), { signal }), 'receive');
        equal((await receiveEach(subject, upsert('c1', 1))).outcomes, ['created'], 'the outcome afterwards');
      },
    },
    {
      name: 'whatever happens, all is as in the plainest store',
      needs: receivesAndUndoes,
      run: ({ adapter }) => keepStep(adapter, 1),
    },
  ],
};
