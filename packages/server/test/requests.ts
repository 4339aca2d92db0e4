import { individual } from '@clientele/core/testing';
import type { Sent } from './caller.js';

/** A request to a route that would be done, for one who may: what a test takes away from it is what is refused. */
export interface Whole extends Sent {
  readonly method: string;
  readonly path: string;
}

const SORT = { field: 'code', direction: 'ascending' };
const query = { buildingId: 's1', group: 'all', text: 'le' };

function form(): FormData {
  const parts = new FormData();
  parts.append('about', JSON.stringify({ id: 'file', fileName: 'a.pdf', mediaType: 'application/pdf', size: 8 }));
  parts.append('file', new Blob(['%PDF-1.7']), 'a');
  return parts;
}

/** A good request for each route, about the customer `an` (version 1), its file `kept` and its contract `contract`. */
export const WHOLE: Readonly<Record<string, () => Omit<Whole, 'method'>>> = {
  'GET /v1/description': () => ({ path: '/description' }),
  'GET /v1/buildings': () => ({ path: '/buildings' }),
  'POST /v1/customers/query': () => ({
    path: '/customers/query',
    body: { query, sort: SORT, at: { index: 0 }, limit: 5 },
  }),
  'POST /v1/customers/find': () => ({ path: '/customers/find', body: { key: { code: 'KH-1' }, deleted: false } }),
  'GET /v1/customers/{id}': () => ({ path: '/customers/an' }),
  'POST /v1/customers': () => ({
    path: '/customers',
    body: individual({ id: 'new', buildingId: 's1', code: 'KH-9', name: 'Lê' }),
  }),
  'PATCH /v1/customers/{id}': () => ({
    path: '/customers/an',
    headers: { 'if-match': '"1"' },
    body: { set: { note: 'x' }, put: {}, drop: {} },
  }),
  'POST /v1/customers/batch-create': () => ({
    path: '/customers/batch-create',
    body: { customers: [individual({ id: 'many', buildingId: 's1', code: 'KH-8', name: 'Lê' })] },
  }),
  'POST /v1/customers/batch-delete': () => ({
    path: '/customers/batch-delete',
    body: { items: [{ id: 'an', version: 1 }], mode: 'each' },
  }),
  'POST /v1/customers/batch-restore': () => ({ path: '/customers/batch-restore', body: { ids: ['an'] } }),
  'POST /v1/customers/blockers': () => ({ path: '/customers/blockers', body: { ids: ['an'] } }),
  'GET /v1/next-code': () => ({ path: '/next-code' }),
  'POST /v1/vehicles/query': () => ({
    path: '/vehicles/query',
    body: { buildingId: 's1', text: '', sort: { field: 'plate', direction: 'ascending' }, index: 0, limit: 5 },
  }),
  'POST /v1/files': () => ({ path: '/files', body: form() }),
  'GET /v1/files/{id}': () => ({ path: '/files/kept' }),
  'POST /v1/files/discard': () => ({ path: '/files/discard', body: { ids: ['kept'] } }),
  'GET /v1/changes': () => ({ path: '/changes' }),
  'POST /v1/crm/receive': () => ({
    path: '/crm/receive',
    body: { op: 'delete', eventId: 'e', crmId: 'c', orderId: null, stamp: 1 },
  }),
  'POST /v1/crm/commands': () => ({
    path: '/crm/commands',
    body: { id: 'an', command: { do: 'reset', field: 'name' }, version: 1 },
  }),
  'GET /v1/crm/conflicts': () => ({ path: '/crm/conflicts' }),
  'GET /v1/crm/quarantine': () => ({ path: '/crm/quarantine' }),
  'PUT /v1/transactions/{id}': () => ({ path: '/transactions/t', body: { customerId: 'an', kind: 'invoice' } }),
  'DELETE /v1/transactions/{id}': () => ({ path: '/transactions/contract' }),
};

/** The request of a route, `POST /v1/customers`. */
export function wholeRequest(route: string): Whole {
  const make = WHOLE[route];
  if (!make) throw new Error(`${route} has no request in the tests`);
  return { method: route.split(' ')[0] ?? '', ...make() };
}
