import { expect, it } from 'vitest';
import { upsert } from '../../testing/crm/events.js';
import { individual } from '../../testing/fixtures.js';
import { stored } from '../../testing/scripted-adapter.js';
import type { Held } from '../deletion.js';
import { CrmMemory } from './crm-memory.js';

const COUNT = 2000;

it('finds who an event is about without looking through everybody', async () => {
  const looked: string[] = [];
  const customers = new Map<string, Held>();
  const memory = new CrmMemory({
    held: (id) => {
      looked.push(id);
      return customers.get(id);
    },
    holderOf: () => undefined,
    write: ({ customer, as }) => keep({ customer, isDeleted: as === 'deleted' }),
  });
  const keep = (held: Held) => {
    customers.set(held.customer.id, held);
    memory.follow(held);
  };
  for (let nth = 0; nth < COUNT; nth++) {
    const phone = `+8498${String(nth).padStart(7, '0')}`;
    const customer = stored(individual({ id: `c${nth}`, phone: { value: phone, text: phone } }));
    keep({ customer, isDeleted: nth % 2 === 1 });
  }
  let ids = 0;
  const { receive, conflicts } = memory.calls({
    newId: () => `new ${ids++}`,
    turn: () => Promise.resolve(),
    once: (_options, _about, write) => write(),
  });
  const first = await receive(upsert('crm 1', 1, { phone: 1 }));
  const second = await receive(upsert('crm 1', 2, { phone: 1, email: 'an@example.com' }));
  expect([first.customerId, second.customerId]).toEqual(['new 0', 'new 0']);
  expect(customers.size).toBe(COUNT + 1);
  expect(await conflicts()).toEqual([]);
  expect(new Set(looked).size).toBeLessThan(10);
});
