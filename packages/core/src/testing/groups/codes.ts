import { EMPTY_PATCH } from '../../model/patch.js';
import { codeFor } from '../../rules/codes.js';
import { equal, ok } from '../assert.js';
import { individual } from '../fixtures.js';
import { HERE, fill, write, type Group, type Subject } from '../subject.js';

const hasIt = ({ adapter }: Subject) => adapter.nextCode !== undefined;
const coded = (id: string, code: string | null) => individual({ id, buildingId: HERE, code });

async function next({ adapter }: Subject) {
  ok(adapter.nextCode !== undefined, 'nextCode is gone');
  return adapter.nextCode();
}

export const codes: Group = {
  name: 'codes',
  tests: [
    {
      name: 'the first code is number 1 of the pattern',
      needs: hasIt,
      run: async (subject) => {
        const { code, pattern, sequence } = await next(subject);
        equal([code, sequence], [codeFor(pattern, 1), 1], 'the proposal');
      },
    },
    {
      name: 'asking uses up nothing',
      needs: hasIt,
      run: async (subject) => equal(await next(subject), await next(subject), 'the second proposal'),
    },
    {
      name: 'the next code is past the highest, wherever it lives and however it is written',
      needs: hasIt,
      run: async (subject) => {
        const { pattern } = await next(subject);
        const codes = [codeFor(pattern, 7), codeFor(pattern, 41).toLowerCase(), codeFor(pattern, 12), null, 'other-99'];
        await fill(
          subject,
          codes.map((code, at) => ({ ...coded(`c${at}`, code), buildingId: at % 2 ? 's2' : HERE })),
        );
        equal(await next(subject), { code: codeFor(pattern, 42), pattern, sequence: 42 }, 'the proposal');
      },
    },
    {
      name: 'a code that was given up is not proposed again',
      needs: hasIt,
      run: async (subject) => {
        const { pattern } = await next(subject);
        await fill(subject, [coded('a', codeFor(pattern, 8))]);
        await subject.adapter.update('a', { ...EMPTY_PATCH, set: { code: codeFor(pattern, 2) } }, 1, write());
        equal((await next(subject)).sequence, 9, 'the number');
        await subject.adapter.update('a', { ...EMPTY_PATCH, set: { code: codeFor(pattern, 20) } }, 2, write());
        equal((await next(subject)).sequence, 21, 'the number after a higher code');
      },
    },
    {
      name: 'many added at once count, those refused do not',
      needs: (subject) => hasIt(subject) && subject.adapter.createMany !== undefined,
      run: async (subject) => {
        const { pattern } = await next(subject);
        const wrong = { ...coded('b', codeFor(pattern, 90)), displayOrder: -1 };
        const twice = coded('a', codeFor(pattern, 80));
        await subject.adapter.createMany?.([coded('a', codeFor(pattern, 30)), wrong, twice], write());
        equal((await next(subject)).sequence, 31, 'the number');
      },
    },
  ],
};
