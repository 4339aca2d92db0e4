import { EMPTY_PATCH } from '../../model/patch.js';
import { equal, ok, refusal } from '../assert.js';
import { gone, person, restoreAll, undoes } from '../deletions.js';
import { fill, write, type AdapterTest, type Subject } from '../subject.js';
import { discard, keepsFiles, staged, there } from '../uploads.js';

/** Adds An with these files, staged before. */
async function anWith(subject: Subject, ...ids: readonly string[]): Promise<void> {
  const attachments = [];
  for (const id of ids) attachments.push(await staged(subject, id));
  await fill(subject, [person('an', { attachments })]);
}

/** Takes files out of An. */
async function drop({ adapter }: Subject, version: number, ...attachments: string[]): Promise<void> {
  await adapter.update('an', { ...EMPTY_PATCH, drop: { attachments } }, version, write());
}

/** How files are staged, kept, dropped and brought back with their customers. */
export const filesOfCustomers: readonly AdapterTest[] = [
  {
    name: 'what is staged can be discarded, and each file alone',
    needs: keepsFiles,
    run: async (subject) => {
      await Promise.all(['f', 'g'].map((id) => staged(subject, id)));
      await discard(subject, 'f', 'nothing');
      equal(await there(subject, 'f', 'g'), 'g g', 'what is there');
    },
  },
  {
    name: 'a new customer keeps its files; another’s staged ones stay staged',
    needs: keepsFiles,
    run: async (subject) => {
      await staged(subject, 'other');
      await anWith(subject, 'f', 'g');
      equal((await subject.adapter.get('an')).attachments.length, 2, 'the number of attachments');
      await discard(subject, 'f', 'g', 'other');
      equal(await there(subject, 'f', 'g', 'other'), 'f f, g g', 'what is there');
    },
  },
  {
    name: 'a change keeps what it puts and drops what it drops',
    needs: keepsFiles,
    run: async (subject) => {
      await anWith(subject, 'f', 'g');
      const attachments = [await staged(subject, 'h')];
      const patch = { set: {}, put: { attachments }, drop: { attachments: ['f'] } };
      await subject.adapter.update('an', patch, 1, write());
      await discard(subject, 'f', 'g', 'h');
      equal(await there(subject, 'f', 'g', 'h'), 'g g, h h', 'what is there');
      const [, changed] = (await subject.adapter.get('an')).attachments;
      ok(changed !== undefined, 'It has no second attachment');
      const put = { attachments: [{ ...changed, expiresOn: '2027-01-31' }] };
      await subject.adapter.update('an', { ...EMPTY_PATCH, put }, 2, write());
      equal(await there(subject, 'g', 'h'), 'g g, h h', 'what is there when only an expiry changed');
    },
  },
  {
    name: 'a write that is refused keeps nothing and drops nothing',
    needs: keepsFiles,
    run: async (subject) => {
      await anWith(subject, 'f');
      await refusal(drop(subject, 7, 'f'), 'conflict', 'a change of another version');
      const attachments = [await staged(subject, 'g')];
      await refusal(subject.adapter.create(person('an', { attachments }), write()), 'conflict', 'the same id again');
      equal(await there(subject, 'f', 'g'), 'f f, g g', 'what is there');
      await discard(subject, 'f', 'g');
      equal(await there(subject, 'f', 'g'), 'f f', 'what is there after discarding');
    },
  },
  {
    name: 'a customer’s file cannot become another’s',
    needs: keepsFiles,
    run: async (subject) => {
      await anWith(subject, 'f');
      const { attachments } = await subject.adapter.get('an');
      await refusal(
        subject.adapter.create(person('binh', { attachments }), write()),
        'invalid',
        'another with its file',
      );
      await fill(subject, [person('chi')]);
      const patch = { ...EMPTY_PATCH, put: { attachments } };
      await refusal(subject.adapter.update('chi', patch, 1, write()), 'invalid', 'a change to its file');
      await refusal(subject.adapter.get('binh'), 'not-found', 'the other');
      equal(await there(subject, 'f'), 'f f', 'what is there');
      const [added] = (await subject.adapter.createMany?.([person('dung', { attachments })], write())) ?? [];
      if (added) ok(added.status === 'failed' && added.error.code === 'invalid', 'Many at once take it');
    },
  },
  {
    name: 'many at once keep their files',
    needs: (subject) => keepsFiles(subject) && subject.adapter.createMany !== undefined,
    run: async (subject) => {
      const attachments = [await staged(subject, 'f')];
      await subject.adapter.createMany?.([person('an', { attachments }), person('binh')], write());
      await discard(subject, 'f');
      equal(await there(subject, 'f'), 'f f', 'what is there');
    },
  },
  {
    name: 'the files of a deleted customer stay, and come back with it',
    needs: (subject) => keepsFiles(subject) && undoes(subject),
    run: async (subject) => {
      await anWith(subject, 'f');
      await gone(subject, 'an');
      await discard(subject, 'f');
      await restoreAll(subject, ['an']);
      equal((await subject.adapter.get('an')).attachments.length, 1, 'the number of attachments');
      equal(await there(subject, 'f'), 'f f', 'what is there');
      await drop(subject, 3, 'f');
      equal(await there(subject, 'f'), '', 'what is there when it is dropped');
    },
  },
];
