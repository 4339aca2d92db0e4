import type { Customer } from '../../model/customer.js';
import { EMPTY_PATCH } from '../../model/patch.js';
import { equal, ok } from '../assert.js';
import { gone, person, removeAll, restoreAll, said, undoes } from '../deletions.js';
import { customers, parked } from '../fixtures.js';
import { HERE, fill, found, idsOf, listed, write, type AdapterTest, type Subject } from '../subject.js';

const uniqueCode = (subject: Subject) => undoes(subject) && subject.can.unique.includes('code');

/** A customer without what every write changes. */
function lasting(customer: Customer) {
  return { ...customer, version: 0, updatedAt: '' };
}

/** What holds of customers who came back. */
export const restored: readonly AdapterTest[] = [
  {
    name: 'brings back whole, with everything inside',
    needs: undoes,
    run: async (subject) => {
      const added = await fill(subject, customers(12));
      const ids = idsOf(added);
      await gone(subject, ...ids);
      const results = await restoreAll(subject, ids);
      for (const [at, result] of results.entries()) {
        ok(result.status === 'restored', 'One was not restored');
        equal([result.id, lasting(result.customer)], [ids[at], lasting(added[at] as Customer)], 'the answer');
        equal(await subject.adapter.get(result.id), result.customer, 'the customer');
        ok(result.customer.version > 1, 'It has the version it had before the deletion');
      }
      equal((await listed(subject)).rows.length, 12, 'the number of customers');
    },
  },
  {
    name: 'who came back is listed, counted, searched and can be changed and deleted again',
    needs: undoes,
    run: async (subject) => {
      await fill(subject, [person('an', { vehicles: [parked({ id: 'v', plate: '30K-123.45' })] }), person('binh')]);
      const before = await listed(subject);
      await gone(subject, 'an');
      const { revision } = await listed(subject);
      const [back] = await restoreAll(subject, ['an']);
      ok(back?.status === 'restored', 'It was not restored');
      const after = await listed(subject);
      equal(
        [idsOf(after.rows), after.total, after.counts],
        [idsOf(before.rows), before.total, before.counts],
        'the list',
      );
      ok(after.revision !== revision && after.revision !== before.revision, 'The revision stayed');
      if (subject.can.search) equal(await found(subject, '30k12345'), ['Lê an'], 'found by the plate');
      const request = { buildingId: HERE, text: '', index: 0, limit: 10 } as const;
      const parkedNow = await subject.adapter.vehicles?.({
        ...request,
        sort: { field: 'plate', direction: 'ascending' },
      });
      if (parkedNow) equal(parkedNow.total, 1, 'the number of vehicles');
      const { version } = back.customer;
      const patch = { ...EMPTY_PATCH, set: { note: 'một' } };
      const changed = await subject.adapter.update('an', patch, version, write());
      equal(said(await removeAll(subject, [['an', version]])), ['an conflict'], 'a deletion of the old version');
      equal(said(await removeAll(subject, [['an', changed.version]])), ['an deleted'], 'the deletion');
    },
  },
  {
    name: 'what is unique is held again by who came back',
    needs: uniqueCode,
    run: async (subject) => {
      await fill(subject, [person('an', { code: 'KH-1' })]);
      await gone(subject, 'an');
      await restoreAll(subject, ['an']);
      const thrown: unknown = await subject.adapter
        .create(person('binh', { code: 'KH-1' }), write())
        .catch((error: unknown) => error);
      equal((thrown as { code?: unknown }).code, 'taken', 'the same code again');
    },
  },
];
