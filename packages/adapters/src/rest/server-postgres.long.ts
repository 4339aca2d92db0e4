import { afterAll } from 'vitest';
import { startPostgres } from '../../../server/test/postgres.js';

// The same tests on PostgreSQL, which has many connections and so meets itself as PGlite never does.
const postgres = await startPostgres();
afterAll(() => postgres.stop());
process.env['CLIENTELE_TEST_DATABASE'] = await postgres.create();
await import('./server.test.js');
