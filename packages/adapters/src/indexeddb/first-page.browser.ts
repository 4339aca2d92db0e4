import type { CustomerAdapter, ListRequest, ListResult } from '@clientele/core';
import { customers } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

const REQUEST: ListRequest = {
  query: { buildingId: 's1', group: 'all', text: '' },
  sort: { field: 'displayOrder', direction: 'ascending' },
  at: { index: 0 },
  limit: 20,
};
const SEARCH: ListRequest = { ...REQUEST, query: { ...REQUEST.query, text: 'KH-00001' } };
const write = () => ({ opId: crypto.randomUUID() });

/** The stores and indexes that are read while something is done, each once. */
async function readBy(act: () => Promise<unknown>): Promise<string[]> {
  const read = new Set<string>();
  const { get, getAll } = { get: IDBObjectStore.prototype.get, getAll: IDBIndex.prototype.getAll };
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
    read.add(`${this.name} ${this.name === 'customers' ? 'by id' : JSON.stringify(key)}`);
    return get.call(this, key);
  };
  IDBIndex.prototype.getAll = function (this: IDBIndex, ...given) {
    read.add(`customers by ${this.name}`);
    return getAll.apply(this, given);
  };
  try {
    await act();
  } finally {
    IDBObjectStore.prototype.get = get;
    IDBIndex.prototype.getAll = getAll;
  }
  return [...read].filter((name) => !['meta "unique"', 'meta "instance"'].includes(name)).toSorted();
}

describe('the first page of indexedDbAdapter', () => {
  const { setTimeout } = window;
  const KEPT = ['meta "revision"', 'packs "first"'];
  let name: string;
  const adapters: CustomerAdapter[] = [];

  function load(): CustomerAdapter {
    const adapter = indexedDbAdapter({ name });
    adapters.push(adapter);
    return adapter;
  }

  /** Lists in a session of its own and waits until the page is kept as it is now. */
  async function listed(): Promise<void> {
    const database = await openDB(name);
    const isKept = async () => {
      const [kept, revision] = await Promise.all([database.get('packs', 'first'), database.get('meta', 'revision')]);
      return kept !== undefined && (kept as { answer: ListResult }).answer.revision === String(revision ?? 0);
    };
    const adapter = load();
    await adapter.list(REQUEST);
    while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 5));
    adapter.dispose?.();
    database.close();
  }

  beforeEach(async () => {
    name = `test ${crypto.randomUUID()}`;
    window.setTimeout = ((run: () => void, wait?: number) =>
      setTimeout(run, wait === 1000 ? 0 : wait)) as typeof setTimeout;
    await load().createMany?.(customers(60, 's1'), write());
  });

  afterEach(async () => {
    window.setTimeout = setTimeout;
    for (const adapter of adapters.splice(0)) adapter.dispose?.();
    await deleteDB(name);
    forgetLostData(name);
  });

  it('is all that a session reads for its first rows, and is what there is', async () => {
    await listed();
    const [first, second] = [load(), load()];
    let kept: ListResult | undefined;
    expect(await readBy(async () => (kept = await first.list(REQUEST)))).to.deep.equal(KEPT);
    // Asked otherwise, it is found, and kept in its place.
    const { rows, ...rest } = await second.list({ ...REQUEST, limit: 21 });
    expect(kept).to.deep.equal({ ...rest, rows: rows.slice(0, 20) });
  });

  it('is read as well where the database was open before', async () => {
    await listed();
    const adapter = load();
    await adapter.describe();
    expect(await readBy(() => adapter.list(REQUEST))).to.deep.equal(KEPT);
  });

  it('is of no use once something was written, by whomever', async () => {
    await listed();
    const { id, version } = (await load().list(REQUEST)).rows[3]!;
    await load().update(id, { set: { name: 'Lê An' }, put: {}, drop: {} }, version, write());
    expect((await load().list(REQUEST)).rows[3]).to.include({ id, name: 'Lê An', version: version + 1 });
    await listed();
    const kept = load();
    expect(await readBy(() => kept.list(REQUEST))).to.deep.equal(KEPT);
    expect((await load().list(REQUEST)).rows[3]).to.include({ name: 'Lê An' });
  });

  it('answers no other question', async () => {
    await listed();
    const others: ListRequest[] = [
      SEARCH,
      { ...REQUEST, limit: 10 },
      { ...REQUEST, at: { index: 20 } },
      { ...REQUEST, query: { ...REQUEST.query, buildingId: 's2' } },
      { ...REQUEST, query: { ...REQUEST.query, group: 'organisation' } },
      { ...REQUEST, sort: { field: 'displayOrder', direction: 'descending' } },
      { ...REQUEST, sort: { field: 'name', direction: 'ascending' } },
    ];
    const used = load();
    await used.list({ ...REQUEST, limit: 30 });
    for (const other of others) expect(await load().list(other)).to.deep.equal(await used.list(other));
  });

  it('costs nothing where it is damaged, missing, or of another version', async () => {
    const expected = await load().list(REQUEST);
    await listed();
    const database = await openDB(name);
    const kept = (await database.get('packs', 'first')) as { question: string; answer: object };
    const damaged = [
      'nonsense',
      null,
      { ...kept, answer: null },
      { ...kept, question: kept.question.replace('[', '[0') },
    ];
    for (const one of damaged) {
      await database.put('packs', one, 'first');
      expect(await load().list(REQUEST)).to.deep.equal(expected);
    }
    await database.delete('packs', 'first');
    expect(await load().list(REQUEST)).to.deep.equal(expected);
    database.close();
  });
});
