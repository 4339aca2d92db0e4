import { keepStep } from '@clientele/core/testing';
import { deleteDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

const transactions = () => Promise.resolve(new Map());

describe('indexedDbAdapter and a CRM', () => {
  it('goes through histories as the plainest store does', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const name = `test ${crypto.randomUUID()}`;
      const adapter = indexedDbAdapter({ name, unique: ['phone'], transactions });
      await keepStep(adapter, seed).catch((cause: unknown) => {
        throw new Error(`Seed ${seed}: ${String(cause)}`, { cause });
      });
      adapter.dispose?.();
      await deleteDB(name);
      forgetLostData(name);
    }
  }).timeout(60_000);
});
