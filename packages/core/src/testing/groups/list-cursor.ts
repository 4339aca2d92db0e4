import { DEFAULT_SORT, type CustomerQuery, type CustomerSort } from '../../query/customer-query.js';
import type { ListRequest, ListResult } from '../../port/adapter.js';
import { equal, ok, refusal } from '../assert.js';
import { deletes, gone } from '../deletions.js';
import { customers, individual } from '../fixtures.js';
import { inOrder } from '../reference.js';
import { HERE, fill, idsOf, type AdapterTest, type Group, type Subject } from '../subject.js';

const BY_CODE: CustomerSort = { field: 'code', direction: 'descending' };

/** The four rows at a place, of the building in an order. */
function four(
  { adapter }: Subject,
  at: ListRequest['at'],
  given: Partial<CustomerQuery> = {},
  sort: CustomerSort = DEFAULT_SORT,
): Promise<ListResult> {
  return adapter.list({ query: { buildingId: HERE, group: 'all', text: '', ...given }, sort, at, limit: 4 });
}

function cursorsOf({ cursors }: ListResult) {
  ok(cursors !== undefined, 'An answer by cursor has no cursors');
  return cursors;
}

/** Every row, from the first edge on. */
async function forwards(subject: Subject, given?: Partial<CustomerQuery>, sort?: CustomerSort) {
  const ids: string[] = [];
  let window = await four(subject, { edge: 'first' }, given, sort);
  equal(cursorsOf(window).before, null, 'what comes before the first rows');
  for (;;) {
    ids.push(...idsOf(window.rows));
    const { after } = cursorsOf(window);
    if (after === null) return ids;
    ok(window.rows.length === 4, 'A window that is not the last one is not full');
    window = await four(subject, { after }, given, sort);
  }
}

/** Every row, from the last edge back. */
async function backwards(subject: Subject) {
  const ids: string[] = [];
  let window = await four(subject, { edge: 'last' });
  equal(cursorsOf(window).after, null, 'what comes after the last rows');
  for (;;) {
    ids.unshift(...idsOf(window.rows));
    const { before } = cursorsOf(window);
    if (before === null) return ids;
    window = await four(subject, { before });
  }
}

/** A promise of backends that have cursors. */
function test(name: string, run: AdapterTest['run'], needs: (subject: Subject) => boolean = () => true): AdapterTest {
  return { name, run, needs: (subject) => subject.can.access.includes('cursor') && needs(subject) };
}

export const listCursor: Group = {
  name: 'list by cursor',
  tests: [
    test('a building without customers has no row and no cursor', async (subject) => {
      for (const edge of ['first', 'last'] as const) {
        const window = await four(subject, { edge });
        equal([window.rows, cursorsOf(window)], [[], { before: null, after: null }], `the ${edge} rows`);
      }
    }),
    test('windows put side by side are the whole list, forwards and backwards', async (subject) => {
      const expected = idsOf(inOrder(await fill(subject, customers(11)), DEFAULT_SORT));
      equal(await forwards(subject), expected, 'the rows forwards');
      equal(await backwards(subject), expected, 'the rows backwards');
    }),
    test('a window that is full and the last one has nothing after it', async (subject) => {
      await fill(subject, customers(4));
      equal((await forwards(subject)).length, 4, 'the number of rows');
    }),
    test(
      'in another order',
      async (subject) => {
        const added = await fill(subject, [...customers(9), individual({ id: 'none', buildingId: HERE })]);
        equal(await forwards(subject, {}, BY_CODE), idsOf(inOrder(added, BY_CODE)), 'the order');
      },
      ({ can }) => can.sorts.includes(BY_CODE.field),
    ),
    test(
      'within a search',
      async (subject) => {
        await fill(subject, customers(30));
        equal((await forwards(subject, { text: 'KH-0001' })).length, 10, 'the number of matches');
      },
      ({ can }) => can.search,
    ),
    test('goes on where it was while others add', async (subject) => {
      const added = await fill(
        subject,
        customers(9).map((one) => ({ ...one, displayOrder: null })),
      );
      const first = await four(subject, { edge: 'first' });
      await fill(subject, [individual({ id: 'earlier', buildingId: HERE, displayOrder: 1 })]);
      const { after } = cursorsOf(first);
      const second = await four(subject, { after: after ?? '' });
      equal(idsOf(second.rows), idsOf(inOrder(added, DEFAULT_SORT)).slice(4, 8), 'the rows that follow');
    }),
    test(
      'goes on where it was when the row it stands on is deleted',
      async (subject) => {
        const added = await fill(subject, customers(9));
        const order = idsOf(inOrder(added, DEFAULT_SORT));
        const first = await four(subject, { edge: 'first' });
        await gone(subject, order[3] ?? '');
        const { after } = cursorsOf(first);
        equal(idsOf((await four(subject, { after: after ?? '' })).rows), order.slice(4, 8), 'the rows that follow');
      },
      deletes,
    ),
    test('refuses a cursor it never gave', async (subject) => {
      await refusal(four(subject, { after: 'never given' }), 'invalid', 'a strange cursor');
    }),
  ],
};
