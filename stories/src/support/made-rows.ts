import { CustomerError, type Customer, type CustomerAdapter } from '@clientele/core';
import { described } from '@clientele/core/local';
import { customers } from '@clientele/core/testing';

const AT = '2026-11-14T02:30:00.000Z';

/** A backend with as many customers as one likes, made when they are asked for. It sorts nothing and searches nothing. */
export function madeRows(total: number): CustomerAdapter {
  const few = customers(100);
  const row = (index: number): Customer => ({
    ...few[index % few.length]!,
    id: `made-${index}`,
    code: `KH-${String(index + 1).padStart(6, '0')}`,
    displayOrder: index + 1,
    version: 1,
    createdAt: AT,
    updatedAt: AT,
  });
  const refuse = () => Promise.reject(new CustomerError('forbidden'));
  return {
    describe: () => Promise.resolve({ ...described(['code']), sorts: [], search: false }),
    buildings: () => Promise.resolve([{ id: 's1', name: 'Sao Mai S1' }]),
    list: ({ at, limit }) => {
      const first = 'index' in at ? at.index : 0;
      const rows = Array.from({ length: Math.min(limit, total - first) }, (_, nth) => row(first + nth));
      return Promise.resolve({ rows, index: first, total, revision: '1' });
    },
    get: (id) => Promise.resolve(row(Number(id.slice(5)))),
    create: refuse,
    update: refuse,
  };
}
