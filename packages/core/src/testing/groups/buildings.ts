import { equal, ok } from '../assert.js';
import type { Group, Subject } from '../subject.js';

const hasIt = ({ adapter }: Subject) => adapter.buildings !== undefined;

async function known({ adapter }: Subject) {
  ok(adapter.buildings !== undefined, 'buildings is gone');
  return adapter.buildings();
}

export const buildings: Group = {
  name: 'buildings',
  tests: [
    {
      name: 'those there are, in their order',
      needs: hasIt,
      run: async (subject) => equal(await known(subject), subject.buildings, 'the buildings'),
    },
    {
      name: 'what was handed out can be changed without harm',
      needs: hasIt,
      run: async (subject) => {
        const expected = structuredClone(subject.buildings);
        for (const building of await known(subject)) building.name = 'changed outside';
        equal(await known(subject), expected, 'the buildings');
      },
    },
  ],
};
