import { type CustomerAdapter, CustomerError } from '@clientele/core';
import type { Transport } from '../transport.js';
import type { Buildings } from './backend.js';
import { at } from './inside.js';

/** The buildings of a backend. */
export function buildings(transport: Transport, where: Buildings): NonNullable<CustomerAdapter['buildings']> {
  return async (options) => {
    const path = where.path.replace(/^\//, '');
    const { body } = await transport.ask({ method: 'get', path, repeatable: true, signal: options?.signal });
    const rows = at(body, where.rows);
    if (!Array.isArray(rows)) throw new CustomerError('adapter', { field: 'buildings.rows' });
    return rows.map((row) => ({ id: String(at(row, where.id)), name: String(at(row, where.name)) }));
  };
}
