import { describe, expect, it } from 'vitest';
import { buildingProfile } from '../fields/building.js';
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
});
