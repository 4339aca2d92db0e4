import { type CustomerAdapter, DEFAULT_SORT, type Transactions } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { forgetLostData, indexedDbAdapter, type IndexedDbOptions } from './index.js';

const write = () => ({ opId: crypto.randomUUID() });
const query = { buildingId: 's1', group: 'all', text: '' } as const;
const listed = (adapter: CustomerAdapter) => adapter.list({ query, sort: DEFAULT_SORT, at: { index: 0 }, limit: 500 });
const person = (id: string, code = id) => individual({ id, code, buildingId: 's1' });
const nothing = () => Promise.resolve(new Map<string, Transactions>());

async function remove(adapter: CustomerAdapter, ...ids: readonly string[]) {
  return adapter.remove?.(
    ids.map((id) => ({ id, version: 1 })),
    write(),
  );
}

describe('indexedDbAdapter that deletes', () => {
  let name: string;
  const adapters: CustomerAdapter[] = [];
  const undo: (() => void)[] = [];

  /** The adapter of a page that has just been loaded. */
  function load(options: IndexedDbOptions = {}): CustomerAdapter {
    const adapter = indexedDbAdapter({ transactions: nothing, ...options, name });
    adapters.push(adapter);
    return adapter;
  }

  async function rowOf(id: string): Promise<unknown> {
    const database = await openDB(name);
    const row: unknown = await database.get('customers', id);
    database.close();
    return row;
  }

  beforeEach(() => {
    name = `test ${crypto.randomUUID()}`;
  });

  afterEach(async () => {
    for (const back of undo.splice(0)) back();
    for (const adapter of adapters.splice(0)) adapter.dispose?.();
    await deleteDB(name);
    forgetLostData(name);
  });

  it('deletes nothing where nobody can say what is bound', () => {
    const { blockers, remove: removes, restore } = indexedDbAdapter({ name });
    expect([blockers, removes, restore]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('keeps the row, without the keys that others may need, and gives them back', async () => {
    const adapter = load();
    const added = await adapter.create(person('a', 'KH-7'), write());
    await remove(adapter, 'a');
    const gone = (await rowOf('a')) as { readonly customer: object; readonly deletedAt: string };
    expect(gone).to.have.all.keys('id', 'revision', 'customer', 'deletedAt');
    expect(Date.parse(gone.deletedAt)).to.be.closeTo(Date.now(), 10_000);
    expect(gone.customer).to.deep.equal({ ...added, version: 2, updatedAt: gone.deletedAt });
    await adapter.restore?.(['a'], write());
    expect(await rowOf('a')).to.include({ codeKey: 'KH-7' });
    expect(await rowOf('a')).not.to.have.property('deletedAt');
  });

  it('a page loaded afterwards knows who is deleted, in which order, and which code was used', async () => {
    const before = load();
    for (const id of ['b', 'a']) {
      await before.create(person(id, 'KH-00041'), write());
      await remove(before, id);
    }
    const once = write();
    await before.create(person('c'), write());
    await before.remove?.([{ id: 'c', version: 1 }], once);
    before.dispose?.();
    const after = load();
    const deleted = await after.find?.({ code: 'KH-00041' }, { deleted: true });
    expect(deleted?.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect((await listed(after)).rows).to.deep.equal([]);
    expect(await after.nextCode?.()).to.include({ code: 'KH-00042' });
    expect(await load({ codePattern: 'KH-{seq}' }).nextCode?.()).to.include({ sequence: 42 });
    const again = await after.remove?.([{ id: 'c', version: 1 }], once);
    expect(again).to.deep.equal([{ id: 'c', status: 'deleted' }]);
  });

  it('asks the host before its transaction, which would not outlive the question', async () => {
    let open = 0;
    const transactions = async () => {
      const database = await openDB(name);
      // It waits for its turn behind any other write.
      const tx = database.transaction('customers', 'readwrite');
      await tx.store.count();
      await tx.done;
      database.close();
      open += 1;
      return nothing();
    };
    const adapter = load({ transactions });
    await adapter.create(person('a'), write());
    expect(await remove(adapter, 'a')).to.deep.equal([{ id: 'a', status: 'deleted' }]);
    expect(open).to.equal(1);
  });

  it('a deletion that fails halfway deletes nobody', async () => {
    const adapter = load();
    await adapter.createMany?.([person('a'), person('b')], write());
    const before = await listed(adapter);
    const { prototype } = IDBObjectStore;
    const original = prototype.put;
    prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof original>) {
      if (this.name === 'meta') throw new Error('a broken disk');
      return original.apply(this, given);
    };
    undo.push(() => (prototype.put = original));
    const thrown = await remove(adapter, 'a', 'b')?.catch((error: unknown) => error);
    expect(thrown).to.include({ name: 'CustomerError', code: 'adapter' });
    expect(await listed(adapter)).to.deep.equal(before);
  });

  it('what another tab deleted and brought back is gone and back here, with its vehicles', async () => {
    const [here, there] = [load(), load()];
    const vehicle = { id: 'v', type: 'car', electric: false, plate: '30K-123.45', brand: null, colour: null } as const;
    const unknown = { parkingCard: null, apartment: null, registeredOn: null, state: 'active' } as const;
    await here.create({ ...person('a'), vehicles: [{ ...vehicle, ...unknown }] }, write());
    const parked = async () => {
      const sort = { field: 'plate', direction: 'ascending' } as const;
      return (await here.vehicles?.({ buildingId: 's1', text: '', sort, index: 0, limit: 9 }))?.total;
    };
    const count = async () => [
      (await listed(here)).total,
      await parked(),
      (await here.find?.({ plate: '30K12345' }))?.length,
      (await here.find?.({ plate: '30K12345' }, { deleted: true }))?.length,
    ];
    expect(await count()).to.deep.equal([1, 1, 1, 0]);
    await remove(there, 'a');
    expect(await count()).to.deep.equal([0, 0, 0, 1]);
    await there.restore?.(['a'], write());
    expect(await count()).to.deep.equal([1, 1, 1, 0]);
  });

  it('of two tabs that delete one customer at one moment, one does', async () => {
    const [here, there] = [load(), load()];
    await here.create(person('a'), write());
    const answers = await Promise.all([remove(here, 'a'), remove(there, 'a')]);
    expect(answers.flat().map((answer) => answer?.status)).to.have.members(['already-deleted', 'deleted']);
    expect(await rowOf('a')).to.have.nested.property('customer.version', 2);
  });
});
