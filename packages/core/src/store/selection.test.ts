import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import { buildingProfile } from '../fields/building.js';
import { customers } from '../testing/fixtures.js';
import { ScriptedAdapter, stored } from '../testing/scripted-adapter.js';
import { ListStore } from './list.js';
import { SelectionStore, isTicked, tickedCount } from './selection.js';

const rows = customers(100).map((customer) => stored(customer));
const id = (index: number) => rows[index]!.id;

describe('SelectionStore', () => {
  let adapter: ScriptedAdapter;
  let list: ListStore;
  let selection: SelectionStore;
  let failures: unknown[];
  const count = () => tickedCount(selection.state.get());
  const ticked = (which: string) => isTicked(selection.state.get(), which);

  beforeEach(async () => {
    adapter = new ScriptedAdapter();
    list = new ListStore(adapter, buildingProfile);
    failures = [];
    selection = new SelectionStore(adapter, list.state, (thrown) => failures.push(thrown));
    list.chooseBuilding('s1');
    await adapter.last.answer({ rows, total: 250 });
  });

  it('ticks one and takes the tick away', () => {
    selection.toggle(id(3));
    expect([count(), ticked(id(3)), ticked(id(4))]).toEqual([1, true, false]);
    selection.toggle(id(3));
    expect(count()).toBe(0);
  });

  it('keeps single ticks through a search and a tab, and begins anew in another building', async () => {
    selection.toggle(id(3));
    list.search('duc');
    await adapter.last.answer({ rows: rows.slice(50, 52), total: 2 });
    selection.toggle(id(50));
    list.chooseGroup('individual');
    expect(count()).toBe(2);
    list.chooseBuilding('s2');
    expect(count()).toBe(0);
  });

  it('ticks all that match, loaded or not, but those taken out', () => {
    selection.tickAll();
    expect([count(), ticked('never-loaded')]).toEqual([250, true]);
    selection.toggle(id(0));
    expect([count(), ticked(id(0)), ticked(id(1))]).toEqual([249, false, true]);
  });

  it('gives "all" up when the question changes, and follows its number when the data do', async () => {
    selection.tickAll();
    adapter.change();
    await adapter.last.answer({ rows, total: 251 });
    expect(count()).toBe(251);
    list.search('duc');
    expect(count()).toBe(0);
  });

  it('ticks a range in either direction, and asks for the rows that are not loaded', async () => {
    await selection.tickRange(5, 2);
    expect(count()).toBe(4);
    const range = selection.tickRange(98, 101);
    expect(adapter.last.request).toMatchObject({ at: { index: 100 }, limit: 2 });
    await adapter.last.answer({ rows: customers(2, 's9', 7).map((customer) => stored(customer)), total: 250 });
    await range;
    expect(count()).toBe(8);
  });

  it('forgets a range whose question is not on screen any more', async () => {
    const range = selection.tickRange(98, 101);
    const asked = adapter.last;
    list.search('duc');
    await asked.answer({ rows, total: 250 });
    await range;
    expect(count()).toBe(0);
  });

  it('says why a range could not be ticked, and ticks none of it', async () => {
    const failure = new CustomerError('unavailable');
    const range = selection.tickRange(98, 101);
    await adapter.last.fail(failure);
    await range;
    expect([count(), failures]).toEqual([0, [failure]]);
    const forgotten = selection.tickRange(98, 101);
    const asked = adapter.last;
    list.search('duc');
    await asked.fail(failure);
    await forgotten;
    expect(failures).toEqual([failure]);
  });

  describe('when customers were deleted elsewhere', () => {
    beforeEach(() => {
      adapter.get = (which) =>
        adapter.customers.has(which)
          ? Promise.resolve(adapter.customers.get(which)!)
          : Promise.reject(new CustomerError('not-found', { id: which }));
      for (const row of rows) adapter.customers.set(row.id, row);
    });

    it('lets go of those that were ticked', async () => {
      for (const index of [1, 2, 3]) selection.toggle(id(index));
      adapter.customers.delete(id(2));
      adapter.change([id(2), id(3), id(9)]);
      await vi.waitUntil(() => count() === 2);
      expect([1, 2, 3].map((index) => ticked(id(index)))).toEqual([true, false, true]);
      adapter.customers.delete(id(1));
      adapter.change();
      await vi.waitUntil(() => count() === 1);
    });

    it('counts those taken out of all no more', async () => {
      selection.tickAll();
      selection.toggle(id(0));
      adapter.customers.delete(id(0));
      adapter.change([id(0)]);
      await adapter.last.answer({ rows: rows.slice(1), total: 249 });
      await vi.waitUntil(() => count() === 249);
    });

    it('asks for nobody who is not ticked, and keeps the ticks while it cannot be told', async () => {
      const asked: string[] = [];
      adapter.get = (which) => {
        asked.push(which);
        return Promise.reject(new CustomerError('unavailable'));
      };
      adapter.change([id(1)]);
      selection.toggle(id(2));
      adapter.change([id(1), id(2)]);
      await vi.waitUntil(() => asked.length > 0);
      await new Promise((resolve) => setTimeout(resolve));
      expect([asked, count(), failures]).toEqual([[id(2)], 1, []]);
    });
  });
});
