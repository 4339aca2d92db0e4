import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type TestServer, type TestTenant, startTestServer } from '../src/testing/test-server.js';
import { type Call, callerOf } from './caller.js';

/** What a test asks. */
export interface Asked {
  readonly server: TestServer;
  readonly room: TestTenant;
  /** As a person of the tenant who may do everything. */
  readonly call: Call;
}

/** A server for all tests of a file, and for each of them a new tenant with these settings. */
export function tenantEach(
  settings: Parameters<TestServer['tenant']>[0] = {},
  options: Parameters<typeof startTestServer>[0] = {},
): Asked {
  const asked = {} as { -readonly [Part in keyof Asked]: Asked[Part] };
  beforeAll(async () => {
    asked.server = await startTestServer(options);
  });
  afterAll(() => asked.server.close());
  beforeEach(async () => {
    asked.room = asked.server.tenant(settings);
    asked.call = await callerOf(asked.room);
  });
  return asked;
}
