import type { Customer, Transactions } from '@clientele/core';
import { Ledger, customers, individual, testAdapter } from '@clientele/core/testing';
import { describe, expect, it, vi } from 'vitest';
import { memoryAdapter, type MemoryOptions } from './index.js';

const buildings = [
  { id: 's2', name: 'Tòa S2' },
  { id: 's1', name: 'Tòa S1' },
];
const runner = { describe, it };

function made(options: MemoryOptions) {
  const { transactions, transact } = new Ledger();
  return { adapter: memoryAdapter({ transactions, ...options }), buildings: options.buildings ?? [], transact };
}

/** A suite of adapters made with these options. */
const suite = (options: MemoryOptions) => ({
  make: () => made(options),
  makeHolding: (customers: readonly Customer[]) => made({ ...options, customers }),
  runner,
});

await testAdapter({ name: 'memory, unique codes', ...suite({ buildings }) });
await testAdapter({ name: 'memory, unique phones', ...suite({ unique: ['phone'], codePattern: 'CT{seq}-B' }) });

describe('memoryAdapter', () => {
  it('begins with the customers it is given', async () => {
    const adapter = memoryAdapter({ customers: customers(30) });
    const query = { buildingId: 's1', group: 'all', text: '' } as const;
    const sort = { field: 'code', direction: 'ascending' } as const;
    const { rows, total } = await adapter.list({ query, sort, at: { index: 0 }, limit: 2 });
    expect(total).toBe(30);
    expect(rows.map(({ code, version }) => [code, version])).toEqual([
      ['KH-00001', 1],
      ['KH-00002', 1],
    ]);
    expect(await adapter.nextCode?.()).toEqual({ code: 'KH-00031', pattern: 'KH-{seq:5}', sequence: 31 });
  });

  it('refuses customers to begin with that share what is unique', () => {
    const twins = ['a', 'b'].map((id) => individual({ id, code: 'KH-1' }));
    expect(() => memoryAdapter({ customers: twins })).toThrow('taken (code)');
  });

  it('refuses one opId for two customers', async () => {
    const adapter = memoryAdapter();
    await adapter.create(individual({ id: 'a' }), { opId: '1' });
    await expect(adapter.create(individual({ id: 'b' }), { opId: '1' })).rejects.toMatchObject({ code: 'adapter' });
  });

  it('deletes nothing where nobody can say what is bound', () => {
    const { blockers, remove, restore, find, vehicles } = memoryAdapter();
    expect([blockers, remove, restore]).toEqual([undefined, undefined, undefined]);
    expect([find, vehicles].map((call) => typeof call)).toEqual(['function', 'function']);
  });

  it('refuses a deletion when the host does not answer within 10 seconds, and ends it when its caller gives up', async () => {
    vi.useFakeTimers();
    const transactions = () => new Promise<never>(() => undefined);
    const adapter = memoryAdapter({ customers: [individual({ id: 'a' })], transactions });
    const removing = adapter.remove?.([{ id: 'a', version: 1 }], { opId: '1' });
    await vi.advanceTimersByTimeAsync(9_999);
    const controller = new AbortController();
    const asking = adapter.blockers?.(['a'], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(1);
    expect(await removing).toEqual([{ id: 'a', status: 'blocked', transactions: 'unknown' }]);
    controller.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('lets a staged file wait a day, and one that a kept draft names as long as that', async () => {
    vi.useFakeTimers();
    const adapter = memoryAdapter();
    const pdf = new Blob(['%PDF-1.7\n'], { type: 'application/pdf' });
    const upload = (id: string) =>
      adapter.upload?.(pdf, { id, fileName: id, mediaType: pdf.type, size: pdf.size }, { opId: id });
    for (const id of ['named', 'left']) await upload(id);
    const savedAt = new Date().toISOString();
    await adapter.drafts?.save({ id: 'a', buildingId: null, savedAt, files: ['named'], content: {} }, { opId: 'a' });
    vi.setSystemTime(Date.now() + 25 * 3_600_000);
    await upload('other');
    expect((await adapter.download?.('named'))?.size).toBe(pdf.size);
    await expect(adapter.download?.('left')).rejects.toMatchObject({ code: 'not-found' });
    vi.useRealTimers();
  });

  it('asks the host about each customer once', async () => {
    const asked: (readonly string[])[] = [];
    const transactions = async (ids: readonly string[]) => {
      asked.push(ids);
      return new Map<string, Transactions>();
    };
    const adapter = memoryAdapter({ transactions });
    await adapter.blockers?.(['a', 'b', 'a']);
    await adapter.blockers?.([]);
    expect(asked).toEqual([['a', 'b']]);
  });

  it('knows no buildings where none are given', () => {
    expect(memoryAdapter().buildings).toBeUndefined();
  });
});
