/**
 * Clientele's customers over HTTP: the port of core as a contract, kept in PostgreSQL.
 *
 * @module index
 */

export { PERMISSIONS } from './access/permissions.js';
export type { Permission } from './access/permissions.js';
export type { AuthOptions } from './access/token.js';
export type { DatabaseOptions } from './database/connect.js';
export type { ServerOptions, TenantSettings } from './options.js';
export { createServer, openApiDocument } from './server.js';
export type { ClienteleServer } from './server.js';
