import { equal, ok } from '../assert.js';
import { FREE, bind, deletes, person } from '../deletions.js';
import { customers } from '../fixtures.js';
import { fill, idsOf, listed, type Group, type Subject } from '../subject.js';

const hasIt = ({ adapter, transact }: Subject) => adapter.blockers !== undefined && transact !== undefined;

async function asked({ adapter }: Subject, ids: readonly string[]) {
  ok(adapter.blockers !== undefined, 'blockers is gone');
  return adapter.blockers(ids);
}

export const blockers: Group = {
  name: 'blockers',
  tests: [
    {
      name: 'of none, none',
      needs: hasIt,
      run: async (subject) => equal(await asked(subject, []), [], 'the answers'),
    },
    {
      name: 'contracts and invoices of each, in the order of the question',
      needs: hasIt,
      run: async (subject) => {
        await fill(
          subject,
          ['an', 'binh', 'chi'].map((id) => person(id)),
        );
        await bind(subject, 'an', { contracts: 2, invoices: 0 });
        await bind(subject, 'chi', { contracts: 0, invoices: 31 });
        const expected = [
          { id: 'chi', transactions: { contracts: 0, invoices: 31 } },
          { id: 'binh', transactions: FREE },
          { id: 'an', transactions: { contracts: 2, invoices: 0 } },
        ];
        equal(await asked(subject, ['chi', 'binh', 'an']), expected, 'the answers');
      },
    },
    {
      name: 'as they are now, not as they were',
      needs: hasIt,
      run: async (subject) => {
        await fill(subject, [person('an')]);
        equal(await asked(subject, ['an']), [{ id: 'an', transactions: FREE }], 'the first answer');
        await bind(subject, 'an', { contracts: 1, invoices: 1 });
        equal(await asked(subject, ['an']), [{ id: 'an', transactions: { contracts: 1, invoices: 1 } }], 'the second');
        await bind(subject, 'an', FREE);
        equal(await asked(subject, ['an']), [{ id: 'an', transactions: FREE }], 'the third answer');
      },
    },
    {
      name: 'what cannot be told is unknown, and no error',
      needs: hasIt,
      run: async (subject) => {
        await fill(subject, [person('an')]);
        await bind(subject, 'an', 'unknown');
        equal(await asked(subject, ['an']), [{ id: 'an', transactions: 'unknown' }], 'the answer');
      },
    },
    {
      name: 'a question about 600 is answered for each',
      needs: hasIt,
      run: async (subject) => {
        const ids = idsOf(customers(600));
        equal(idsOf(await asked(subject, ids)), ids, 'the ids');
      },
    },
    {
      name: 'asking deletes nobody and changes nothing',
      needs: (subject) => hasIt(subject) && deletes(subject),
      run: async (subject) => {
        await fill(subject, [person('an')]);
        const before = await listed(subject);
        await asked(subject, ['an', 'nobody']);
        equal(await listed(subject), before, 'the list');
      },
    },
  ],
};
