import { Ledger, individual, testAdapter } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { forgetLostData, indexedDbAdapter, type IndexedDbOptions } from './index.js';

const buildings = [
  { id: 's2', name: 'Tòa S2' },
  { id: 's1', name: 'Tòa S1' },
];

function fresh(options: IndexedDbOptions = {}) {
  const name = `test ${crypto.randomUUID()}`;
  const { transactions, transact } = new Ledger();
  const cleanUp = async () => {
    await deleteDB(name);
    forgetLostData(name);
  };
  return { adapter: indexedDbAdapter({ transactions, ...options, name }), buildings, transact, cleanUp };
}

await testAdapter({ name: 'IndexedDB, unique codes', make: () => fresh({ buildings }), runner: { describe, it } });
await testAdapter({
  name: 'IndexedDB, unique phones',
  make: () => fresh({ unique: ['phone'], codePattern: 'CT{seq}-B' }),
  runner: { describe, it },
});

describe('indexedDbAdapter', () => {
  it('opens nothing before it is asked', async () => {
    const name = `test ${crypto.randomUUID()}`;
    indexedDbAdapter({ name }).dispose?.();
    const known = await indexedDB.databases();
    expect(known.map((database) => database.name)).not.to.include(name);
  });

  it('refuses one opId for two customers', async () => {
    const { adapter, cleanUp } = fresh();
    await adapter.create(individual({ id: 'a' }), { opId: '1' });
    const thrown = await adapter.create(individual({ id: 'b' }), { opId: '1' }).catch((error: unknown) => error);
    expect(thrown).to.include({ name: 'CustomerError', code: 'adapter' });
    adapter.dispose?.();
    await cleanUp();
  });

  it('is of no use after dispose, and says so', async () => {
    const { adapter } = fresh();
    adapter.dispose?.();
    const thrown = await adapter.get('a').catch((error: unknown) => error);
    expect(thrown).to.include({ name: 'CustomerError', code: 'adapter' });
  });
});
