import type { NewCustomer } from '../../model/customer.js';
import type { ItemResult, WriteOptions } from '../../port/adapter.js';
import { equal, ok, refusal } from '../assert.js';
import { customers, individual } from '../fixtures.js';
import { HERE, listed, write, type Group, type Subject } from '../subject.js';

const hasIt = ({ adapter }: Subject) => adapter.createMany !== undefined;
const uniqueCode = (subject: Subject) => hasIt(subject) && subject.can.unique.includes('code');

function named(id: string, code: string | null): NewCustomer {
  return individual({ id, buildingId: HERE, code, name: `Lê ${id}` });
}

async function addMany({ adapter }: Subject, items: readonly NewCustomer[], options: WriteOptions = write()) {
  ok(adapter.createMany !== undefined, 'createMany is gone');
  return adapter.createMany(items, options);
}

function said(results: readonly ItemResult[]): readonly string[] {
  return results.map((result) => (result.status === 'created' ? result.customer.id : result.error.code));
}

export const createMany: Group = {
  name: 'createMany',
  tests: [
    {
      name: 'answers for each customer, in their order',
      needs: hasIt,
      run: async (subject) => {
        const given = customers(60);
        const results = await addMany(subject, given);
        equal(
          said(results),
          given.map(({ id }) => id),
          'the answers',
        );
        for (const result of results) {
          ok(result.status === 'created' && result.customer.version === 1, 'An answer is not version 1');
          equal(await subject.adapter.get(result.customer.id), result.customer, 'the customer');
        }
        equal((await listed(subject)).rows.length, 60, 'the number of customers');
      },
    },
    {
      name: 'of none, none',
      needs: hasIt,
      run: async (subject) => equal(await addMany(subject, []), [], 'the answers'),
    },
    {
      name: 'a code that exists is taken, and the others are added',
      needs: uniqueCode,
      run: async (subject) => {
        await subject.adapter.create(named('first', 'KH-2'), write());
        const results = await addMany(subject, [named('a', 'KH-1'), named('b', 'kh-2'), named('c', 'KH-3')]);
        equal(said(results), ['a', 'taken', 'c'], 'the answers');
        const refused = results[1];
        ok(refused?.status === 'failed', 'The second was added');
        equal(refused.error.details, { field: 'code', id: 'first' }, 'the details');
        equal((await listed(subject)).rows.length, 3, 'the number of customers');
      },
    },
    {
      name: 'of two with one code in one call, the first is added',
      needs: uniqueCode,
      run: async (subject) => {
        const results = await addMany(subject, [
          named('a', 'KH-1'),
          named('b', ' KH-1'),
          named('c', null),
          named('d', null),
        ]);
        equal(said(results), ['a', 'taken', 'c', 'd'], 'the answers');
        const refused = results[1];
        ok(refused?.status === 'failed', 'The second was added');
        equal(refused.error.details, { field: 'code', id: 'a' }, 'the details');
      },
    },
    {
      name: 'a wrong shape and an id that exists are refused alone',
      needs: hasIt,
      run: async (subject) => {
        await subject.adapter.create(named('old', 'KH-0'), write());
        const wrong = { ...named('wrong', 'KH-1'), displayOrder: -1 };
        const results = await addMany(subject, [wrong, named('old', 'KH-2'), named('a', 'KH-3'), named('a', 'KH-4')]);
        equal(said(results), ['invalid', 'conflict', 'a', 'conflict'], 'the answers');
        equal((await subject.adapter.get('old')).code, 'KH-0', 'the code of the old one');
        equal((await listed(subject)).rows.length, 2, 'the number of customers');
      },
    },
    {
      name: 'the same thing sent twice is done once, with the same answers',
      needs: uniqueCode,
      run: async (subject) => {
        const [once, items] = [write(), [named('a', 'KH-1'), named('b', 'KH-1'), named('c', 'KH-2')]];
        const first = await addMany(subject, items, once);
        equal(said(await addMany(subject, items, once)), said(first), 'the second answers');
        equal((await listed(subject)).rows.length, 2, 'the number of customers');
      },
    },
    {
      name: 'is one write: one revision',
      needs: hasIt,
      run: async (subject) => {
        const before = (await listed(subject)).revision;
        await addMany(subject, customers(10));
        ok((await listed(subject)).revision !== before, 'The revision stayed');
      },
    },
    {
      name: '500 are taken, 501 are too many, and then none is stored',
      needs: hasIt,
      run: async (subject) => {
        const many = customers(501);
        await refusal(addMany(subject, many), 'too-large', '501 customers');
        equal((await listed(subject)).rows, [], 'the list');
        equal((await addMany(subject, many.slice(0, 500))).length, 500, 'the number of answers');
        equal((await listed(subject)).rows.length, 500, 'the number of customers');
      },
    },
  ],
};
