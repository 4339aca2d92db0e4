import { EMPTY_PATCH } from '../../model/patch.js';
import { DEFAULT_SORT, type CustomerQuery } from '../../query/customer-query.js';
import { equal, ok, refusal } from '../assert.js';
import { customers, individual, organisation } from '../fixtures.js';
import { inOrder } from '../reference.js';
import { HERE, byIndex, fill, idsOf, listed, write, type Group, type Subject } from '../subject.js';

const QUERY: CustomerQuery = { buildingId: HERE, group: 'all', text: '' };

async function window({ adapter }: Subject, index: number, limit: number) {
  return adapter.list({ query: QUERY, sort: DEFAULT_SORT, at: { index }, limit });
}

export const list: Group = {
  name: 'list',
  tests: [
    {
      name: 'a building without customers has none',
      run: async (subject) => {
        const { rows, index, total, counts } = await listed(subject);
        equal(rows, [], 'the rows');
        if (subject.can.access.includes('index')) equal(index, 0, 'the index of the first row');
        if (subject.can.exactTotals) equal(total, 0, 'the total');
        if (counts)
          ok(
            Object.values(counts).every((count) => count === 0),
            'The counts of nobody are not 0',
          );
      },
    },
    {
      name: 'rows are the whole customers',
      run: async (subject) => {
        const added = await fill(subject, customers(5));
        const { rows } = await listed(subject);
        const inIdOrder = (items: typeof rows) => [...items].sort((left, right) => (left.id < right.id ? -1 : 1));
        equal(inIdOrder(rows), inIdOrder(added), 'the rows');
      },
    },
    {
      name: 'the display order comes first, what has none last, equals by code and then by id',
      run: async (subject) => {
        const ranked = [
          individual({ id: 'e', buildingId: HERE, code: 'KH-5' }),
          individual({ id: 'd', buildingId: HERE, code: 'KH-4', displayOrder: 10 }),
          individual({ id: 'c', buildingId: HERE, code: 'KH-3', displayOrder: 9 }),
          individual({ id: 'b', buildingId: HERE, code: 'KH-2', displayOrder: 10 }),
          individual({ id: 'h', buildingId: HERE, displayOrder: 10 }),
          individual({ id: 'g', buildingId: HERE, displayOrder: 10 }),
          individual({ id: 'a', buildingId: HERE, code: 'KH-1' }),
        ];
        await fill(subject, ranked);
        equal(idsOf((await listed(subject)).rows), ['c', 'b', 'd', 'g', 'h', 'a', 'e'], 'the order');
      },
    },
    {
      name: 'a tab shows its kind alone',
      run: async (subject) => {
        const added = await fill(subject, customers(20));
        for (const kind of ['individual', 'organisation'] as const) {
          const { rows, total } = await listed(subject, { group: kind });
          const expected = added.filter((customer) => customer.kind === kind);
          equal(idsOf(rows), idsOf(inOrder(expected, DEFAULT_SORT)), `the ${kind}s`);
          if (subject.can.exactTotals) equal(total, expected.length, `the number of ${kind}s`);
        }
      },
    },
    {
      name: 'windows put side by side are the whole list',
      needs: byIndex,
      run: async (subject) => {
        await fill(subject, customers(23));
        const whole = idsOf((await listed(subject)).rows);
        equal(whole.length, 23, 'the number of rows');
        for (const index of [0, 10, 20]) {
          const { rows, index: first, total } = await window(subject, index, 10);
          equal(first, index, 'the index of the first row');
          equal(idsOf(rows), whole.slice(index, index + 10), `the window that begins at ${index}`);
          if (subject.can.exactTotals) equal(total, 23, 'the total');
        }
        equal(idsOf((await window(subject, 7, 1)).rows), whole.slice(7, 8), 'a window of one row');
      },
    },
    {
      name: 'past the end there are no rows, and the total stays',
      needs: byIndex,
      run: async (subject) => {
        await fill(subject, customers(3));
        const { rows, total } = await window(subject, 3, 10);
        equal(rows, [], 'the rows just past the end');
        if (subject.can.exactTotals) equal(total, 3, 'the total');
        equal((await window(subject, 1000, 10)).rows, [], 'the rows far past the end');
      },
    },
    {
      name: 'counts are of the building, whatever the search and the tab',
      run: async (subject) => {
        const plain = await listed(subject);
        if (!plain.counts) return;
        const elsewhere = ['x', 'y'].map((id) => individual({ id, buildingId: 's2', code: id }));
        await fill(subject, [...customers(20), ...elsewhere]);
        const { counts } = await listed(subject);
        const { individual: persons = 0, organisation: firms = 0 } = counts ?? {};
        ok(counts?.all === 20 && persons + firms === 20, 'The counts are not of the building');
        equal((await listed(subject, { group: 'organisation' })).counts, counts, 'the counts under a tab');
        if (subject.can.search)
          equal((await listed(subject, { text: 'KH-00003' })).counts, counts, 'the counts of a search');
      },
    },
    {
      name: 'customers of another building never appear',
      run: async (subject) => {
        await fill(subject, [
          individual({ id: 'here', buildingId: HERE, code: 'A1', name: 'Lê An' }),
          individual({ id: 'there', buildingId: 's2', code: 'A2', name: 'Lê An' }),
          organisation({ id: 'firm', buildingId: 's2', code: 'A3', name: 'Công ty An' }),
        ]);
        equal(idsOf((await listed(subject)).rows), ['here'], 'the customers here');
        equal(idsOf((await listed(subject, { buildingId: 's2' })).rows), ['there', 'firm'], 'the customers there');
        equal((await listed(subject, { buildingId: `s'2"%` })).rows, [], 'the customers of an unknown building');
      },
    },
    {
      name: 'without buildings, customers without a building are listed',
      run: async (subject) => {
        await fill(subject, customers(3, null));
        equal((await listed(subject, { buildingId: null })).rows.length, 3, 'the number of rows');
      },
    },
    {
      name: 'a customer who moves to another building leaves this one',
      run: async (subject) => {
        const [moving] = await fill(subject, customers(2));
        ok(moving !== undefined, 'Nobody was added');
        await subject.adapter.update(moving.id, { ...EMPTY_PATCH, set: { buildingId: 's2' } }, 1, write());
        equal(idsOf((await listed(subject, { buildingId: 's2' })).rows), [moving.id], 'the customers there');
        equal((await listed(subject)).rows.length, 1, 'the number of customers here');
      },
    },
    {
      name: 'the revision changes with every write, and with nothing else',
      run: async (subject) => {
        const { adapter } = subject;
        const seen = [(await listed(subject)).revision];
        const [first] = await fill(subject, customers(1));
        ok(first !== undefined, 'Nobody was added');
        seen.push((await listed(subject)).revision);
        await adapter.update(first.id, { ...EMPTY_PATCH, set: { note: 'a' } }, 1, write());
        seen.push((await listed(subject, { group: 'organisation' })).revision);
        await adapter.update(first.id, { ...EMPTY_PATCH, set: { note: 'b' } }, 2, write());
        seen.push((await listed(subject, { buildingId: 's2' })).revision);
        equal(new Set(seen).size, 4, 'the number of revisions');
        await refusal(
          adapter.update(first.id, { ...EMPTY_PATCH, set: { note: 'c' } }, 2, write()),
          'conflict',
          'an old version',
        );
        await adapter.get(first.id);
        equal((await listed(subject)).revision, seen[3], 'the revision when nothing was written');
      },
    },
  ],
};
