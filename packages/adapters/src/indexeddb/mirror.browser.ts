import { type Customer, SORT_FIELDS } from '@clientele/core';
import { CustomerIndex, type IndexRequest } from '@clientele/core/local';
import { customers } from '@clientele/core/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { Connection } from './connection.js';
import { forgetLostData, indexedDbAdapter } from './index.js';
import { Mirror } from './mirror.js';
import { customersOf } from './reading.js';
import type { Row, Schema } from './schema.js';

const PATTERN = 'KH-{seq:5}';
const TODAY = '2026-01-01';
const NAMES = ['Đặng Hoà', 'Lê Hóa', 'An', 'Công ty Đông Á'];
const write = () => ({ opId: crypto.randomUUID() });
const transactions = () => Promise.resolve(new Map());

/** What is done to the packs, as a disk, another version or another tab would. */
const DAMAGES: Readonly<Record<string, (database: IDBPDatabase<Schema>, keys: readonly string[]) => Promise<unknown>>> =
  {
    'everything is gone': (database) => database.clear('packs'),
    'the manifest is gone': (database) => database.delete('packs', 'manifest'),
    'the manifest is of another format': async (database) =>
      database.put('packs', { ...((await database.get('packs', 'manifest')) as object), format: 0 }, 'manifest'),
    'the manifest is nonsense': async (database) =>
      database.put(
        'packs',
        { ...((await database.get('packs', 'manifest')) as object), live: [{ size: -1 }] },
        'manifest',
      ),
    'a part is gone': (database, [key]) => database.delete('packs', key ?? ''),
    'a part is nonsense': (database, [key]) => database.put('packs', 'nonsense', key),
    'a part is another’s': async (database, [key, other]) =>
      database.put('packs', await database.get('packs', other ?? ''), key),
  };

/** A part of a history: a write, or something that happens to what is packed. */
const steps = fc.oneof(
  fc.record({ does: fc.constant('change' as const), at: fc.nat(29), name: fc.constantFrom(...NAMES) }),
  fc.record({ does: fc.constantFrom('remove' as const, 'restore' as const), at: fc.nat(29) }),
  fc.record({ does: fc.constantFrom('pack' as const, 'pack', 'load' as const, 'load') }),
  fc.record({
    does: fc.constant('damage' as const),
    how: fc.constantFrom(...Object.keys(DAMAGES)),
    keys: fc.tuple(fc.nat(), fc.nat()),
  }),
);
type Step = typeof steps extends fc.Arbitrary<infer Given> ? Given : never;

const questions = fc.record<IndexRequest>({
  query: fc.record({
    buildingId: fc.constantFrom('s1', 's2'),
    group: fc.constantFrom('all', 'individual', 'organisation'),
    text: fc.constantFrom('', '', 'hoa', 'hoà', 'kh-0000', 'an'),
  }),
  sort: fc.record({
    field: fc.constantFrom(...SORT_FIELDS),
    direction: fc.constantFrom('ascending', 'descending'),
  }),
  at: fc.constant({ index: 0 }),
  limit: fc.constant(40),
  today: fc.constantFrom(TODAY, '2026-06-01'),
});

describe('Mirror', () => {
  let name: string;
  let connection: Connection;
  let adapter: ReturnType<typeof indexedDbAdapter>;
  let database: IDBPDatabase<Schema>;

  beforeEach(async () => {
    name = `test ${crypto.randomUUID()}`;
    connection = new Connection(name, ['code']);
    adapter = indexedDbAdapter({ name, transactions });
    await adapter.describe();
    database = await openDB<Schema>(name);
  });

  afterEach(async () => {
    adapter.dispose?.();
    connection.close();
    database.close();
    await deleteDB(name);
    forgetLostData(name);
  });

  const listed = (mirror: Mirror, request: IndexRequest) =>
    mirror.ask('live', request, {}, (_, index) => Promise.resolve(index.list(request)));
  const found = async (mirror: Mirror, side: 'live' | 'deleted', code: string) => {
    const ids = await mirror.ask(side, { code }, {}, (_, index) => Promise.resolve(index.find({ code })));
    return ids.toSorted();
  };

  /** What an index says that was made of all rows just now. */
  async function plain(): Promise<{ live: CustomerIndex; deleted: CustomerIndex }> {
    const indexes = { live: new CustomerIndex(), deleted: new CustomerIndex() };
    for (const { customer, deletedAt } of await database.getAll('customers'))
      indexes[deletedAt === undefined ? 'live' : 'deleted'].put(customer);
    return indexes;
  }

  async function step(mirror: Mirror, given: Step): Promise<Mirror> {
    if (given.does === 'pack') await mirror.pack();
    if (given.does === 'load') {
      mirror.close();
      return new Mirror(connection, PATTERN);
    }
    if (given.does === 'damage') {
      const keys = (await database.getAllKeys('packs')).filter((key) => key !== 'manifest');
      if (keys.length > 0)
        await DAMAGES[given.how]?.(
          database,
          given.keys.map((at) => keys[at % keys.length] ?? ''),
        );
    }
    if (!('at' in given)) return mirror;
    const row: Row | undefined = (await database.getAll('customers'))[given.at];
    if (!row) return mirror;
    const { id, version } = row.customer;
    if (given.does === 'restore') await adapter.restore?.([id], write());
    if (given.does === 'remove') await adapter.remove?.([{ id, version }], write());
    if (given.does === 'change' && row.deletedAt === undefined)
      await adapter.update(id, { set: { name: given.name }, put: {}, drop: {} }, version, write());
    return mirror;
  }

  it('answers as an index of all rows does, whatever is written, packed, loaded or damaged in between', async () => {
    const history = fc.array(fc.tuple(steps, questions), { minLength: 20, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        await adapter.createMany?.([...customers(20, 's1'), ...customers(10, 's2', 2)], write());
        let mirror = new Mirror(connection, PATTERN);
        for (const [what, request] of given) {
          mirror = await step(mirror, what);
          const expected = await plain();
          expect(await listed(mirror, request)).to.deep.equal(expected.live.list(request));
          for (const side of ['live', 'deleted'] as const)
            expect(await found(mirror, side, 'KH-00001')).to.deep.equal(expected[side].find({ code: 'KH-00001' }));
          expect(mirror.highest).to.be.at.least(20);
        }
        mirror.close();
        await Promise.all((['customers', 'operations', 'packs'] as const).map((store) => database.clear(store)));
      }),
      // A history that fails is told by its path at once: to make it smaller takes longer than anybody waits.
      { numRuns: 12, endOnFailure: true },
    );
  }).timeout(60_000);

  it('reads what was written since it was packed and no more', async () => {
    await adapter.createMany?.(customers(300, 's1'), write());
    const first = new Mirror(connection, PATTERN);
    const request: IndexRequest = {
      query: { buildingId: 's1', group: 'all', text: '' },
      sort: { field: 'name', direction: 'descending' },
      at: { index: 100 },
      limit: 10,
      today: TODAY,
    };
    const before = await listed(first, request);
    await first.pack();
    const { id, version }: Customer = (await database.getAll('customers'))[7]!.customer;
    await adapter.update(id, { set: { note: 'mới' }, put: {}, drop: {} }, version, write());
    let read = 0;
    const { getAll } = IDBIndex.prototype;
    IDBIndex.prototype.getAll = function (this: IDBIndex, ...given: Parameters<typeof getAll>) {
      const asked = getAll.apply(this, given);
      asked.addEventListener('success', () => (read += asked.result.length));
      return asked;
    };
    try {
      const mirror = new Mirror(connection, PATTERN);
      const rows = await mirror.ask('live', request, {}, (tx, index) => customersOf(tx, index.list(request).ids));
      expect(rows.map((row) => row.id)).to.deep.equal(before.ids);
      expect(mirror.highest).to.equal(300);
    } finally {
      IDBIndex.prototype.getAll = getAll;
    }
    expect(read).to.equal(1);
  });

  it('takes in a great deal that was written since it was packed', async () => {
    await adapter.createMany?.(customers(10, 's1'), write());
    const first = new Mirror(connection, PATTERN);
    await first.ask('live', null, {}, () => Promise.resolve());
    await first.pack();
    const more = customers(1200, 's1').slice(10);
    for (let at = 0; at < more.length; at += 400) await adapter.createMany?.(more.slice(at, at + 400), write());
    const request: IndexRequest = {
      query: { buildingId: 's1', group: 'all', text: 'an' },
      sort: { field: 'name', direction: 'ascending' },
      at: { index: 0 },
      limit: 500,
      today: TODAY,
    };
    expect(await listed(new Mirror(connection, PATTERN), request)).to.deep.equal((await plain()).live.list(request));
  });

  it('packs and stores by itself when it is quiet, and leaves nothing of an older pack', async () => {
    const { setTimeout } = window;
    window.setTimeout = ((run: () => void, wait?: number) =>
      setTimeout(run, wait === 3000 ? 0 : wait)) as typeof setTimeout;
    try {
      const ask = () =>
        adapter.list({
          query: { buildingId: 's1', group: 'all', text: '' },
          sort: { field: 'code', direction: 'ascending' },
          at: { index: 0 },
          limit: 1,
        });
      const packedUpTo = async () => {
        const manifest = (await database.get('packs', 'manifest')) as { position: [number, string] } | undefined;
        return manifest?.position[0] ?? 0;
      };
      for (const round of [1, 2]) {
        const more = customers(round * 300, 's1').slice((round - 1) * 300);
        await adapter.createMany?.(more, write());
        await ask();
        while ((await packedUpTo()) < round) await ask();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      const keys = await database.getAllKeys('packs');
      expect(new Set(keys.map((key) => key.split(' ')[0])).size).to.equal(2);
    } finally {
      window.setTimeout = setTimeout;
    }
  });
});
