import { EMPTY_PATCH } from '../../model/patch.js';
import { equal, ok, refusal } from '../assert.js';
import { deletes, gone, person } from '../deletions.js';
import { parked } from '../fixtures.js';
import { HERE, fill, found, idsOf, listed, write, type AdapterTest, type Subject } from '../subject.js';

const NOTE = { ...EMPTY_PATCH, set: { note: 'một' } };
const uniqueCode = (subject: Subject) => deletes(subject) && subject.can.unique.includes('code');

/** What holds of customers who are deleted. */
export const removed: readonly AdapterTest[] = [
  {
    name: 'whoever is deleted is found nowhere, and cannot be changed',
    needs: deletes,
    run: async (subject) => {
      const vehicles = [parked({ id: 'v', plate: '30K-123.45' })];
      await fill(subject, [person('an', { vehicles }), person('binh')]);
      const before = await listed(subject);
      await gone(subject, 'an');
      const { rows, total, counts, revision } = await listed(subject);
      equal(idsOf(rows), ['binh'], 'the list');
      if (subject.can.exactTotals) equal(total, 1, 'the total');
      if (counts) equal([counts.all, counts.individual], [1, 1], 'the counts');
      ok(revision !== before.revision, 'The revision stayed');
      if (subject.can.search) equal(await found(subject, 'KH-an'), [], 'found by the code');
      const request = { buildingId: HERE, text: '', index: 0, limit: 10 } as const;
      const parkedNow = await subject.adapter.vehicles?.({
        ...request,
        sort: { field: 'plate', direction: 'ascending' },
      });
      if (parkedNow) equal([parkedNow.rows, parkedNow.total], [[], 0], 'the vehicles');
      await refusal(subject.adapter.get('an'), 'not-found', 'get');
      for (const version of [1, 2]) {
        await refusal(subject.adapter.update('an', NOTE, version, write()), 'not-found', `a change of ${version}`);
      }
      await refusal(subject.adapter.create(person('an', { code: 'KH-9' }), write()), 'conflict', 'the same id');
    },
  },
  {
    name: 'the code of a deleted one is free, also for many at once and by a change',
    needs: uniqueCode,
    run: async (subject) => {
      await fill(subject, [
        person('a', { code: 'KH-1' }),
        person('b', { code: 'KH-2' }),
        person('c', { code: 'KH-3' }),
      ]);
      await gone(subject, 'a', 'b', 'c');
      await subject.adapter.create(person('d', { code: 'kh-1' }), write());
      const set = { code: 'KH-2' };
      equal((await subject.adapter.update('d', { ...EMPTY_PATCH, set }, 1, write())).code, 'KH-2', 'by a change');
      const [added] = (await subject.adapter.createMany?.([person('e', { code: 'KH-3' })], write())) ?? [];
      if (added) equal(added.status, 'created', 'many at once');
    },
  },
  {
    name: 'the number of a deleted one’s code is not proposed again',
    needs: (subject) => deletes(subject) && subject.adapter.nextCode !== undefined,
    run: async (subject) => {
      const first = await subject.adapter.nextCode?.();
      await fill(subject, [person('an', { code: first?.code ?? null })]);
      await gone(subject, 'an');
      equal((await subject.adapter.nextCode?.())?.sequence, 2, 'the number');
    },
  },
];
