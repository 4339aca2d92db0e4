import { afterAll, beforeAll, it } from 'vitest';
import { fuzz } from '../test/fuzz.js';
import { type TestServer, startTestServer } from './testing/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.close());

// 5,000 in ten tenants, of which each is small enough to be looked at as a whole after each request.
it.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('answers 500 requests of seed %i without failing', async (seed) => {
  await fuzz(server, 500, seed);
});
