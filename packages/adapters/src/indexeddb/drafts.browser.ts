import { type CustomerAdapter, type KeptDraft, isCustomerError } from '@clientele/core';
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

const DAY = 86_400_000;
const write = () => ({ opId: crypto.randomUUID() });
const pdf = new Blob(['%PDF-1.7\n'], { type: 'application/pdf' });
const about = (id: string) => ({ id, fileName: `${id}.pdf`, mediaType: 'application/pdf', size: pdf.size });
const kept = (id: string, files: readonly string[] = []): KeptDraft => {
  const savedAt = '2026-01-02T03:04:05.678Z';
  return { id, buildingId: 's1', savedAt, files, content: { texts: { name: 'Lê An' } } };
};

describe('indexedDbAdapter and drafts', () => {
  let name: string;
  const adapters: CustomerAdapter[] = [];

  /** Each adapter stands for a tab: what one holds is not another's, on one page as on two. */
  function open(): CustomerAdapter {
    const adapter = indexedDbAdapter({ name });
    adapters.push(adapter);
    return adapter;
  }

  const offered = async (tab: CustomerAdapter) => (await tab.drafts?.load())?.map(({ id }) => id);
  async function codeOf(call: Promise<unknown> | undefined): Promise<unknown> {
    try {
      await call;
      return 'done';
    } catch (thrown) {
      return isCustomerError(thrown) && thrown.code;
    }
  }

  beforeEach(() => {
    name = `test ${crypto.randomUUID()}`;
  });

  afterEach(async () => {
    for (const adapter of adapters.splice(0)) adapter.dispose?.();
    await deleteDB(name);
    forgetLostData(name);
  });

  it('are offered in another tab only when the one that has them open is gone', async () => {
    const [here, there] = [open(), open()];
    await here.drafts?.save(kept('a'), write());
    await there.drafts?.save(kept('b'), write());
    expect([await offered(here), await offered(there)]).to.deep.equal([['a'], ['b']]);
    here.dispose?.();
    expect(await offered(there)).to.have.members(['a', 'b']);
  });

  it('are offered when the page that typed them crashed or was closed', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const tab = open();
    await tab.drafts?.save(kept('a'), write());
    // The lock of a page that is gone, as the browser sees it: held by another context until that ends.
    adapters.splice(0)[0]?.dispose?.();
    const held = new Promise<void>((answer) => {
      const { locks } = frame.contentWindow!.navigator;
      void locks.request(`clientele ${name} draft a`, () => (answer(), new Promise(() => undefined)));
    });
    await held;
    const survivor = open();
    expect(await offered(survivor)).to.deep.equal([]);
    frame.remove();
    expect(await offered(survivor)).to.deep.equal(['a']);
  });

  it('one that another tab has open is neither written nor dropped', async () => {
    const [here, there] = [open(), open()];
    await here.upload?.(pdf, about('f'), write());
    await here.drafts?.save(kept('a', ['f']), write());
    expect(await codeOf(there.drafts?.save(kept('a'), write()))).to.equal('conflict');
    expect(await codeOf(there.drafts?.drop('a', write()))).to.equal('conflict');
    expect(await here.drafts?.load()).to.deep.equal([kept('a', ['f'])]);
    expect((await here.download?.('f'))?.size).to.equal(pdf.size);
    await here.drafts?.drop('a', write());
    expect(await codeOf(there.drafts?.save(kept('a'), write()))).to.equal('done');
  });

  it('of two tabs that go on with one at the same moment, one has it', async () => {
    const [here, there] = [open(), open()];
    const codes = await Promise.all([here, there, here].map((tab) => codeOf(tab.drafts?.save(kept('a'), write()))));
    expect(codes).to.have.members(['done', 'done', 'conflict']);
  });

  it('its staged files are there as long as it is, and those of no draft a day', async () => {
    const before = open();
    for (const id of ['named', 'left']) await before.upload?.(pdf, about(id), write());
    await before.drafts?.save(kept('a', ['named']), write());
    before.dispose?.();
    const database = await openDB(name);
    for (const id of ['named', 'left']) await database.put('fileHolders', { id, stagedAt: Date.now() - 9 * DAY });
    database.close();
    const after = open();
    expect((await after.download?.('named'))?.size).to.equal(pdf.size);
    // It goes behind what the page waits for.
    while ((await codeOf(after.download?.('left'))) === 'done') await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await codeOf(after.download?.('left'))).to.equal('not-found');
    await after.drafts?.drop('a', write());
    expect(await codeOf(after.download?.('named'))).to.equal('not-found');
  });

  it('are written with strict durability, and a full disk is storage-full', async () => {
    const adapter = open();
    await adapter.describe();
    const asked: unknown[] = [];
    const [begin, put] = [IDBDatabase.prototype.transaction, IDBObjectStore.prototype.put];
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      // The old files that are forgotten behind the first call are no draft.
      if (mode === 'readwrite' && options?.durability !== 'relaxed') asked.push(options?.durability);
      return begin.call(this, stores, mode, options);
    };
    await adapter.drafts?.save(kept('a'), write());
    IDBDatabase.prototype.transaction = begin;
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const code = await codeOf(adapter.drafts?.save(kept('b'), write()));
    IDBObjectStore.prototype.put = put;
    expect([asked, code, await offered(adapter)]).to.deep.equal([['strict'], 'storage-full', ['a']]);
  });
});
