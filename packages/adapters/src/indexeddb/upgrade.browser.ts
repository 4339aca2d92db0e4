import { type CustomerAdapter, DEFAULT_SORT, type ErrorCode, isCustomerError } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

/** A database as a version of this module left it; made once, when that version was the newest, and never changed. */
interface Fixture {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | null;
    readonly autoIncrement: boolean;
    readonly indexes: readonly (IDBIndexParameters & {
      readonly name: string;
      readonly keyPath: string | string[];
    })[];
    readonly records: readonly { readonly key?: string; readonly value: unknown }[];
  }[];
}

/** Every version there has been. A change of the schema adds one, with a fixture of its own. */
const VERSIONS = [1, 2];

async function fixtureOf(version: number): Promise<Fixture> {
  const answer = await fetch(new URL(`fixtures/version-${version}.json`, import.meta.url));
  return (await answer.json()) as Fixture;
}

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('It does not open')));
  });
}

/** Makes a database as its fixture says, by the browser's own means. */
async function build(name: string, { version, stores }: Fixture): Promise<void> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => {
    for (const { name: storeName, keyPath, autoIncrement, indexes, records } of stores) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const { name: indexName, keyPath: path, ...rest } of indexes) store.createIndex(indexName, path, rest);
      for (const { key, value } of records) store.put(value, key);
    }
  });
  (await opened(request)).close();
}

/** What a database is made of, without its records. */
async function shapeOf(name: string) {
  const database = await opened(indexedDB.open(name));
  const stores = [...database.objectStoreNames].map((storeName) => {
    const store = database.transaction(storeName).objectStore(storeName);
    const indexes = [...store.indexNames].map((indexName) => {
      const { keyPath, unique, multiEntry } = store.index(indexName);
      return { name: indexName, keyPath, unique, multiEntry };
    });
    return { name: storeName, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes };
  });
  const { version } = database;
  database.close();
  return { version, stores };
}

const write = (opId: string = crypto.randomUUID()) => ({ opId });
const note = (text: string) => ({ set: { note: text }, put: {}, drop: {} });

async function codeOf(call: Promise<unknown>): Promise<ErrorCode | undefined> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  return isCustomerError(thrown) ? thrown.code : undefined;
}

describe('indexedDbAdapter on a database of another version', () => {
  let name: string;
  let adapter: CustomerAdapter;

  const ids = async () => {
    const query = { buildingId: 's1', group: 'all', text: '' } as const;
    const { rows } = await adapter.list({ query, sort: DEFAULT_SORT, at: { index: 0 }, limit: 500 });
    return rows.map(({ id }) => id);
  };

  beforeEach(() => {
    name = `test ${crypto.randomUUID()}`;
    adapter = indexedDbAdapter({ name, transactions: () => Promise.resolve(new Map()) });
  });

  afterEach(async () => {
    adapter.dispose?.();
    await deleteDB(name);
    forgetLostData(name);
  });

  it('a new database is what the newest fixture is', async () => {
    await adapter.describe();
    const { version, stores } = await fixtureOf(Math.max(...VERSIONS));
    const expected = stores.map(({ records: _records, ...shape }) => shape);
    expect(await shapeOf(name)).to.deep.equal({ version, stores: expected });
  });

  for (const version of VERSIONS) {
    describe(`version ${version}`, () => {
      beforeEach(async () => build(name, await fixtureOf(version)));

      it('is read', async () => {
        expect(await ids()).to.deep.equal(['duc', 'firm', 'lan']);
        const duc = await adapter.get('duc');
        expect([duc.name, duc.version, duc.attachments[0]?.fileName]).to.deep.equal([
          'Nguyễn Đình Đức',
          1,
          'Hợp đồng thuê.pdf',
        ]);
        expect(await adapter.find?.({ code: 'KH-00001' })).to.deep.equal([duc]);
        const sort = { field: 'plate', direction: 'ascending' } as const;
        const parked = await adapter.vehicles?.({ buildingId: 's1', text: '', sort, index: 0, limit: 9 });
        expect(parked?.rows.map(({ vehicle }) => vehicle.plate)).to.deep.equal(['29-MĐ1 543.21']);
        const [gone] = (await adapter.find?.({ plate: '30K12345' }, { deleted: true })) ?? [];
        expect(gone?.name).to.equal('Phạm Văn Sơn');
        expect(await adapter.nextCode?.()).to.include({ sequence: 42 });
      });

      it('is written', async () => {
        const again = await adapter.update('firm', note('sent again'), 1, write('note-firm'));
        expect([again.note, again.version]).to.deep.equal(['Gọi sau 18 giờ', 2]);
        expect((await adapter.update('firm', note('mới'), 2, write())).version).to.equal(3);
        expect(await codeOf(adapter.update('firm', note('cũ'), 2, write()))).to.equal('conflict');
        const twin = individual({ id: 'twin', buildingId: 's1', code: 'kh-00001' });
        expect(await codeOf(adapter.create(twin, write()))).to.equal('taken');
        await adapter.create({ ...twin, code: 'KH-00041' }, write());
        expect(await ids()).to.deep.equal(['duc', 'twin', 'firm', 'lan']);
      });

      it('offers its drafts, and keeps one', async () => {
        const before = version < 2 ? [] : ['d1'];
        expect((await adapter.drafts?.load())?.map(({ id }) => id)).to.deep.equal(before);
        const savedAt = '2026-11-21T08:15:30.250Z';
        await adapter.drafts?.save({ id: 'd2', buildingId: 's1', savedAt, files: [], content: {} }, write());
        expect((await adapter.drafts?.load())?.map(({ id }) => id)).to.deep.equal(['d2', ...before]);
      });

      it('is deleted from, and brought back to', async () => {
        const removed = await adapter.remove?.([{ id: 'duc', version: 1 }], write());
        expect(removed).to.deep.equal([{ id: 'duc', status: 'deleted' }]);
        const back = await adapter.restore?.(['gone', 'duc'], write());
        expect(back?.map(({ status }) => status)).to.deep.equal(['restored', 'restored']);
        expect(await ids()).to.deep.equal(['duc', 'gone', 'firm', 'lan']);
        expect((await adapter.get('gone')).vehicles.length).to.equal(1);
      });
    });
  }

  it('version 1 with unique phones is one that a CRM can write to, and deleted customers are known by their phones', async () => {
    const fixture = await fixtureOf(1);
    const phone = { value: '+84900000001', text: '0900000001' };
    const stores = fixture.stores.map((store) => ({
      ...store,
      records: store.records.map(({ key, value }) => {
        if (key === 'unique') return { key, value: ['phone'] };
        const row = value as { readonly id?: string; readonly customer?: object };
        return row.id === 'gone'
          ? { value: { ...row, customer: { ...row.customer, phone } } }
          : { ...(key && { key }), value };
      }),
    }));
    await build(name, { version: 1, stores });
    adapter = indexedDbAdapter({ name, unique: ['phone'] });
    const values = { name: 'Lê An', phone: '0900000001', email: null, gender: null };
    await adapter.crm?.receive({ op: 'upsert', eventId: 'e1', crmId: 'c1', orderId: null, stamp: 1, values });
    const [conflict] = (await adapter.crm?.conflicts()) ?? [];
    expect(conflict).to.deep.include({ kind: 'deleted-match', others: ['gone'] });
  });
});
