import { beforeEach, describe, expect, it } from 'vitest';
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
  const count = () => tickedCount(selection.state.get());
  const ticked = (which: string) => isTicked(selection.state.get(), which);

  beforeEach(async () => {
    adapter = new ScriptedAdapter();
    list = new ListStore(adapter, buildingProfile);
    selection = new SelectionStore(adapter, list.state);
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
});
