import { describe, expect, it } from 'vitest';
import { buildingProfile } from '../fields/building.js';
import { CustomerError } from '../errors/customer-error.js';
import { individual } from '../testing/fixtures.js';
import { ScriptedAdapter, stored } from '../testing/scripted-adapter.js';
import { CustomerStore } from './store.js';

describe('CustomerStore', () => {
  it('gives a deletion up, keeps the ticks and says so, when its question cannot be shown', async () => {
    const adapter = new ScriptedAdapter();
    adapter.customers.set('a', stored(individual({ id: 'a', buildingId: 's1' })));
    Object.assign(adapter, {
      blockers: () => Promise.resolve([{ id: 'a', transactions: { contracts: 0, invoices: 0 } }]),
      remove: () => Promise.reject(new Error('not asked for')),
    });
    const store = new CustomerStore(adapter, buildingProfile);
    store.selection.toggle('a');
    await store.askRemoval();
    expect(store.removalState.get()?.status).toBe('asking');
    store.failToAskRemoval();
    expect(store.removalState.get()).toBeNull();
    expect(store.notice.get()?.text).toEqual({ about: 'error', code: 'unavailable' });
    expect(store.selection.state.get()).toEqual({ mode: 'some', ids: new Set(['a']) });
  });

  it('adds and deletes nothing where this person may only look', async () => {
    const adapter = new ScriptedAdapter();
    Object.assign(adapter, { blockers: () => Promise.resolve([]), remove: () => Promise.resolve([]) });
    const { describe: whole } = adapter;
    adapter.describe = async () => ({ ...(await whole()), readOnly: true });
    const store = new CustomerStore(adapter, buildingProfile);
    store.list.chooseBuilding('s1');
    expect([store.canWrite, store.canAdd, store.canRemove]).toEqual([true, true, true]);
    await new Promise((resolve) => setTimeout(resolve));
    expect([store.canWrite, store.canAdd, store.canRemove]).toEqual([false, false, false]);
    store.selection.toggle('a');
    await Promise.all([store.add(), store.askRemoval()]);
    expect([store.formState.get(), store.removalState.get()]).toEqual([null, null]);
  });

  describe('where the backend cannot be used for a while', () => {
    const settle = () => new Promise((resolve) => setTimeout(resolve));

    function signedIn() {
      const adapter = new ScriptedAdapter();
      adapter.customers.set('a', stored(individual({ id: 'a', buildingId: 's1', code: 'A', name: 'An' })));
      const store = new CustomerStore(adapter, buildingProfile);
      let expired = 0;
      store.onSessionExpired(() => expired++);
      store.list.chooseBuilding('s1');
      return { adapter, store, expired: () => expired };
    }

    it('says each time that the session has expired, and asks the list again when told to', async () => {
      const { adapter, store, expired } = signedIn();
      await adapter.last.fail(new CustomerError('unauthorized'));
      expect(expired()).toBe(1);
      store.list.reload();
      await adapter.last.fail(new CustomerError('unauthorized'));
      expect(expired()).toBe(2);
      store.retry();
      expect(store.list.state.get()).toMatchObject({ status: 'loading', error: { code: 'unauthorized' } });
      await adapter.last.answer({ rows: [...adapter.customers.values()], total: 1 });
      expect(store.list.state.get()).toMatchObject({ status: 'ready', error: null });
      const asked = adapter.lists.length;
      store.retry();
      expect(adapter.lists).toHaveLength(asked);
      expect(expired()).toBe(2);
    });

    it('says why rows that are not loaded could not be ticked', async () => {
      const { adapter, store, expired } = signedIn();
      await adapter.last.answer({ rows: [...adapter.customers.values()], total: 300 });
      const ticking = store.selection.tickRange(150, 151);
      await adapter.last.fail(new CustomerError('unauthorized'));
      await ticking;
      expect(store.notice.get()?.text).toEqual({ about: 'error', code: 'unauthorized' });
      expect(expired()).toBe(1);
    });

    it('keeps what was typed over an expired session, and saves it under the same id after it', async () => {
      const { adapter, store, expired } = signedIn();
      await store.edit('a');
      store.form?.type('name', 'Ánh');
      adapter.refusal = new CustomerError('unauthorized');
      await store.form?.save();
      expect(store.formState.get()).toMatchObject({ status: 'editing', error: { code: 'unauthorized' } });
      expect(expired()).toBe(1);
      store.retry();
      expect(store.formState.get()).toMatchObject({ error: null, draft: { texts: { name: 'Ánh' } } });
      expect(adapter.updated).toHaveLength(1);
      await store.form?.save();
      expect(store.formState.get()).toBeNull();
      expect(adapter.updated.map(({ options }) => options.opId)).toEqual([
        adapter.updated[0]?.options.opId,
        adapter.updated[0]?.options.opId,
      ]);
    });

    it('opens what could not be opened, when told to', async () => {
      const { adapter, store } = signedIn();
      const { get } = adapter;
      adapter.get = () => Promise.reject(new CustomerError('unavailable'));
      await store.edit('a');
      expect(store.formState.get()?.status).toBe('failed-to-open');
      adapter.get = get;
      store.retry();
      await settle();
      expect(store.formState.get()?.status).toBe('editing');
    });

    it('undoes a deletion under one id, however often the answer is lost', async () => {
      const { adapter } = signedIn();
      const opIds: string[] = [];
      Object.assign(adapter, {
        blockers: () => Promise.resolve([{ id: 'a', transactions: { contracts: 0, invoices: 0 } }]),
        remove: () => Promise.resolve([{ id: 'a', status: 'deleted' }]),
        restore: (_: unknown, { opId }: { opId: string }) => {
          opIds.push(opId);
          if (opIds.length === 1) return Promise.reject(new CustomerError('unavailable'));
          return Promise.resolve([{ id: 'a', status: 'restored', customer: adapter.customers.get('a') }]);
        },
      });
      const again = new CustomerStore(adapter, buildingProfile);
      again.selection.toggle('a');
      await again.askRemoval();
      await again.removal?.confirm();
      await again.undo();
      expect(again.notice.get()).toMatchObject({ text: { about: 'error', code: 'unavailable' }, undoable: true });
      await again.undo();
      expect(opIds[1]).toBe(opIds[0]);
      expect(again.notice.get()?.text).toMatchObject({ about: 'restored', count: 1 });
    });
  });
});
