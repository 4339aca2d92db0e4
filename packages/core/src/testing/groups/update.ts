import { EMPTY_PATCH, type CustomerPatch } from '../../model/patch.js';
import { equal, ok, refusal } from '../assert.js';
import { customers, individual, organisation } from '../fixtures.js';
import { HERE, fill, listed, write, type Group, type Subject } from '../subject.js';

const AN = () => individual({ id: 'an', buildingId: HERE, code: 'KH-1', name: 'Lê An' });
const uniqueCode = ({ can }: Subject) => can.unique.includes('code');
const set = (fields: CustomerPatch['set']): CustomerPatch => ({ ...EMPTY_PATCH, set: fields });
const person = (id: string, name: string) => ({ id, name, phone: null, email: null, relation: null, note: null });

async function change(subject: Subject, patch: CustomerPatch, version = 1, options = write()) {
  return subject.adapter.update('an', patch, version, options);
}

export const update: Group = {
  name: 'update',
  tests: [
    {
      name: 'writes what the patch names, and nothing else',
      run: async (subject) => {
        const [, , , before] = await fill(subject, customers(5));
        ok(before !== undefined, 'Nobody was added');
        const patch = set({ note: 'Gọi sau 18 giờ', email: null, displayOrder: 7 });
        const after = await subject.adapter.update(before.id, patch, 1, write());
        const { updatedAt } = after;
        const expected = { ...before, note: 'Gọi sau 18 giờ', email: null, displayOrder: 7, version: 2, updatedAt };
        equal(after, expected, 'the answer');
        ok(updatedAt >= before.updatedAt, 'It was changed before it was added');
        equal(await subject.adapter.get(before.id), expected, 'the customer');
      },
    },
    {
      name: 'puts and drops items by id, in their places',
      run: async (subject) => {
        await fill(subject, [{ ...AN(), contacts: [person('1', 'Một'), person('2', 'Hai'), person('3', 'Ba')] }]);
        const put = { contacts: [person('2', 'Hai mới'), person('4', 'Bốn')] };
        const { contacts } = await change(subject, { set: {}, put, drop: { contacts: ['1', 'unknown'] } });
        equal(
          contacts.map(({ name }) => name),
          ['Hai mới', 'Ba', 'Bốn'],
          'the contacts',
        );
      },
    },
    {
      name: 'an old version is a conflict, also of other fields, and nothing is written',
      run: async (subject) => {
        await fill(subject, [AN()]);
        const after = await change(subject, set({ note: 'một' }));
        for (const patch of [set({ note: 'hai' }), set({ email: 'an@example.com' }), EMPTY_PATCH]) {
          const { details } = await refusal(change(subject, patch), 'conflict', 'version 1');
          equal(details.id, 'an', 'the id in the error');
        }
        await refusal(change(subject, set({ note: 'hai' }), 3), 'conflict', 'a version of the future');
        equal(await subject.adapter.get('an'), after, 'the customer');
      },
    },
    {
      name: 'of two changes to one version at one moment, one is written',
      run: async (subject) => {
        await fill(subject, [AN()]);
        const calls = [change(subject, set({ note: 'một' })), change(subject, set({ email: 'an@example.com' }))];
        const results = await Promise.allSettled(calls);
        equal(results.filter(({ status }) => status === 'fulfilled').length, 1, 'how many were written');
        equal((await subject.adapter.get('an')).version, 2, 'the version');
      },
    },
    {
      name: 'the same thing sent twice is done once',
      run: async (subject) => {
        await fill(subject, [AN()]);
        const once = write();
        const first = await change(subject, set({ note: 'một' }), 1, once);
        equal(await change(subject, set({ note: 'một' }), 1, once), first, 'the second answer');
        equal((await subject.adapter.get('an')).version, 2, 'the version');
      },
    },
    {
      name: 'a patch that names nothing writes nothing',
      run: async (subject) => {
        const [before] = await fill(subject, [AN()]);
        const { revision } = await listed(subject);
        equal(await change(subject, EMPTY_PATCH), before, 'the answer');
        equal((await listed(subject)).revision, revision, 'the revision');
      },
    },
    {
      name: 'a field of the other kind, of the store’s own or of no customer is invalid',
      run: async (subject) => {
        const [before] = await fill(subject, [AN()]);
        const fields: readonly Record<string, unknown>[] = [
          { taxCode: '0000000000' },
          { version: 9 },
          { id: 'x' },
          { kind: 'organisation' },
          { colour: 'red' },
        ];
        for (const wrong of fields) {
          const { details } = await refusal(change(subject, set(wrong)), 'invalid', JSON.stringify(wrong));
          equal(details.field, Object.keys(wrong)[0], 'the field in the error');
        }
        equal(await subject.adapter.get('an'), before, 'the customer');
      },
    },
    {
      name: 'a wrong value is invalid, and nothing is written',
      run: async (subject) => {
        const [before] = await fill(subject, [AN()]);
        const fields: readonly Record<string, unknown>[] = [
          { name: '' },
          { displayOrder: -1 },
          { birthDate: '1990-02-30' },
          { phone: '0900000001' },
        ];
        for (const wrong of fields) {
          const { details } = await refusal(change(subject, set(wrong)), 'invalid', JSON.stringify(wrong));
          equal(details.field, Object.keys(wrong)[0], 'the field in the error');
        }
        equal(await subject.adapter.get('an'), before, 'the customer');
      },
    },
    {
      name: 'an unknown customer is not found',
      run: async ({ adapter }) => {
        const { details } = await refusal(
          adapter.update('nobody', set({ note: 'a' }), 1, write()),
          'not-found',
          'nobody',
        );
        equal(details.id, 'nobody', 'the id in the error');
      },
    },
    {
      name: 'a code that exists is taken, and nothing is written',
      needs: uniqueCode,
      run: async (subject) => {
        await fill(subject, [AN(), organisation({ id: 'firm', buildingId: HERE, code: 'KH-2' })]);
        const { details } = await refusal(change(subject, set({ note: 'một', code: 'kh-2' })), 'taken', 'the code');
        equal([details.field, details.id], ['code', 'firm'], 'the field and the id in the error');
        equal((await subject.adapter.get('an')).note, null, 'the note');
        equal((await change(subject, set({ code: 'kh-1' }))).code, 'kh-1', 'its own code in another case');
      },
    },
    {
      name: 'a code that was given up is free',
      needs: uniqueCode,
      run: async (subject) => {
        await fill(subject, [AN()]);
        await change(subject, set({ code: 'KH-9' }));
        await subject.adapter.create({ ...AN(), id: 'binh' }, write());
        equal((await subject.adapter.get('binh')).code, 'KH-1', 'the code');
      },
    },
  ],
};
