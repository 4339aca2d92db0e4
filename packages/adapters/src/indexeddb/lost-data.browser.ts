import { type CustomerAdapter, DEFAULT_SORT, isCustomerError } from '@clientele/core';
import { customers, individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

const write = () => ({ opId: crypto.randomUUID() });
const query = { buildingId: 's1', group: 'all', text: '' } as const;
const listed = (adapter: CustomerAdapter) => adapter.list({ query, sort: DEFAULT_SORT, at: { index: 0 }, limit: 9 });
const person = (id: string) => individual({ id, code: id, buildingId: 's1' });
const transactions = () => Promise.resolve(new Map());

async function thrownBy(call: Promise<unknown> | undefined): Promise<unknown> {
  return call?.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const codeOf = async (call: Promise<unknown> | undefined) => {
  const thrown = await thrownBy(call);
  return isCustomerError(thrown) ? thrown.code : undefined;
};

describe('indexedDbAdapter whose database vanished', () => {
  let name: string;
  const adapters: CustomerAdapter[] = [];

  function load(): CustomerAdapter {
    const adapter = indexedDbAdapter({ name, transactions });
    adapters.push(adapter);
    return adapter;
  }

  /** What a browser does that clears IndexedDB and nothing else. */
  async function lose(): Promise<void> {
    for (const adapter of adapters.splice(0)) adapter.dispose?.();
    await deleteDB(name);
  }

  const note = () => JSON.parse(localStorage.getItem(`clientele:${name}`) ?? 'null') as unknown;

  beforeEach(() => {
    name = `test ${crypto.randomUUID()}`;
  });

  afterEach(async () => {
    await lose();
    forgetLostData(name);
  });

  it('notes outside the database how much there is, from the first write on', async () => {
    const adapter = load();
    await listed(adapter);
    expect(note()).to.equal(null);
    await adapter.createMany?.(customers(3), write());
    expect(note()).to.include({ rows: 3 });
    await adapter.create(person('a'), write());
    await adapter.remove?.([{ id: 'a', version: 1 }], write());
    expect(note()).to.include({ rows: 3 });
    await adapter.restore?.(['a'], write());
    const { instance, rows, at } = note() as Record<string, unknown>;
    expect([typeof instance, rows]).to.deep.equal(['string', 4]);
    expect(Date.parse(String(at))).to.be.closeTo(Date.now(), 10_000);
  });

  it('answers every call with storage-lost, and says how much was there and until when', async () => {
    await load().createMany?.(customers(3), write());
    await lose();
    const adapter = load();
    const calls = [
      () => adapter.describe(),
      () => listed(adapter),
      () => adapter.get('a'),
      () => adapter.nextCode?.(),
      () => adapter.find?.({ code: 'a' }),
      () => adapter.create(person('a'), write()),
      () => adapter.remove?.([{ id: 'a', version: 1 }], write()),
    ];
    for (const call of calls) expect(await codeOf(call())).to.equal('storage-lost');
    const thrown = (await thrownBy(adapter.describe())) as Error;
    expect(String(thrown.cause)).to.match(/3 customers were here, last written on 20\d\d-/);
    expect(await codeOf(load().describe())).to.equal('storage-lost');
  });

  it('begins anew when a person said so, without being made again', async () => {
    await load().create(person('a'), write());
    await lose();
    const adapter = load();
    expect(await codeOf(listed(adapter))).to.equal('storage-lost');
    forgetLostData(name);
    expect((await listed(adapter)).rows).to.deep.equal([]);
    await adapter.create(person('b'), write());
    expect((await load().get('b')).version).to.equal(1);
    expect(note()).to.include({ rows: 1 });
  });

  it('a database that nothing was written to may vanish', async () => {
    await listed(load());
    await lose();
    expect((await listed(load())).rows).to.deep.equal([]);
  });

  it('works where the page may not touch localStorage, or has something strange there', async () => {
    localStorage.setItem(`clientele:${name}`, 'not ours {');
    await load().create(person('a'), write());
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get: forbidden });
    try {
      const adapter = load();
      await adapter.create(person('b'), write());
      expect((await listed(adapter)).total).to.equal(2);
    } finally {
      Object.defineProperty(window, 'localStorage', original);
    }
  });
});
