import { EMPTY_PATCH } from '../../model/patch.js';
import { equal, ok, refusal } from '../assert.js';
import { bind, deletes, gone, person, removeAll, said } from '../deletions.js';
import { customers } from '../fixtures.js';
import { fill, idsOf, listed, write, type Group } from '../subject.js';
import { removed } from './removed.js';

const NOTE = { ...EMPTY_PATCH, set: { note: 'một' } };

export const remove: Group = {
  name: 'remove',
  tests: [
    {
      name: 'answers one by one, in their order, and deletes only those it may',
      needs: deletes,
      run: async (subject) => {
        await fill(
          subject,
          ['an', 'binh', 'chi', 'dung', 'em'].map((id) => person(id)),
        );
        await gone(subject, 'dung');
        await bind(subject, 'binh', { contracts: 1, invoices: 0 });
        const changed = await subject.adapter.update('chi', NOTE, 1, write());
        const bound = await subject.adapter.get('binh');
        const asked = ['dung', 'binh', 'an', 'nobody', 'chi', 'em'].map((id) => [id, 1] as const);
        const expected = ['dung already-deleted', 'binh blocked', 'an deleted', 'nobody not-found', 'chi conflict'];
        equal(said(await removeAll(subject, asked)), [...expected, 'em deleted'], 'the answers');
        equal(await subject.adapter.get('binh'), bound, 'the one who is blocked');
        equal(await subject.adapter.get('chi'), changed, 'the one who was changed');
        equal([...idsOf((await listed(subject)).rows)].sort(), ['binh', 'chi'], 'those that are left');
      },
    },
    {
      name: 'of none, none',
      needs: deletes,
      run: async (subject) => equal(await removeAll(subject, []), [], 'the answers'),
    },
    {
      name: 'says what blocks, and which customer an error is about',
      needs: deletes,
      run: async (subject) => {
        await fill(subject, [person('an'), person('binh')]);
        await bind(subject, 'an', { contracts: 2, invoices: 3 });
        const [blocked, old, nobody] = await removeAll(subject, [
          ['an', 1],
          ['binh', 7],
          ['nobody', 1],
        ]);
        equal(blocked, { id: 'an', status: 'blocked', transactions: { contracts: 2, invoices: 3 } }, 'the first');
        ok(old?.status === 'failed' && nobody?.status === 'failed', 'One that failed is said to be something else');
        equal([old.error.details.id, nobody.error.details.id], ['binh', 'nobody'], 'the ids in the errors');
      },
    },
    {
      name: 'an invoice blocks like a contract, and so does what cannot be told',
      needs: deletes,
      run: async (subject) => {
        await fill(subject, [person('an'), person('binh')]);
        await bind(subject, 'an', { contracts: 0, invoices: 1 });
        equal(said(await removeAll(subject, [['an', 1]])), ['an blocked'], 'with an invoice');
        await bind(subject, 'binh', 'unknown');
        const [unknown] = await removeAll(subject, [['binh', 1]]);
        equal(unknown, { id: 'binh', status: 'blocked', transactions: 'unknown' }, 'what cannot be told');
        equal((await listed(subject)).rows.length, 2, 'the number of customers');
      },
    },
    {
      name: 'asks again: a contract added since blockers was asked refuses the deletion, one that ended frees it',
      needs: (subject) => deletes(subject) && subject.adapter.blockers !== undefined,
      run: async (subject) => {
        const [before] = await fill(subject, [person('an')]);
        const hint = await subject.adapter.blockers?.(['an']);
        equal(hint, [{ id: 'an', transactions: { contracts: 0, invoices: 0 } }], 'the hint');
        await bind(subject, 'an', { contracts: 1, invoices: 0 });
        equal(said(await removeAll(subject, [['an', 1]])), ['an blocked'], 'the answer');
        equal(await subject.adapter.get('an'), before, 'the customer');
        await bind(subject, 'an', { contracts: 0, invoices: 0 });
        equal(said(await removeAll(subject, [['an', 1]])), ['an deleted'], 'the answer afterwards');
      },
    },
    {
      name: 'one customer twice in a call is deleted once, with one answer for both',
      needs: deletes,
      run: async (subject) => {
        await fill(subject, [person('an'), person('binh')]);
        await bind(subject, 'binh', { contracts: 1, invoices: 0 });
        const asked = ['an', 'binh', 'an', 'binh'].map((id) => [id, 1] as const);
        const expected = ['an deleted', 'binh blocked', 'an deleted', 'binh blocked'];
        equal(said(await removeAll(subject, asked)), expected, 'the answers');
        equal(
          said(
            await removeAll(subject, [
              ['an', 1],
              ['an', 2],
            ]),
          ),
          ['an already-deleted', 'an already-deleted'],
          'again',
        );
      },
    },
    {
      name: 'the same thing sent twice is done once, with the same answers',
      needs: deletes,
      run: async (subject) => {
        await fill(subject, [person('an'), person('binh')]);
        await bind(subject, 'binh', { contracts: 0, invoices: 4 });
        const [once, asked] = [write(), ['an', 'binh', 'nobody'].map((id) => [id, 1] as const)];
        const first = await removeAll(subject, asked, once);
        const { revision } = await listed(subject);
        await bind(subject, 'binh', { contracts: 0, invoices: 0 });
        const second = await removeAll(subject, asked, once);
        equal(said(second), said(first), 'the second answers');
        equal(second[1], first[1], 'what blocks');
        equal((await listed(subject)).revision, revision, 'the revision');
      },
    },
    {
      name: '500 are taken, 501 are too many, and then none is deleted',
      needs: (subject) => deletes(subject) && subject.adapter.createMany !== undefined,
      run: async (subject) => {
        const many = customers(500);
        await subject.adapter.createMany?.(many, write());
        const all = many.map(({ id }) => [id, 1] as const);
        await refusal(removeAll(subject, [...all, ['one more', 1]]), 'too-large', '501 customers');
        equal((await listed(subject)).rows.length, 500, 'the number of customers');
        equal(
          (await removeAll(subject, all)).every(({ status }) => status === 'deleted'),
          true,
          'the answers',
        );
        equal((await listed(subject)).rows, [], 'the list');
      },
    },
    ...removed,
  ],
};
