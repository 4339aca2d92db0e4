import type { Transactions } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

const write = () => ({ opId: crypto.randomUUID() });

describe('indexedDbAdapter that asks its host', () => {
  const failures: Readonly<Record<string, () => Promise<ReadonlyMap<string, Transactions>>>> = {
    'does not answer in time': () => new Promise(() => undefined),
    rejects: () => Promise.reject(new Error('offline')),
    throws: () => {
      throw new Error('a mistake');
    },
    'answers nonsense': () => Promise.resolve('none' as unknown as ReadonlyMap<string, Transactions>),
    'answers no numbers': () => Promise.resolve(new Map([['a', { contracts: -1, invoices: 0 }]])),
  };
  for (const [what, transactions] of Object.entries(failures)) {
    it(`refuses when the host ${what}`, async () => {
      const original = window.setTimeout;
      const name = `test ${crypto.randomUUID()}`;
      const adapter = indexedDbAdapter({ name, transactions });
      try {
        await adapter.create(individual({ id: 'a' }), write());
        // A shorter deadline, yet long enough for the database on a busy machine.
        window.setTimeout = ((run: () => void, wait?: number) =>
          original(run, wait === 10_000 ? 800 : wait)) as typeof setTimeout;
        expect(await adapter.blockers?.(['a'])).to.deep.equal([{ id: 'a', transactions: 'unknown' }]);
        const [answer] = (await adapter.remove?.([{ id: 'a', version: 1 }], write())) ?? [];
        expect(answer).to.deep.equal({ id: 'a', status: 'blocked', transactions: 'unknown' });
        expect((await adapter.get('a')).version).to.equal(1);
      } finally {
        window.setTimeout = original;
        adapter.dispose?.();
        await deleteDB(name);
        forgetLostData(name);
      }
    });
  }
});
