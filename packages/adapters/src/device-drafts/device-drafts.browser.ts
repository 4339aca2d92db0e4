import { type CustomerAdapter, type KeptDraft, isCustomerError } from '@clientele/core';
import { type Runner, testAdapter } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { memoryAdapter } from '../memory/index.js';
import { type DeviceDrafts, deviceDrafts, droppingFiles } from './index.js';

/** Of the suite, what is about drafts: the rest is not this module's. */
const runner: Runner = { describe, it: (name, body) => (name.startsWith('drafts: ') ? it(name, body) : undefined) };

await testAdapter({
  name: 'drafts on this device',
  make: () => {
    const owner = crypto.randomUUID();
    const kept = deviceDrafts({ owner });
    const adapter = memoryAdapter();
    const discard: NonNullable<CustomerAdapter['discard']> = (ids, options) => adapter.discard!(ids, options);
    const cleanUp = async () => {
      kept.dispose();
      await deleteDB(`clientele drafts ${owner}`);
    };
    return { adapter: Object.assign(adapter, { drafts: droppingFiles(kept, discard) }), cleanUp };
  },
  runner,
});

describe('deviceDrafts', () => {
  const write = () => ({ opId: crypto.randomUUID() });
  const kept = (id: string, files: readonly string[] = []): KeptDraft => {
    return { id, buildingId: 's1', savedAt: '2026-01-02T03:04:05.678Z', files, content: { texts: { name: 'Lê An' } } };
  };
  const offered = async (tab: DeviceDrafts) => (await tab.load()).map(({ id }) => id);
  const opened: DeviceDrafts[] = [];
  const owners = new Set<string>();

  /** Each stands for a tab of this person. */
  function tab(owner: string): DeviceDrafts {
    owners.add(owner);
    const drafts = deviceDrafts({ owner });
    opened.push(drafts);
    return drafts;
  }

  afterEach(async () => {
    for (const drafts of opened.splice(0)) drafts.dispose();
    for (const owner of owners) await deleteDB(`clientele drafts ${owner}`);
    owners.clear();
  });

  it('opens nothing before it is asked', async () => {
    tab('nobody');
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.to.include('clientele drafts nobody');
  });

  it('gives each person their own', async () => {
    const [one, other] = [tab('user-17'), tab('user-18')];
    await one.save(kept('a'), write());
    expect([await offered(one), await offered(other)]).to.deep.equal([['a'], []]);
  });

  it('offers and touches none that another tab has open, until it is let go', async () => {
    const [here, there] = [tab('user-17'), tab('user-17')];
    await here.save(kept('a'), write());
    expect(await offered(there)).to.deep.equal([]);
    for (const call of [there.save(kept('a'), write()), there.drop('a', write())]) {
      const thrown = await call.catch((error: unknown) => error);
      expect(isCustomerError(thrown) && thrown.code).to.equal('conflict');
    }
    here.dispose();
    expect(await offered(there)).to.deep.equal(['a']);
  });

  it('survives the page that typed them', async () => {
    const before = tab('user-17');
    await before.save(kept('a', ['f']), write());
    before.dispose();
    expect(await tab('user-17').load()).to.deep.equal([kept('a', ['f'])]);
  });

  it('is gone when its files cannot be discarded', async () => {
    const drafts = tab('user-17');
    const asked: (readonly string[])[] = [];
    const dropping = droppingFiles(drafts, (ids) => {
      asked.push(ids);
      return Promise.reject(new Error('offline'));
    });
    await dropping.save(kept('a', ['f', 'g']), write());
    await dropping.save(kept('b'), write());
    for (const id of ['a', 'b', 'nothing']) await dropping.drop(id, write());
    expect([asked, await offered(drafts)]).to.deep.equal([[['f', 'g']], []]);
  });
});
