import type { Customer } from '@clientele/core';
import { Ledger, individual, testAdapter } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { forgetLostData, indexedDbAdapter, type IndexedDbOptions } from './index.js';
import { rowOf } from './schema.js';

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
  return { name, adapter: indexedDbAdapter({ transactions, ...options, name }), buildings, transact, cleanUp };
}

/** The same on a database into which these customers were put as they are. */
async function holding(customers: readonly Customer[], options: IndexedDbOptions) {
  const made = fresh(options);
  await made.adapter.describe();
  const database = await openDB(made.name);
  const tx = database.transaction(['customers', 'meta'], 'readwrite');
  for (const [at, customer] of customers.entries()) {
    await tx.objectStore('customers').put(rowOf(customer, at + 1, options.unique ?? ['code']));
  }
  await tx.objectStore('meta').put(customers.length, 'revision');
  await tx.done;
  database.close();
  return made;
}

const suite = (options: IndexedDbOptions) => ({
  make: () => fresh(options),
  makeHolding: (customers: readonly Customer[]) => holding(customers, options),
  runner: { describe, it },
});

await testAdapter({ name: 'IndexedDB, unique codes', ...suite({ buildings }) });
await testAdapter({ name: 'IndexedDB, unique phones', ...suite({ unique: ['phone'], codePattern: 'CT{seq}-B' }) });

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
