import { type CustomerAdapter, DEFAULT_SORT, type ErrorCode, type NewCustomer, isCustomerError } from '@clientele/core';
import { customers, individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { forgetLostData, indexedDbAdapter, type IndexedDbOptions } from './index.js';

const write = () => ({ opId: crypto.randomUUID() });
const query = { buildingId: 's1', group: 'all', text: '' } as const;
const listed = (adapter: CustomerAdapter) => adapter.list({ query, sort: DEFAULT_SORT, at: { index: 0 }, limit: 500 });
const person = (id: string, code = id) => individual({ id, code, buildingId: 's1' });
const DAY = 86_400_000;

async function codeOf(call: Promise<unknown>): Promise<ErrorCode | undefined> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  return isCustomerError(thrown) ? thrown.code : undefined;
}

describe('indexedDbAdapter on its storage', () => {
  let name: string;
  const adapters: CustomerAdapter[] = [];
  const undo: (() => void)[] = [];

  /** The adapter of a page that has just been loaded. */
  function load(options: IndexedDbOptions = {}): CustomerAdapter {
    const adapter = indexedDbAdapter({ ...options, name });
    adapters.push(adapter);
    return adapter;
  }

  /** Makes a write to a store fail, as a disk or a quota would. */
  function failing(store: string, method: 'add' | 'put', thrown: Error): void {
    const { prototype } = IDBObjectStore;
    const original = prototype[method];
    prototype[method] = function (this: IDBObjectStore, ...given: Parameters<typeof original>) {
      if (this.name === store) throw thrown;
      return original.apply(this, given);
    };
    undo.push(() => (prototype[method] = original));
  }

  /** Lets the deadline come after 0.8 s: sooner, and a busy machine misses it elsewhere too. */
  function shortDeadline(): void {
    const original = window.setTimeout;
    window.setTimeout = ((run: () => void, wait?: number) =>
      original(run, wait === 10_000 ? 800 : wait)) as typeof setTimeout;
    undo.push(() => (window.setTimeout = original));
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

  it('everything is there after the page was loaded again', async () => {
    const [before, once] = [load(), write()];
    const many: readonly NewCustomer[] = [...customers(450), person('a', 'KH-00900')];
    await before.createMany?.(many, once);
    await before.update('a', { set: { code: 'KH-00451' }, put: {}, drop: {} }, 1, write());
    const list = await listed(before);
    before.dispose?.();
    const after = load();
    expect(await listed(after)).to.deep.equal(list);
    expect(list.rows.length).to.equal(451);
    expect(await after.nextCode?.()).to.include({ code: 'KH-00901' });
    expect((await after.createMany?.(many, once))?.every(({ status }) => status === 'created')).to.equal(true);
    expect((await listed(after)).revision).to.equal(list.revision);
  });

  it('a pattern it has not had before goes on from the codes there are', async () => {
    await load().create(person('a', 'CT7'), write());
    expect(await load({ codePattern: 'CT{seq}' }).nextCode?.()).to.include({ code: 'CT8' });
  });

  it('what fails halfway is not written at all', async () => {
    const adapter = load();
    const { revision } = await listed(adapter);
    failing('meta', 'put', new Error('a broken disk'));
    const once = write();
    expect(await codeOf(adapter.create(person('a'), once))).to.equal('adapter');
    expect(await codeOf(adapter.createMany?.(customers(5), write()) ?? Promise.resolve())).to.equal('adapter');
    expect(await listed(adapter)).to.deep.include({ rows: [], revision });
    undo.pop()?.();
    expect((await adapter.create(person('a'), once)).version).to.equal(1);
  });

  it('an event of a CRM that fails halfway changes nothing, and can be sent again', async () => {
    const adapter = load({ unique: ['phone'] });
    const values = { name: 'Lê An', phone: '0900000001', email: null, gender: null };
    const event = { op: 'upsert', eventId: 'e1', crmId: 'c1', orderId: null, stamp: 1, values };
    const receive = async () => (await adapter.crm?.receive(event))?.outcome;
    // The customer is written before the note that the event came.
    failing('crm', 'put', new Error('a broken disk'));
    expect(await codeOf(receive())).to.equal('adapter');
    undo.pop()?.();
    expect((await listed(adapter)).rows).to.deep.equal([]);
    expect(await receive()).to.equal('created');
    adapter.dispose?.();
    expect(await load({ unique: ['phone'] }).crm?.receive(event)).to.include({ outcome: 'duplicate' });
  });

  it('a full disk is storage-full, nothing is written, and there is a way on', async () => {
    const adapter = load();
    failing('customers', 'add', new DOMException('no room', 'QuotaExceededError'));
    expect(await codeOf(adapter.create(person('a'), write()))).to.equal('storage-full');
    undo.pop()?.();
    expect((await listed(adapter)).rows).to.deep.equal([]);
    await adapter.create(person('a'), write());
  });

  it('steps aside for a newer version in another tab, and is outdated from then on', async () => {
    const adapter = load();
    await adapter.create(person('a'), write());
    const newer = await openDB(name, 99);
    expect(await codeOf(adapter.get('a'))).to.equal('outdated');
    expect(await codeOf(adapter.create(person('b'), write()))).to.equal('outdated');
    expect(await newer.count('customers')).to.equal(1);
    newer.close();
  });

  it('leaves a database of a newer version alone', async () => {
    const newer = await openDB(name, 99, { upgrade: (database) => void database.createObjectStore('tomorrow') });
    await newer.put('tomorrow', 'kept', 'key');
    newer.close();
    expect(await codeOf(listed(load()))).to.equal('outdated');
    const again = await openDB(name);
    expect([again.version, await again.get('tomorrow', 'key')]).to.deep.equal([99, 'kept']);
    again.close();
  });

  it('refuses another rule of what is unique, and harms nothing', async () => {
    await load().create(person('a'), write());
    const thrown: unknown = await load({ unique: ['phone'] })
      .describe()
      .catch((error: unknown) => error);
    expect(thrown).to.include({ code: 'adapter' });
    expect(String((thrown as Error).cause)).to.contain('unique: [code], not [phone]');
    expect((await load().get('a')).version).to.equal(1);
  });

  it('is unavailable when another tab keeps the database from opening, and opens when it lets go', async () => {
    const other = await openDB(name, 1, { upgrade: (database) => void database.createObjectStore('old') });
    const deleting = deleteDB(name);
    shortDeadline();
    const adapter = load();
    expect(await codeOf(listed(adapter))).to.equal('unavailable');
    other.close();
    await deleting;
    expect((await listed(adapter)).rows).to.deep.equal([]);
  });

  it('is unavailable when another tab holds the data past the deadline, and then nothing was written', async () => {
    const adapter = load();
    await listed(adapter);
    const other = await openDB(name);
    const holding = other.transaction('customers', 'readwrite');
    let held = true;
    const hold = (): void => void holding.store.count().then(() => held && hold());
    hold();
    shortDeadline();
    expect(await codeOf(adapter.create(person('a'), write()))).to.equal('unavailable');
    held = false;
    await holding.done;
    other.close();
    expect((await listed(adapter)).rows).to.deep.equal([]);
  });

  it('forgets writes after 30 days', async () => {
    const adapter = load();
    await adapter.create(person('a'), write());
    const other = await openDB(name);
    const old = { about: 'a', outcomes: [{ id: 'a' }] };
    await other.put('operations', { ...old, opId: 'old', at: Date.now() - 31 * DAY });
    await other.put('operations', { ...old, opId: 'young', at: Date.now() - 29 * DAY });
    await adapter.create(person('b'), write());
    const known = await other.getAllKeys('operations');
    other.close();
    expect(known).to.include('young');
    expect(known).not.to.include('old');
  });
});
