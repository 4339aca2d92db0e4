import { EMPTY_PATCH } from '../../model/patch.js';
import type { ChangeNotice } from '../../port/adapter.js';
import { equal, ok, refusal } from '../assert.js';
import { bind, gone, person, removeAll, restoreAll, undoes } from '../deletions.js';
import { customers, individual } from '../fixtures.js';
import { HERE, fill, listed, write, type Group, type Subject } from '../subject.js';

const hasIt = ({ adapter }: Subject) => adapter.subscribe !== undefined;
const AN = () => individual({ id: 'an', buildingId: HERE, code: 'KH-1', name: 'Lê An' });

/** Longer than a backend needs to say that it has written, in milliseconds. */
const LONG_ENOUGH = 60;

function listen({ adapter }: Subject) {
  ok(adapter.subscribe !== undefined, 'subscribe is gone');
  const heard: ChangeNotice[] = [];
  return { heard, stop: adapter.subscribe((notice) => heard.push(notice)) };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH));
}

/** Checks how many notices were heard, and that the last is about these customers, or says that it does not know. */
function checkHeard(heard: readonly ChangeNotice[], times: number, ids: readonly string[]): void {
  equal(heard.length, times, 'the number of notices');
  const notice = heard.at(-1);
  ok(notice?.ids === null || ids.every((id) => notice?.ids?.includes(id)), 'The notice is not about its customers');
}

export const notices: Group = {
  name: 'notices',
  tests: [
    {
      name: 'each own write is heard of, with its customers',
      needs: hasIt,
      run: async (subject) => {
        const { heard } = listen(subject);
        await fill(subject, [AN()]);
        await settled();
        checkHeard(heard, 1, ['an']);
        await subject.adapter.update('an', { ...EMPTY_PATCH, set: { note: 'một' } }, 1, write());
        await settled();
        checkHeard(heard, 2, ['an']);
        const many = customers(5);
        await subject.adapter.createMany?.(many, write());
        await settled();
        const ids = many.map(({ id }) => id);
        if (subject.adapter.createMany) checkHeard(heard, 3, ids);
      },
    },
    {
      name: 'the list asked on a notice has the change',
      needs: hasIt,
      run: async (subject) => {
        const lists: Promise<number>[] = [];
        subject.adapter.subscribe?.(() => lists.push(listed(subject).then(({ rows }) => rows.length)));
        for (const customer of customers(3)) await subject.adapter.create(customer, write());
        await settled();
        equal((await Promise.all(lists)).at(-1), 3, 'the number of customers after the last notice');
        equal(lists.length, 3, 'the number of notices');
      },
    },
    {
      name: 'a refused write and one done before are not heard of',
      needs: hasIt,
      run: async (subject) => {
        const once = write();
        await subject.adapter.create(AN(), once);
        await settled();
        const { heard } = listen(subject);
        await subject.adapter.create(AN(), once);
        await subject.adapter.update('an', EMPTY_PATCH, 1, write());
        await refusal(subject.adapter.create(AN(), write()), 'conflict', 'the same id again');
        await settled();
        equal(heard, [], 'what was heard');
      },
    },
    {
      name: 'a deletion and its undoing are heard of once, with those who went and came',
      needs: (subject) => hasIt(subject) && undoes(subject),
      run: async (subject) => {
        await fill(
          subject,
          ['an', 'binh', 'chi'].map((id) => person(id)),
        );
        await bind(subject, 'binh', { contracts: 1, invoices: 0 });
        await settled();
        const { heard } = listen(subject);
        await removeAll(subject, [
          ['an', 1],
          ['binh', 1],
          ['chi', 1],
        ]);
        await settled();
        checkHeard(heard, 1, ['an', 'chi']);
        ok(heard[0]?.ids?.includes('binh') !== true, 'The notice is about somebody who stayed');
        await restoreAll(subject, ['chi']);
        await settled();
        checkHeard(heard, 2, ['chi']);
      },
    },
    {
      name: 'a deletion that deletes nobody and an undoing that brings back nobody are not heard of',
      needs: (subject) => hasIt(subject) && undoes(subject),
      run: async (subject) => {
        await fill(subject, [person('an'), person('binh')]);
        await gone(subject, 'an');
        await settled();
        const { heard } = listen(subject);
        await removeAll(subject, [
          ['an', 1],
          ['binh', 7],
          ['nobody', 1],
        ]);
        await restoreAll(subject, ['binh', 'nobody']);
        await settled();
        equal(heard, [], 'what was heard');
      },
    },
    {
      name: 'who has stopped listening hears nothing, and the others still do',
      needs: hasIt,
      run: async (subject) => {
        const [first, second] = [listen(subject), listen(subject)];
        first.stop();
        first.stop();
        await fill(subject, [AN()]);
        await settled();
        equal([first.heard.length, second.heard.length], [0, 1], 'how much each heard');
      },
    },
  ],
};
