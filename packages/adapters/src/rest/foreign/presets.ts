import type { Backend } from './backend.js';

/** What json-server can sort by as a list must be: it compares values as they are, which is wrong for names. */
const SORTS = { displayOrder: 'displayOrder', phone: 'phone.value', kind: 'kind' };

/**
 * json-server, 0.17 or 1.0 beta, with a collection `customers` of our own fields. It keeps nothing unique, compares no
 * versions and searches nothing we could use: two changes at one moment both go through, and the later one stays.
 */
export function jsonServer(version: '0.17' | '1.0' = '0.17'): Backend {
  const shared = {
    paths: { customers: '/customers' },
    filters: { buildingId: 'buildingId', kind: 'kind' },
    counts: true,
    newest: 'updatedAt',
    version: { field: 'version', countedBy: 'here' },
    repeat: { field: 'opId' },
  } as const;
  if (version === '0.17') {
    return {
      ...shared,
      paging: { by: 'offset', offset: '_start', limit: '_limit' },
      envelope: { total: { header: 'X-Total-Count' } },
      sort: {
        fields: SORTS,
        ties: ['code', 'phone.value', 'id'],
        style: { by: 'two', field: '_sort', order: '_order' },
        filled: '_ne',
      },
    };
  }
  return {
    ...shared,
    paging: { by: 'page', page: '_page', size: '_per_page' },
    envelope: { rows: 'data', total: { body: 'items' } },
    sort: { fields: SORTS, ties: ['code', 'phone.value', 'id'], style: { by: 'signed', field: '_sort' } },
    ids: { refusedTwice: false },
  };
}

/** A FeathersJS 5 service `customers` of our own fields, with pages; its schema must read numbers in queries as such. */
export function feathers(): Backend {
  return {
    paths: { customers: '/customers' },
    paging: { by: 'offset', offset: '$skip', limit: '$limit' },
    envelope: { rows: 'data', total: { body: 'total' } },
    filters: { buildingId: 'buildingId', kind: 'kind' },
    sort: {
      fields: { displayOrder: 'displayOrder', kind: 'kind' },
      ties: ['code', 'id'],
      style: { by: 'nested', field: '$sort' },
    },
    counts: true,
    newest: 'updatedAt',
    ids: { refusedTwice: false },
    version: { field: 'version', countedBy: 'here' },
    condition: { parameter: 'version' },
    repeat: { field: 'opId' },
  };
}
