import type { CallOptions, WriteOptions } from '../../port/adapter.js';
import { EMPTY_PATCH } from '../../model/patch.js';
import { DEFAULT_SORT } from '../../query/customer-query.js';
import { aborted, equal } from '../assert.js';
import { deletes, gone, person, undoes } from '../deletions.js';
import { customers, individual } from '../fixtures.js';
import { HERE, beginning, fill, listed, write, type Group, type Subject } from '../subject.js';

const QUERY = { buildingId: HERE, group: 'all', text: '' } as const;
const PARKED = {
  ...{ buildingId: HERE, text: '', index: 0, limit: 10 },
  sort: { field: 'plate', direction: 'ascending' },
} as const;
const AN = () => individual({ id: 'an', buildingId: HERE, code: 'KH-1', name: 'Lê An' });
const NOTE = { ...EMPTY_PATCH, set: { note: 'một' } };

type Calls = Readonly<Record<string, (options: WriteOptions) => Promise<unknown>>>;

function reads({ adapter, can }: Subject): Calls {
  const calls: Record<string, (options: CallOptions) => Promise<unknown>> = {
    describe: (options) => adapter.describe(options),
    list: (options) => adapter.list({ query: QUERY, sort: DEFAULT_SORT, at: beginning(can), limit: 10 }, options),
    get: (options) => adapter.get('known', options),
  };
  if (adapter.buildings) calls['buildings'] = (options) => adapter.buildings!(options);
  const { nextCode, find, blockers, vehicles } = adapter;
  if (nextCode) calls['nextCode'] = (options) => nextCode.call(adapter, options);
  if (find) calls['find'] = (options) => find.call(adapter, { code: 'KH-9' }, options);
  if (blockers) calls['blockers'] = (options) => blockers.call(adapter, ['known'], options);
  if (vehicles) calls['vehicles'] = (options) => vehicles.call(adapter, PARKED, options);
  return calls;
}

function writes(subject: Subject): Calls {
  const { adapter } = subject;
  const calls: Record<string, (options: WriteOptions) => Promise<unknown>> = {
    create: (options) => adapter.create(AN(), options),
    update: (options) => adapter.update('known', NOTE, 1, options),
  };
  if (adapter.createMany) calls['createMany'] = (options) => adapter.createMany!(customers(20, 's2', 9), options);
  if (deletes(subject)) calls['remove'] = (options) => adapter.remove!([{ id: 'doomed', version: 1 }], options);
  if (undoes(subject)) calls['restore'] = (options) => adapter.restore!(['lost'], options);
  return calls;
}

async function everything(subject: Subject) {
  return [(await listed(subject)).rows, (await listed(subject, { buildingId: 's2' })).rows];
}

/** Somebody to read and to change, and, where that can be, somebody to delete and somebody to bring back. */
async function known(subject: Subject): Promise<void> {
  await fill(subject, [individual({ id: 'known', buildingId: HERE, code: 'KH-9' })]);
  if (deletes(subject)) await fill(subject, [person('doomed')]);
  if (!undoes(subject)) return;
  await fill(subject, [person('lost')]);
  await gone(subject, 'lost');
}

export const abort: Group = {
  name: 'abort',
  tests: [
    {
      name: 'what was given up before it began is not begun',
      run: async (subject) => {
        await known(subject);
        const before = await everything(subject);
        const signal = AbortSignal.abort('any reason');
        for (const [name, call] of Object.entries({ ...reads(subject), ...writes(subject) })) {
          await aborted(call({ ...write(), signal }), name);
        }
        equal(await everything(subject), before, 'the customers');
      },
    },
    {
      name: 'a read that is given up on its way ends with an AbortError',
      run: async (subject) => {
        await known(subject);
        const before = await everything(subject);
        for (const [name, call] of Object.entries(reads(subject))) {
          const controller = new AbortController();
          const answer = call({ ...write(), signal: controller.signal });
          controller.abort();
          if (name !== 'describe') await aborted(answer, name);
          else await answer.catch(() => undefined);
        }
        equal(await everything(subject), before, 'the customers, asked afterwards');
      },
    },
    {
      name: 'a write that is given up on its way is whole or not at all, and can be sent again',
      run: async (subject) => {
        await known(subject);
        for (const [name, call] of Object.entries(writes(subject))) {
          const [controller, once] = [new AbortController(), write()];
          const answer = call({ ...once, signal: controller.signal });
          controller.abort();
          await aborted(answer, name);
          await call(once);
        }
        const [here = [], there = []] = await everything(subject);
        const expected = ['an 1 null', 'known 2 một', ...(undoes(subject) ? ['lost 3 null'] : [])];
        equal(here.map(({ id, version, note }) => `${id} ${version} ${note}`).sort(), expected, 'here');
        equal(there.length, subject.adapter.createMany ? 20 : 0, 'how many of createMany are there');
      },
    },
    {
      name: 'giving up what is done changes nothing',
      run: async (subject) => {
        const controller = new AbortController();
        await subject.adapter.create(AN(), { ...write(), signal: controller.signal });
        controller.abort();
        equal((await subject.adapter.get('an')).version, 1, 'the version');
      },
    },
  ],
};
