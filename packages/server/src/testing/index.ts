/**
 * A server to test against.
 *
 * @module testing
 */

export { startTestServer } from './test-server.js';
export type { TestServer, TestTenant, TokenClaims } from './test-server.js';
