import { DEFAULT_SORT, type CustomerQuery, type CustomerSort } from '../../query/customer-query.js';
import { equal, ok } from '../assert.js';
import { deletes, gone } from '../deletions.js';
import { customers } from '../fixtures.js';
import { HERE, byIndex, fill, idsOf, listed, type Group, type Subject } from '../subject.js';

const BY_NAME: CustomerSort = { field: 'name', direction: 'descending' };

/** The window of `limit` rows around a customer. */
function around(
  { adapter }: Subject,
  id: string,
  limit: number,
  given: Partial<CustomerQuery> = {},
  sort: CustomerSort = DEFAULT_SORT,
) {
  const query = { buildingId: HERE, group: 'all', text: '', ...given } as const;
  return adapter.list({ query, sort, at: { id }, limit });
}

/** Checks, for every match of a query, that the window around it is the page of the whole list that has it. */
async function checkPages(subject: Subject, query: Partial<CustomerQuery>, sort?: CustomerSort): Promise<void> {
  const { rows: whole, total } = await listed(subject, query, sort);
  ok(whole.length > 4, 'Too few matches to tell pages apart');
  for (const [position, { id }] of whole.entries()) {
    const first = position - (position % 4);
    const { rows, index, total: known } = await around(subject, id, 4, query, sort);
    equal(index, first, `the index of the window around row ${position}`);
    equal(idsOf(rows), idsOf(whole.slice(first, first + 4)), `the window around row ${position}`);
    equal(known, total, 'the total');
  }
}

export const listAt: Group = {
  name: 'list at a customer',
  tests: [
    {
      name: 'gives the page that has the customer, as an index would',
      needs: byIndex,
      run: async (subject) => {
        await fill(subject, customers(11));
        await checkPages(subject, {});
      },
    },
    {
      name: 'in another order',
      needs: (subject) => byIndex(subject) && subject.can.sorts.includes(BY_NAME.field),
      run: async (subject) => {
        await fill(subject, customers(11));
        await checkPages(subject, {}, BY_NAME);
      },
    },
    {
      name: 'within a search',
      needs: (subject) => byIndex(subject) && subject.can.search,
      run: async (subject) => {
        await fill(subject, customers(30));
        await checkPages(subject, { text: 'KH-0002' });
      },
    },
    {
      name: 'begins at the top where the search or the tab hides the customer',
      needs: byIndex,
      run: async (subject) => {
        const added = await fill(subject, customers(20));
        const hidden = added.find(({ kind }) => kind === 'organisation');
        ok(hidden !== undefined, 'There is no organisation');
        const { rows, index } = await around(subject, hidden.id, 4, { group: 'individual' });
        const { rows: expected } = await listed(subject, { group: 'individual' });
        equal([index, idsOf(rows)], [0, idsOf(expected.slice(0, 4))], 'the window');
        if (!subject.can.search) return;
        const other = added.find(({ id }) => id !== hidden.id);
        const searched = await around(subject, hidden.id, 4, { text: other?.code ?? '' });
        equal(
          [searched.index, idsOf(searched.rows)],
          [0, idsOf([{ id: other?.id ?? '' }])],
          'the window of the search',
        );
      },
    },
    {
      name: 'begins at the top for nobody and for somebody of another building',
      needs: byIndex,
      run: async (subject) => {
        const there = customers(9, 's2', 2).map((one) => ({ ...one, code: null, phone: null }));
        await fill(subject, [...customers(6), ...there]);
        const last = (await listed(subject, { buildingId: 's2' })).rows.at(-1);
        for (const id of ['nobody', last?.id ?? '', '__proto__']) {
          equal((await around(subject, id, 4)).index, 0, `the index of the window around "${id}"`);
          equal((await around(subject, id, 4)).rows.length, 4, 'the number of rows');
        }
      },
    },
    {
      name: 'begins at the top for somebody deleted',
      needs: (subject) => byIndex(subject) && deletes(subject),
      run: async (subject) => {
        await fill(subject, customers(9));
        const last = (await listed(subject)).rows.at(-1)?.id ?? '';
        equal((await around(subject, last, 4)).index, 8, 'the index before');
        await gone(subject, last);
        equal((await around(subject, last, 4)).index, 0, 'the index afterwards');
      },
    },
  ],
};
