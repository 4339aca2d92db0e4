import { type ChangeNotice, type CustomerAdapter, DEFAULT_SORT, isCustomerError } from '@clientele/core';
import { customers, individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

const write = () => ({ opId: crypto.randomUUID() });
const query = { buildingId: 's1', group: 'all', text: '' } as const;
const listed = (adapter: CustomerAdapter) => adapter.list({ query, sort: DEFAULT_SORT, at: { index: 0 }, limit: 500 });
const person = (id: string, code = id) => individual({ id, code, buildingId: 's1' });

/** Longer than a message takes to the other tab, in milliseconds. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('indexedDbAdapter in two tabs', () => {
  let name: string;
  let here: CustomerAdapter;
  let there: CustomerAdapter;

  beforeEach(() => {
    name = `test ${crypto.randomUUID()}`;
    here = indexedDbAdapter({ name });
    there = indexedDbAdapter({ name });
  });

  afterEach(async () => {
    here.dispose?.();
    there.dispose?.();
    await deleteDB(name);
    forgetLostData(name);
  });

  it('each list has what the other tab wrote, with no message waited for', async () => {
    const [, empty] = [await listed(here), await listed(there)];
    await here.create(person('a'), write());
    const [mine, theirs] = [await listed(here), await listed(there)];
    expect(theirs).to.deep.equal(mine);
    expect(theirs.revision).not.to.equal(empty.revision);
    await there.update('a', { set: { name: 'Lê An' }, put: {}, drop: {} }, 1, write());
    await there.createMany?.(customers(30), write());
    expect(await listed(here)).to.deep.equal(await listed(there));
    expect((await listed(here)).rows.length).to.equal(31);
  });

  it('hears of the other’s writes, with their customers', async () => {
    const heard: ChangeNotice[] = [];
    here.subscribe?.((notice) => heard.push(notice));
    await there.create(person('a'), write());
    await there.create(person('b'), write());
    await settled();
    expect(heard).to.deep.equal([{ ids: ['a'] }, { ids: ['b'] }]);
  });

  it('says that it does not know which, when it missed a message or slept in the back-forward cache', async () => {
    const heard: ChangeNotice[] = [];
    await here.create(person('a'), write());
    here.subscribe?.((notice) => heard.push(notice));
    const channel = new BroadcastChannel(`clientele ${name}`);
    channel.postMessage({ revision: 3, ids: ['c'] });
    await settled();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await settled();
    channel.close();
    expect(heard).to.deep.equal([{ ids: null }, { ids: null }]);
  });

  it('of one code added in both at one moment, one is added', async () => {
    const adding = [here, there, here, there].map((tab, at) => tab.create(person(`p${at}`, 'KH-1'), write()));
    const results = await Promise.allSettled(adding);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(refused.map((thrown) => isCustomerError(thrown) && thrown.code)).to.deep.equal(['taken', 'taken', 'taken']);
    expect((await listed(here)).rows.length).to.equal(1);
  });

  it('of two changes to one version at one moment, one is written', async () => {
    await here.create(person('a'), write());
    const change = (tab: CustomerAdapter, note: string) =>
      tab.update('a', { set: { note }, put: {}, drop: {} }, 1, write());
    const results = await Promise.allSettled([change(here, 'một'), change(there, 'hai')]);
    expect(results.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect((await there.get('a')).version).to.equal(2);
  });

  it('the same thing sent from both is done once', async () => {
    const once = write();
    const [first, second] = await Promise.all([here.create(person('a'), once), there.create(person('a'), once)]);
    expect(second).to.deep.equal(first);
    expect((await listed(there)).revision).to.equal('1');
  });

  it('the next code is past the other’s', async () => {
    await here.nextCode?.();
    await there.create(person('a', 'KH-00012'), write());
    expect(await here.nextCode?.()).to.include({ code: 'KH-00013' });
  });
});
