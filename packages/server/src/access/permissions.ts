/** What a token may allow its person to do. */
export const PERMISSIONS = ['read', 'write', 'delete', 'crm', 'transactions'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who may use a route: whoever has a permission, whoever can sign, anyone. */
export type Access = Permission | 'signature' | 'anyone';

/**
 * Every route, and who may use it. The checks and the security that OpenAPI tells of both come from here; a route that has
 * no row keeps the server from starting.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
  'GET /v1/description': 'read',
  'GET /v1/buildings': 'read',
  'POST /v1/customers/query': 'read',
  'POST /v1/customers/find': 'read',
  'GET /v1/customers/:id': 'read',
  'POST /v1/customers': 'write',
  'PATCH /v1/customers/:id': 'write',
  'POST /v1/customers/batch-create': 'write',
  'POST /v1/customers/batch-delete': 'delete',
  'POST /v1/customers/batch-restore': 'delete',
  'POST /v1/customers/blockers': 'read',
  'GET /v1/next-code': 'write',
  'POST /v1/vehicles/query': 'read',
  'POST /v1/files': 'write',
  'GET /v1/files/:id': 'read',
  'POST /v1/files/discard': 'write',
  'GET /v1/changes': 'read',
  'POST /v1/crm/receive': 'crm',
  'POST /v1/crm/commands': 'write',
  'GET /v1/crm/conflicts': 'read',
  'GET /v1/crm/quarantine': 'read',
  'PUT /v1/transactions/:id': 'transactions',
  'DELETE /v1/transactions/:id': 'transactions',
  'POST /v1/webhooks/crm/:tenant': 'signature',
  'GET /v1/openapi.json': 'anyone',
  'GET /v1/health': 'anyone',
};
