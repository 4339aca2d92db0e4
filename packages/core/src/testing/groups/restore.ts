import { EMPTY_PATCH } from '../../model/patch.js';
import { equal, ok } from '../assert.js';
import { bind, gone, person, removeAll, restoreAll, said, undoes } from '../deletions.js';
import { fill, idsOf, listed, write, type Group, type Subject } from '../subject.js';
import { restored } from './restored.js';

const uniqueCode = (subject: Subject) => undoes(subject) && subject.can.unique.includes('code');
const uniquePhone = (subject: Subject) => undoes(subject) && subject.can.unique.includes('phone');
const PHONE = { value: '+84900000001', text: '0900 000 001' };

/** Deletes two customers one after the other who had the same value, and brings both back. */
async function rivals(subject: Subject, given: Parameters<typeof person>[1]) {
  for (const id of ['an', 'binh']) {
    await fill(subject, [person(id, given)]);
    await gone(subject, id);
  }
  return restoreAll(subject, ['an', 'binh']);
}

export const restore: Group = {
  name: 'restore',
  tests: [
    ...restored,
    {
      name: 'answers one by one, in their order',
      needs: undoes,
      run: async (subject) => {
        await fill(
          subject,
          ['an', 'binh', 'chi'].map((id) => person(id)),
        );
        await gone(subject, 'chi', 'an');
        const asked = ['chi', 'nobody', 'binh', 'an', 'chi'];
        const expected = ['chi restored', 'nobody not-found', 'binh restored', 'an restored', 'chi restored'];
        const results = await restoreAll(subject, asked);
        equal(said(results), expected, 'the answers');
        const nobody = results[1];
        ok(nobody?.status === 'failed' && nobody.error.details.id === 'nobody', 'The error does not say which');
        equal(await restoreAll(subject, []), [], 'the answers for none');
      },
    },
    {
      name: 'one that was not deleted is restored without a write',
      needs: undoes,
      run: async (subject) => {
        const [added] = await fill(subject, [person('an')]);
        const { revision } = await listed(subject);
        equal(await restoreAll(subject, ['an']), [{ id: 'an', status: 'restored', customer: added }], 'the answer');
        equal((await listed(subject)).revision, revision, 'the revision');
      },
    },
    {
      name: 'a code that is held by now is taken; the error names its customer, and who is deleted stays so',
      needs: uniqueCode,
      run: async (subject) => {
        await fill(subject, [person('an', { code: 'KH-1' })]);
        await gone(subject, 'an');
        const [holder] = await fill(subject, [person('binh', { code: 'kh-1' })]);
        const [refused] = await restoreAll(subject, ['an']);
        ok(refused?.status === 'failed' && refused.error.code === 'taken', 'It is not taken');
        equal(refused.error.details, { field: 'code', id: 'binh' }, 'the details');
        equal((await listed(subject)).rows, [holder], 'the list');
        equal(said(await removeAll(subject, [['an', 2]])), ['an already-deleted'], 'the one who stays deleted');
        await subject.adapter.update('binh', { ...EMPTY_PATCH, set: { code: 'KH-2' } }, 1, write());
        equal(said(await restoreAll(subject, ['an'])), ['an restored'], 'the answer when the code is free');
      },
    },
    {
      name: 'of two who had one code, the first comes back',
      needs: uniqueCode,
      run: async (subject) => {
        equal(said(await rivals(subject, { code: 'KH-1' })), ['an restored', 'binh taken'], 'the answers');
        equal(idsOf((await listed(subject)).rows), ['an'], 'the list');
      },
    },
    {
      name: 'of two who had one phone, the first comes back',
      needs: uniquePhone,
      run: async (subject) => {
        const results = await rivals(subject, { phone: PHONE });
        equal(said(results), ['an restored', 'binh taken'], 'the answers');
        const refused = results[1];
        ok(refused?.status === 'failed', 'Both came back');
        equal(refused.error.details, { field: 'phone', id: 'an' }, 'the details');
      },
    },
    {
      name: 'contracts do not keep anybody from coming back',
      needs: undoes,
      run: async (subject) => {
        await fill(subject, [person('an')]);
        await gone(subject, 'an');
        await bind(subject, 'an', { contracts: 1, invoices: 0 });
        equal(said(await restoreAll(subject, ['an'])), ['an restored'], 'the answer');
      },
    },
    {
      name: 'the same thing sent twice is done once, with the same answers',
      needs: undoes,
      run: async (subject) => {
        await fill(subject, [person('an')]);
        await gone(subject, 'an');
        const once = write();
        const first = await restoreAll(subject, ['an', 'nobody'], once);
        const { revision } = await listed(subject);
        const second = await restoreAll(subject, ['an', 'nobody'], once);
        equal([said(second), second[0]], [said(first), first[0]], 'the second answers');
        equal((await listed(subject)).revision, revision, 'the revision');
      },
    },
  ],
};
