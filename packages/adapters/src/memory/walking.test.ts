import { type CustomerAdapter, guard } from '@clientele/core';
import { Walk } from '@clientele/core/local';
import { Ledger, customers, cursorOnly, individual, testAdapter } from '@clientele/core/testing';
import { describe, expect, it } from 'vitest';
import { memoryAdapter } from './index.js';

function make(wrap: (adapter: CustomerAdapter) => CustomerAdapter) {
  const { transactions, transact } = new Ledger();
  return { adapter: wrap(guard(memoryAdapter({ transactions }))), transact };
}

await testAdapter({
  name: 'a backend that knows cursors alone',
  make: () => make(cursorOnly),
  runner: { describe, it },
});

/** What an adapter of cursors does so that the screen can ask it by index. */
function walked(adapter: CustomerAdapter): CustomerAdapter {
  const walk = new Walk(adapter.list);
  return {
    ...adapter,
    list: (request, options) => walk.list(request, options),
    describe: async (options) => ({ ...(await adapter.describe(options)), access: ['index'] }),
  };
}

await testAdapter({
  name: 'a backend that knows cursors alone, gone through by index',
  make: () => make((adapter) => walked(cursorOnly(adapter))),
  knownGaps: [
    // It cannot say where a customer stands.
    'list at a customer: gives the page that has the customer, as an index would',
    'list at a customer: in another order',
    'list at a customer: within a search',
    'list at a customer: begins at the top for somebody deleted',
  ],
  runner: { describe, it },
});

describe('a walk', () => {
  const query = { buildingId: 's1', group: 'all', text: '' } as const;
  const sort = { field: 'displayOrder', direction: 'ascending' } as const;

  function counted(adapter: CustomerAdapter) {
    const asked: unknown[] = [];
    const walk = new Walk((request, options) => {
      asked.push(request.at);
      return adapter.list(request, options);
    });
    const window = (index: number) => walk.list({ query, sort, at: { index }, limit: 10 });
    return { window, asked };
  }

  it('goes on from the nearest page it knows', async () => {
    const { window, asked } = counted(cursorOnly(memoryAdapter({ customers: customers(50) })));
    for (const index of [0, 10, 20]) await window(index);
    expect(asked).toHaveLength(3);
    await window(40);
    expect(asked).toHaveLength(5);
  });

  it('begins anew when something was written, so that an index means what it says', async () => {
    const plain = memoryAdapter({ customers: customers(30) });
    const { window } = counted(cursorOnly(plain));
    await window(0);
    await plain.create(individual({ id: 'first', buildingId: 's1', displayOrder: 0 }), { opId: '1' });
    for (const index of [10, 20]) {
      const expected = await plain.list({ query, sort, at: { index }, limit: 10 });
      expect((await window(index)).rows).toEqual(expected.rows);
    }
  });
});
