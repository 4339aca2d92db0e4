import { afterAll, beforeAll, expect, it } from 'vitest';
import { fuzz } from '../test/fuzz.js';
import { type TestServer, startTestServer } from './testing/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it(
  'answers 500 requests, good and broken, without failing, and what it refuses changes nothing',
  { timeout: 120_000 },
  async () => {
    const statuses = await fuzz(server, 500, 1);
    // Something of each kind came through, or this tests nothing.
    for (const status of [200, 201, 204, 400, 404, 409, 412, 413]) expect(statuses[status]).toBeGreaterThan(0);
  },
);
