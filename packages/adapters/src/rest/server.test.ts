import type { Customer } from '@clientele/core';
import { keepStep, testAdapter } from '@clientele/core/testing';
import { startTestServer } from '@clientele/server/testing';
import { afterAll, describe, it } from 'vitest';
import { type RestOptions, restAdapter } from './index.js';

const buildings = [
  { id: 's2', name: 'Tòa S2' },
  { id: 's1', name: 'Tòa S1' },
];
/** How long the suite's slowest test may take over HTTP, in milliseconds. */
const TIMEOUT = 60_000;

/** In no hook: the suite asks an adapter what it can before there are tests. On PGlite, or where an address says. */
const database = process.env['CLIENTELE_TEST_DATABASE'];
const server = await startTestServer(database === undefined ? {} : { database: { url: database } });
afterAll(() => server.close());

type Settings = Parameters<typeof server.tenant>[0];

/** The adapter of a tenant. It gives up no sooner than its test: what it does then is tested elsewhere. */
function adapterOf(
  { url, token }: Pick<ReturnType<typeof server.tenant>, 'url' | 'token'>,
  options: Partial<RestOptions>,
) {
  return restAdapter({ url, token: () => token(), timeout: TIMEOUT, ...options });
}

/** An adapter of a tenant of its own. */
function made(settings: Settings, options: Partial<RestOptions> = {}) {
  const { url, token, transact } = server.tenant(settings);
  return { adapter: adapterOf({ url, token }, options), buildings, transact };
}

/** A suite over tenants with these settings. */
const suite = (settings: Settings, options: Partial<RestOptions> = {}) => ({
  make: () => made(settings, options),
  makeHolding: async (customers: readonly Customer[]) => {
    const room = server.tenant(settings);
    await room.hold(customers);
    return { ...made(settings, options), adapter: adapterOf(room, options) };
  },
  runner: { describe, it: (name: string, body: () => Promise<void>) => it(name, { timeout: TIMEOUT }, body) },
});

// It keeps contracts and invoices itself, and so is never in doubt about them.
const knownGaps = [
  'blockers: what cannot be told is unknown, and no error',
  'remove: an invoice blocks like a contract, and so does what cannot be told',
];

await testAdapter({ name: 'REST, our server, unique codes', ...suite({ buildings }), knownGaps });
await testAdapter({
  name: 'REST, our server, unique phones',
  ...suite({ buildings, unique: ['phone'], codePattern: 'CT{seq}-B' }, { crm: true }),
  knownGaps,
});

it('goes through histories of a CRM as the plainest store does', { timeout: 300_000 }, async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { adapter } = made({ unique: ['phone'] }, { crm: true });
    await keepStep(adapter, seed).catch((cause: unknown) => {
      throw new Error(`Seed ${seed}`, { cause });
    });
  }
});
