import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import type { Vehicle } from '../model/vehicle.js';
import { Cell } from '../observable/observable.js';
import type { VehicleListRequest, VehicleListResult, VehicleRow } from '../port/adapter.js';
import { ScriptedAdapter } from '../testing/scripted-adapter.js';
import { PAGE_SIZE } from './pages.js';
import { VehicleListStore } from './vehicle-list.js';

const blank = { electric: false, brand: null, colour: null, parkingCard: null, apartment: null, registeredOn: null };
const vehicle = (nth: number): Vehicle => ({
  ...blank,
  id: `v${nth}`,
  type: 'car',
  plate: `30A-${nth}`,
  state: 'active',
});
const rows: VehicleRow[] = Array.from({ length: PAGE_SIZE }, (_, nth) => ({
  vehicle: vehicle(nth),
  customer: { id: `c${nth}`, code: null, name: `Người ${nth}` },
}));

/** A question for vehicles that waits for the test to answer it. */
interface Asked {
  readonly request: VehicleListRequest;
  readonly signal: AbortSignal | undefined;
  answer(result: Partial<VehicleListResult>): Promise<void>;
  fail(thrown: unknown): Promise<void>;
}

class VehicleAdapter extends ScriptedAdapter {
  readonly asked: Asked[] = [];

  vehicles = (request: VehicleListRequest, options?: { readonly signal?: AbortSignal | undefined }) =>
    new Promise<VehicleListResult>((resolve, reject) => {
      this.asked.push({
        request,
        signal: options?.signal,
        answer: (result) =>
          settled(() => resolve({ rows: [], index: request.index, total: 0, revision: '1', ...result })),
        fail: (thrown) => settled(() => reject(thrown)),
      });
    });

  get lastAsked(): Asked {
    return this.asked.at(-1)!;
  }
}

async function settled(act: () => void): Promise<void> {
  act();
  await new Promise((resolve) => setTimeout(resolve));
}

describe('VehicleListStore', () => {
  let adapter: VehicleAdapter;
  let list: VehicleListStore;
  let building: Cell<{ readonly query: { readonly buildingId: string | null } }>;
  const state = () => list.state.get();
  const choose = (buildingId: string | null) => building.set({ query: { buildingId } });

  beforeEach(() => {
    adapter = new VehicleAdapter();
    building = new Cell<{ readonly query: { readonly buildingId: string | null } }>({ query: { buildingId: null } });
    list = new VehicleListStore(adapter, building, true);
  });

  it('asks for nothing until a building is chosen', () => {
    list.watch();
    list.show(0, 20);
    expect(adapter.asked).toEqual([]);
    expect(state().status).toBe('idle');
  });

  it('asks for nothing while nobody looks, and again when somebody does', async () => {
    choose('s1');
    adapter.change();
    expect(adapter.asked).toEqual([]);
    const leave = list.watch();
    expect(adapter.asked).toHaveLength(1);
    const { lastAsked } = adapter;
    leave();
    leave();
    expect(lastAsked.signal?.aborted).toBe(true);
    adapter.change();
    expect(adapter.asked).toHaveLength(1);
    list.watch();
    expect(adapter.asked).toHaveLength(2);
  });

  it('shows the vehicles of the building that the customers are shown of, and follows it', async () => {
    list.watch();
    choose('s1');
    expect(state().status).toBe('loading');
    expect(adapter.lastAsked.request).toEqual({
      buildingId: 's1',
      text: '',
      sort: { field: 'plate', direction: 'ascending' },
      index: 0,
      limit: PAGE_SIZE,
    });
    await adapter.lastAsked.answer({ rows, total: 250 });
    expect(state()).toMatchObject({ status: 'ready', total: 250 });
    expect(state().rows.at(3)).toBe(rows[3]);
    choose('s2');
    expect(state().rows.at(0)).toBeUndefined();
    expect(state().total).toBeNull();
    expect(adapter.lastAsked.request.buildingId).toBe('s2');
  });

  it('asks at once where there are no buildings', () => {
    list = new VehicleListStore(adapter, building, false);
    list.watch();
    expect(adapter.lastAsked.request.buildingId).toBeNull();
  });

  it('loads the page that comes into view, once', async () => {
    list.watch();
    choose('s1');
    await adapter.lastAsked.answer({ rows, total: 250 });
    list.show(95, 120);
    list.show(96, 121);
    expect(adapter.asked.map(({ request }) => request.index)).toEqual([0, PAGE_SIZE]);
    await adapter.lastAsked.answer({ rows, total: 250 });
    expect(state().rows.at(PAGE_SIZE)).toBe(rows[0]);
  });

  it('gives up the old question when there is a new one, and ignores its late answer', async () => {
    list.watch();
    choose('s1');
    await adapter.lastAsked.answer({ rows, total: 250 });
    list.search('30a');
    const old = adapter.lastAsked;
    expect(state()).toMatchObject({ status: 'loading', query: { text: '30a' }, answered: { text: '' }, total: 250 });
    list.search('30a 1');
    expect(old.signal?.aborted).toBe(true);
    await adapter.lastAsked.answer({ rows: rows.slice(0, 1), total: 1 });
    await old.answer({ rows, total: 250 });
    expect(state()).toMatchObject({ total: 1, answered: { text: '30a 1' } });
  });

  it('never mixes rows of two revisions: it asks again', async () => {
    list.watch();
    choose('s1');
    await adapter.lastAsked.answer({ rows, total: 250, revision: '1' });
    list.show(PAGE_SIZE, PAGE_SIZE + 20);
    await adapter.lastAsked.answer({ rows, total: 251, revision: '2' });
    expect(adapter.asked).toHaveLength(3);
    expect(state().status).toBe('loading');
    await adapter.lastAsked.answer({ rows: rows.toReversed(), total: 251, revision: '2' });
    expect(state().status).toBe('ready');
    expect(state().rows.at(0)).toBeUndefined();
    expect(state().rows.at(PAGE_SIZE)).toBe(rows.at(-1));
  });

  it('asks again for the rows in view when something changed', async () => {
    list.watch();
    choose('s1');
    await adapter.lastAsked.answer({ rows, total: 250 });
    adapter.change();
    expect(adapter.asked).toHaveLength(2);
    expect(state().rows.at(0)).toBe(rows[0]);
  });

  it('says that it failed, with the code, and can try again', async () => {
    list.watch();
    choose('s1');
    await adapter.lastAsked.fail(new CustomerError('unavailable'));
    expect(state()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } });
    list.show(0, 20);
    expect(adapter.asked).toHaveLength(1);
    list.reload();
    expect(state()).toMatchObject({ status: 'loading', error: { code: 'unavailable' } });
    await adapter.lastAsked.answer({ rows, total: 250 });
    expect(state()).toMatchObject({ status: 'ready', error: null });
  });

  it('sorts up, then down, then by plate again', () => {
    list.watch();
    choose('s1');
    const sorts = ['customer', 'customer', 'customer'] as const;
    const asked = sorts.map((field) => {
      list.sortBy(field);
      return adapter.lastAsked.request.sort;
    });
    expect(asked).toEqual([
      { field: 'customer', direction: 'ascending' },
      { field: 'customer', direction: 'descending' },
      { field: 'plate', direction: 'ascending' },
    ]);
  });

  it('is silent once it is disposed of', async () => {
    list.watch();
    choose('s1');
    const { lastAsked } = adapter;
    list.dispose();
    adapter.change();
    choose('s2');
    await lastAsked.answer({ rows, total: 250 });
    expect(adapter.asked).toHaveLength(1);
    expect(state().total).toBeNull();
  });
});
