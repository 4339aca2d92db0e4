import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import { buildingProfile } from '../fields/building.js';
import { customers } from '../testing/fixtures.js';
import { ScriptedAdapter, stored } from '../testing/scripted-adapter.js';
import { ListStore } from './list.js';
import { PAGE_SIZE } from './pages.js';

const rows = customers(PAGE_SIZE).map((customer) => stored(customer));

describe('ListStore', () => {
  let adapter: ScriptedAdapter;
  let list: ListStore;
  const state = () => list.state.get();

  beforeEach(() => {
    adapter = new ScriptedAdapter();
    list = new ListStore(adapter, buildingProfile);
  });

  it('asks for nothing until a building is chosen', () => {
    list.show(0, 20);
    list.search('duc');
    expect(adapter.lists).toEqual([]);
    expect(state().status).toBe('idle');
  });

  it('asks for the first page of the chosen building and shows it', async () => {
    list.show(0, 20);
    list.chooseBuilding('s1');
    expect(state().status).toBe('loading');
    expect(adapter.last.request.query.buildingId).toBe('s1');
    await adapter.last.answer({ rows, total: 250 });
    expect(state()).toMatchObject({ status: 'ready', total: 250 });
    expect(state().rows.at(3)).toBe(rows[3]);
    expect(state().rows.at(PAGE_SIZE)).toBeUndefined();
  });

  it('loads the page that comes into view, once', async () => {
    list.chooseBuilding('s1');
    await adapter.last.answer({ rows, total: 250 });
    list.show(95, 120);
    list.show(96, 121);
    expect(adapter.lists.map(({ request }) => request.at)).toEqual([{ index: 0 }, { index: PAGE_SIZE }]);
    await adapter.last.answer({ rows, total: 250 });
    expect(state().rows.at(PAGE_SIZE)).toBe(rows[0]);
  });

  it('asks for the first page alone when a new question is asked from far down', async () => {
    list.chooseBuilding('s1');
    await adapter.last.answer({ rows, total: 2500 });
    list.show(1210, 1230);
    await adapter.last.answer({ rows, total: 2500 });
    const asked = adapter.lists.length;
    list.search('duc');
    expect(adapter.lists.slice(asked).map(({ request }) => request.at)).toEqual([{ index: 0 }]);
  });

  it('gives up the old question when there is a new one, and ignores its late answer', async () => {
    list.chooseBuilding('s1');
    const old = adapter.last;
    list.search('duc');
    expect(old.signal?.aborted).toBe(true);
    await adapter.last.answer({ rows: rows.slice(0, 1), total: 1 });
    await old.answer({ rows, total: 250 });
    expect(state()).toMatchObject({ total: 1, answered: { text: 'duc' } });
  });

  it('keeps the rows of before in sight while a search is under way, and says whose they are', async () => {
    list.chooseBuilding('s1');
    await adapter.last.answer({ rows, total: 250 });
    list.search('duc');
    expect(state()).toMatchObject({ status: 'loading', query: { text: 'duc' }, answered: { text: '' }, total: 250 });
    expect(state().rows.at(0)).toBe(rows[0]);
  });

  it("never shows one building's rows under another's name", async () => {
    list.chooseBuilding('s1');
    await adapter.last.answer({ rows, total: 250 });
    list.chooseBuilding('s2');
    expect(state().rows.at(0)).toBeUndefined();
    expect(state().total).toBeNull();
  });

  it('never mixes rows of two revisions: it asks again', async () => {
    list.chooseBuilding('s1');
    await adapter.last.answer({ rows, total: 250, revision: '1' });
    list.show(PAGE_SIZE, PAGE_SIZE + 20);
    await adapter.last.answer({ rows, total: 251, revision: '2' });
    expect(adapter.lists).toHaveLength(3);
    expect(state().status).toBe('loading');
    await adapter.last.answer({ rows: rows.toReversed(), total: 251, revision: '2' });
    expect(state().status).toBe('ready');
    expect(state().rows.at(0)).toBeUndefined();
    expect(state().rows.at(PAGE_SIZE)).toBe(rows.at(-1));
  });

  it('asks again for the rows in view when something changed', async () => {
    list.chooseBuilding('s1');
    await adapter.last.answer({ rows, total: 250 });
    adapter.change();
    expect(adapter.lists).toHaveLength(2);
    expect(state().rows.at(0)).toBe(rows[0]);
  });

  it('says that it failed, with the code, and can try again', async () => {
    list.chooseBuilding('s1');
    await adapter.last.fail(new CustomerError('unavailable'));
    expect(state()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } });
    list.show(0, 20);
    expect(adapter.lists).toHaveLength(1);
    list.reload();
    expect(state()).toMatchObject({ status: 'loading', error: { code: 'unavailable' } });
    await adapter.last.answer({ rows, total: 250 });
    expect(state()).toMatchObject({ status: 'ready', error: null });
  });

  it('sorts up, then down, then as at first', () => {
    list.chooseBuilding('s1');
    list.sortBy('name');
    expect(adapter.last.request.sort).toEqual({ field: 'name', direction: 'ascending' });
    list.sortBy('name');
    expect(adapter.last.request.sort).toEqual({ field: 'name', direction: 'descending' });
    list.sortBy('name');
    expect(adapter.last.request.sort).toEqual({ field: 'displayOrder', direction: 'ascending' });
  });

  describe('reveal', () => {
    const [added] = rows;

    it('finds the row of a customer that was just added, also when the list changes meanwhile', async () => {
      list.chooseBuilding('s1');
      await adapter.last.answer({ rows, total: 250 });
      list.reveal(added!);
      await adapter.last.answer({ rows, total: 251, revision: '2' });
      const lost = adapter.last;
      expect(lost.request.at).toEqual({ id: added!.id });
      adapter.change();
      await lost.answer({ rows, index: 200, total: 251, revision: '2' });
      expect(state().spotlight).toBeNull();
      await adapter.last.answer({ rows, total: 252, revision: '3' });
      await adapter.last.answer({ rows, index: 200, total: 252, revision: '3' });
      expect(state().spotlight).toEqual({ customer: added, index: 200 });
    });

    it('says when the question on screen does not find it, and forgets it with the next question', async () => {
      list.chooseBuilding('s1');
      await adapter.last.answer({ rows, total: 250 });
      list.reveal(added!);
      await adapter.last.answer({ rows, total: 251, revision: '2' });
      await adapter.last.answer({ rows: rows.slice(1), total: 251, revision: '2' });
      expect(state().spotlight).toEqual({ customer: added, index: null });
      list.search('duc');
      expect(state().spotlight).toBeNull();
    });
  });

  it('asks first what the backend can, so that the screen offers no more', async () => {
    await Promise.resolve();
    expect(state().can).toEqual(await adapter.describe());
  });

  it('is silent once it is disposed of', async () => {
    list.chooseBuilding('s1');
    const { last } = adapter;
    list.dispose();
    adapter.change();
    await last.answer({ rows, total: 250 });
    expect(adapter.lists).toHaveLength(1);
    expect(state().total).toBeNull();
  });

  describe('where the backend does not count', () => {
    const page = (answered: typeof rows) => adapter.last.answer({ rows: answered, total: 'unknown' });

    beforeEach(async () => {
      list.show(0, 20);
      list.chooseBuilding('s1');
      await page(rows);
    });

    it('knows what has come, and that there may be more', () => {
      expect(state()).toMatchObject({ total: PAGE_SIZE, more: true });
    });

    it('asks for the next page when the last known row comes into view, not before', async () => {
      list.show(60, PAGE_SIZE - 2);
      expect(adapter.lists).toHaveLength(1);
      list.show(61, PAGE_SIZE - 1);
      expect(adapter.last.request.at).toEqual({ index: PAGE_SIZE });
      await page(rows.slice(0, 7));
      expect(state()).toMatchObject({ total: PAGE_SIZE + 7, more: false });
    });

    it('ends where the next page is empty', async () => {
      list.show(61, PAGE_SIZE - 1);
      await page([]);
      expect(state()).toMatchObject({ total: PAGE_SIZE, more: false });
    });

    it('begins anew with another question', async () => {
      list.search('an');
      await page(rows.slice(0, 3));
      expect(state()).toMatchObject({ total: 3, more: false });
    });
  });
});
