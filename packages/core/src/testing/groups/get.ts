import { equal, refusal } from '../assert.js';
import { customers, individual } from '../fixtures.js';
import { HERE, fill, write, type Group } from '../subject.js';

export const get: Group = {
  name: 'get',
  tests: [
    {
      name: 'gives back what was added',
      run: async (subject) => {
        for (const added of await fill(subject, customers(6))) {
          equal(await subject.adapter.get(added.id), added, 'the customer');
        }
      },
    },
    {
      name: 'an unknown id is not found, and the error says which',
      run: async ({ adapter }) => {
        for (const id of ['nobody', '../secret', 'a/b', `'; --`, '__proto__']) {
          const { details } = await refusal(adapter.get(id), 'not-found', `get("${id}")`);
          equal(details.id, id, 'the id in the error');
        }
      },
    },
    {
      name: 'an id with signs of its own is an id like any other',
      run: async ({ adapter }) => {
        const id = 'ü/?#&=%20 "x"';
        await adapter.create(individual({ id, buildingId: HERE, code: 'KH-1' }), write());
        equal((await adapter.get(id)).code, 'KH-1', 'its code');
      },
    },
    {
      name: 'what is handed in and out is not the stored record itself',
      run: async ({ adapter }) => {
        const given = individual({ id: 'a', buildingId: HERE, code: 'KH-1', name: 'Lê An' });
        const added = await adapter.create(given, write());
        given.name = 'changed outside';
        added.name = 'changed outside';
        (await adapter.get('a')).name = 'changed outside';
        equal((await adapter.get('a')).name, 'Lê An', 'its name');
      },
    },
  ],
};
