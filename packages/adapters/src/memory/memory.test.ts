import { customers, individual, testAdapter } from '@clientele/core/testing';
import { describe, expect, it } from 'vitest';
import { memoryAdapter } from './index.js';

const buildings = [
  { id: 's2', name: 'Tòa S2' },
  { id: 's1', name: 'Tòa S1' },
];
const runner = { describe, it };

await testAdapter({
  name: 'memory, unique codes',
  make: () => ({ adapter: memoryAdapter({ buildings }), buildings }),
  runner,
});
await testAdapter({
  name: 'memory, unique phones',
  make: () => ({ adapter: memoryAdapter({ unique: ['phone'], codePattern: 'CT{seq}-B' }) }),
  runner,
});

describe('memoryAdapter', () => {
  it('begins with the customers it is given', async () => {
    const adapter = memoryAdapter({ customers: customers(30) });
    const query = { buildingId: 's1', kind: 'all', text: '' } as const;
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

  it('knows no buildings where none are given', () => {
    expect(memoryAdapter().buildings).toBeUndefined();
  });
});
