import { type CustomerAdapter, isCustomerError } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

const DAY = 86_400_000;
const write = () => ({ opId: crypto.randomUUID() });
const pdf = new Blob(['%PDF-1.7\n'], { type: 'application/pdf' });
const about = (id: string) => ({ id, fileName: `${id}.pdf`, mediaType: 'application/pdf', size: pdf.size });
const attached = (id: string) =>
  ({ ...about(id), documentKind: 'other', expiresOn: null, uploadedAt: '2026-01-02T03:04:05Z' }) as const;

describe('indexedDbAdapter and files', () => {
  let name: string;
  const adapters: CustomerAdapter[] = [];

  function load(): CustomerAdapter {
    const adapter = indexedDbAdapter({ name });
    adapters.push(adapter);
    return adapter;
  }

  async function ids(): Promise<IDBValidKey[]> {
    const database = await openDB(name);
    const [files, holders] = [await database.getAllKeys('files'), await database.getAllKeys('fileHolders')];
    database.close();
    expect(holders).to.deep.equal(files);
    return files;
  }

  beforeEach(() => {
    name = `test ${crypto.randomUUID()}`;
  });

  afterEach(async () => {
    for (const adapter of adapters.splice(0)) adapter.dispose?.();
    await deleteDB(name);
    forgetLostData(name);
  });

  it('are there after the page was loaded again, and what nobody claimed for a day goes then', async () => {
    const before = load();
    for (const id of ['kept', 'old', 'young']) await before.upload?.(pdf, about(id), write());
    await before.create(individual({ id: 'an', code: 'KH-1', attachments: [attached('kept')] }), write());
    before.dispose?.();
    const database = await openDB(name);
    await database.put('fileHolders', { id: 'old', stagedAt: Date.now() - DAY - 1000 });
    await database.put('fileHolders', { id: 'young', stagedAt: Date.now() - DAY + 60_000 });
    database.close();
    const after = load();
    expect(await (await after.download?.('kept'))?.text()).to.equal('%PDF-1.7\n');
    // It goes behind what the page waits for.
    while ((await ids()).length > 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await ids()).to.deep.equal(['kept', 'young']);
  });

  it('a file that its customer drops leaves no bytes, and one of a refused write no claim', async () => {
    const adapter = load();
    await adapter.upload?.(pdf, about('f'), write());
    await adapter.create(individual({ id: 'an', code: 'KH-1', attachments: [attached('f')] }), write());
    await adapter.upload?.(pdf, about('g'), write());
    const twin = individual({ id: 'binh', code: 'KH-1', attachments: [attached('g')] });
    const thrown: unknown = await adapter.create(twin, write()).catch((error: unknown) => error);
    expect(isCustomerError(thrown) && thrown.code).to.equal('taken');
    await adapter.discard?.(['g'], write());
    await adapter.update('an', { set: {}, put: {}, drop: { attachments: ['f'] } }, 1, write());
    expect(await ids()).to.deep.equal([]);
  });

  it('a full disk is storage-full, and leaves nothing', async () => {
    const adapter = load();
    await adapter.describe();
    const { prototype } = IDBObjectStore;
    const original = prototype.put;
    prototype.put = function () {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const thrown: unknown = await adapter.upload?.(pdf, about('f'), write()).catch((error: unknown) => error);
    prototype.put = original;
    expect(isCustomerError(thrown) && thrown.code).to.equal('storage-full');
    expect(await ids()).to.deep.equal([]);
  });
});
