import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import { Cell } from '../observable/observable.js';
import type { RemovalResult, Transactions } from '../port/adapter.js';
import { customers } from '../testing/fixtures.js';
import { ScriptedAdapter, stored } from '../testing/scripted-adapter.js';
import { deletable, type Removed, type RemovalState } from './removal-state.js';
import { RemovalStore } from './removal.js';

const FREE: Transactions = { contracts: 0, invoices: 0 };

describe('RemovalStore', () => {
  let adapter: ScriptedAdapter;
  let cell: Cell<RemovalState | null>;
  let removal: RemovalStore;
  let removed: Removed[];
  let transactions: Map<string, Transactions | 'unknown'>;
  let calls: (readonly { readonly id: string; readonly version: number }[])[];
  let answer: (id: string) => RemovalResult;
  const rows = customers(4).map((customer, index) => stored(customer, index + 1));
  const ids = rows.map(({ id }) => id);
  const some = (...which: number[]) => ({ mode: 'some', ids: new Set(which.map((index) => ids[index]!)) }) as const;

  beforeEach(() => {
    adapter = new ScriptedAdapter();
    for (const row of rows) adapter.customers.set(row.id, row);
    cell = new Cell<RemovalState | null>(null);
    removed = [];
    calls = [];
    transactions = new Map();
    answer = (id) => ({ id, status: 'deleted' });
    Object.assign(adapter, {
      blockers: (asked: readonly string[]) =>
        Promise.resolve(asked.map((id) => ({ id, transactions: transactions.get(id) ?? FREE }))),
      remove: (items: readonly { id: string; version: number }[]) => {
        calls.push(items);
        return Promise.resolve(items.map(({ id }) => answer(id)));
      },
    });
    removal = new RemovalStore(adapter, cell, (each) => removed.push(each));
  });

  it('says of each ticked customer what blocks it, before anything is deleted', async () => {
    transactions.set(ids[1]!, { contracts: 2, invoices: 5 });
    await removal.ask(some(0, 1, 2));
    const state = cell.get()!;
    expect(state).toMatchObject({ status: 'asking', ticked: 3 });
    expect(deletable(state).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(state.candidates[1]?.blocked).toEqual({ contracts: 2, invoices: 5 });
    expect(calls).toEqual([]);
  });

  it('deletes what nothing blocks, with the versions it looked at, and keeps the rest ticked', async () => {
    transactions.set(ids[1]!, 'unknown');
    await removal.ask(some(0, 1, 2));
    await removal.confirm();
    expect(calls).toEqual([[0, 2].map((index) => ({ id: ids[index], version: index + 1 }))]);
    expect(removed).toEqual([{ confirmed: 2, deleted: [ids[0], ids[2]], kept: [ids[1]] }]);
    expect(cell.get()).toBeNull();
  });

  it('deletes again under the same id after a lost answer, and tells what the first time deleted', async () => {
    await removal.ask(some(0, 1));
    const opIds: string[] = [];
    Object.assign(adapter, {
      remove: (items: readonly { id: string }[], { opId }: { opId: string }) => {
        opIds.push(opId);
        if (opIds.length === 1) return Promise.reject(new CustomerError('unavailable'));
        return Promise.resolve(items.map(({ id }) => answer(id)));
      },
    });
    await removal.confirm();
    expect(cell.get()).toMatchObject({ status: 'failed', candidates: [{}, {}], error: { code: 'unavailable' } });
    await removal.retry();
    expect(opIds[1]).toBe(opIds[0]);
    expect(removed).toEqual([{ confirmed: 2, deleted: [ids[0], ids[1]], kept: [] }]);
  });

  it('keeps ticked what was blocked or changed between the question and the deletion', async () => {
    await removal.ask(some(0, 1, 2));
    answer = (id) => {
      if (id === ids[1]) return { id, status: 'blocked', transactions: { contracts: 1, invoices: 0 } };
      if (id === ids[2]) return { id, status: 'failed', error: new CustomerError('conflict', { id }) };
      return { id, status: 'deleted' };
    };
    await removal.confirm();
    expect(removed).toEqual([{ confirmed: 3, deleted: [ids[0]], kept: [ids[1], ids[2]] }]);
  });

  it('walks "all" slice by slice, without those taken out', async () => {
    const asking = removal.ask({
      mode: 'all',
      query: { buildingId: 's1', group: 'all', text: 'duc' },
      total: 4,
      except: new Set([ids[3]!]),
    });
    expect(adapter.last.request).toMatchObject({ query: { text: 'duc' }, at: { index: 0 }, limit: 500 });
    await adapter.last.answer({ rows, total: 4 });
    await asking;
    expect(cell.get()).toMatchObject({ status: 'asking', ticked: 3 });
    expect(cell.get()?.candidates).toHaveLength(3);
  });

  it('refuses more than anybody can have looked at', async () => {
    const query = { buildingId: 's1', group: 'all', text: '' } as const;
    await removal.ask({ mode: 'all', query, total: 10_001, except: new Set() });
    expect(cell.get()?.status).toBe('too-many');
    expect(adapter.lists).toEqual([]);
  });

  it('leaves out a ticked customer that is gone already', async () => {
    adapter.get = (id) =>
      id === ids[0]
        ? Promise.reject(new CustomerError('not-found', { id }))
        : Promise.resolve(adapter.customers.get(id)!);
    await removal.ask(some(0, 1));
    expect(cell.get()?.candidates.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('says that it could not look, and looks again', async () => {
    Object.assign(adapter, { blockers: () => Promise.reject(new CustomerError('unavailable')) });
    await removal.ask(some(0));
    expect(cell.get()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } });
    Object.assign(adapter, {
      blockers: (asked: string[]) => Promise.resolve(asked.map((id) => ({ id, transactions: FREE }))),
    });
    await removal.retry();
    expect(cell.get()?.status).toBe('asking');
  });

  it('says that nothing was deleted when the first deletion fails', async () => {
    await removal.ask(some(0, 1));
    Object.assign(adapter, { remove: () => Promise.reject(new CustomerError('unavailable')) });
    await removal.confirm();
    expect(cell.get()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } });
    expect(removed).toEqual([]);
  });

  it('closes without a word when it is cancelled', async () => {
    await removal.ask(some(0));
    removal.cancel();
    expect(cell.get()).toBeNull();
    expect(calls).toEqual([]);
  });
});
