import { aborted, equal } from '../assert.js';
import { person } from '../deletions.js';
import { draftsOf, keepsDrafts, kept } from '../kept-drafts.js';
import { fill, idsOf, write, type Group, type Subject } from '../subject.js';
import { keepsFiles, staged, there } from '../uploads.js';

const keepsBoth = (subject: Subject) => keepsDrafts(subject) && keepsFiles(subject);

export const drafts: Group = {
  name: 'drafts',
  tests: [
    {
      name: 'come back as they were kept, the last one first',
      needs: keepsDrafts,
      run: async (subject) => {
        const calls = draftsOf(subject);
        equal(await calls.load(), [], 'the drafts of an empty adapter');
        // Decomposed, markup, and longer than any field: what is typed is nobody's to judge.
        const texts = { name: 'Le\u0302 Đư\u0301c', note: '<b>\u0000'.repeat(50_000), empty: '', none: null };
        const [early, late] = [kept('a', 1, { content: { texts, nested: [{}] } }), kept('b', 2, { buildingId: null })];
        await calls.save(late, write());
        await calls.save(early, write());
        equal(await calls.load(), [late, early], 'the drafts');
      },
    },
    {
      name: 'one is kept in place of what was kept under its id',
      needs: keepsDrafts,
      run: async (subject) => {
        const calls = draftsOf(subject);
        const [before, after] = [kept('a', 1), kept('a', 2, { content: 'anything' })];
        for (const draft of [before, after, after]) await calls.save(draft, write());
        equal(await calls.load(), [after], 'the drafts');
      },
    },
    {
      name: 'what was given and what was answered are copies',
      needs: keepsDrafts,
      run: async (subject) => {
        const content = { texts: { name: 'một' } };
        const calls = draftsOf(subject);
        await calls.save(kept('a', 1, { content }), write());
        content.texts.name = 'hai';
        const [answered] = await calls.load();
        Object.assign(answered?.content as object, { texts: 'ba' });
        equal((await calls.load())[0]?.content, { texts: { name: 'một' } }, 'the content');
      },
    },
    {
      name: 'one is dropped alone, and what is not there is passed over',
      needs: keepsDrafts,
      run: async (subject) => {
        const calls = draftsOf(subject);
        for (const id of ['a', 'b']) await calls.save(kept(id, 1), write());
        for (const id of ['a', 'a', 'nothing']) await calls.drop(id, write());
        equal(idsOf(await calls.load()), ['b'], 'the ids');
        await calls.save(kept('a', 2), write());
        equal(idsOf(await calls.load()), ['a', 'b'], 'the ids when it is kept again');
      },
    },
    {
      name: 'its staged files go with it, and no other',
      needs: keepsBoth,
      run: async (subject) => {
        const calls = draftsOf(subject);
        for (const id of ['f', 'g', 'h']) await staged(subject, id);
        await calls.save(kept('a', 1, { files: ['f', 'nothing'] }), write());
        await calls.save(kept('b', 1, { files: ['g'] }), write());
        await calls.drop('a', write());
        equal(await there(subject, 'f', 'g', 'h'), 'g g, h h', 'what is there');
      },
    },
    {
      name: 'a file that a customer has got meanwhile stays with it',
      needs: keepsBoth,
      run: async (subject) => {
        const attachments = [await staged(subject, 'f')];
        await draftsOf(subject).save(kept('a', 1, { files: ['f'] }), write());
        await fill(subject, [person('an', { attachments })]);
        await draftsOf(subject).drop('a', write());
        equal(await there(subject, 'f'), 'f f', 'what is there');
      },
    },
    {
      name: 'what was given up before it began is not begun',
      needs: keepsDrafts,
      run: async (subject) => {
        const calls = draftsOf(subject);
        await calls.save(kept('a', 1), write());
        const givenUp = { ...write(), signal: AbortSignal.abort() };
        await aborted(calls.load(givenUp), 'load');
        await aborted(calls.save(kept('b', 1), givenUp), 'save');
        await aborted(calls.drop('a', givenUp), 'drop');
        equal(idsOf(await calls.load()), ['a'], 'the ids');
      },
    },
  ],
};
