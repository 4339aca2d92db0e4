import { individual } from '@clientele/core/testing';
import { expect } from 'chai';
import { deleteDB } from 'idb';
import { forgetLostData, indexedDbAdapter } from './index.js';

const write = () => ({ opId: crypto.randomUUID() });
const person = (id: string) => individual({ id, code: id, buildingId: 's1' });
const transactions = () => Promise.resolve(new Map());

describe('indexedDbAdapter that asks to be kept', () => {
  it('asks the browser once, after the first save and never before; a refusal harms nothing', async () => {
    const name = `test ${crypto.randomUUID()}`;
    const { storage } = navigator;
    let asked = 0;
    const persist = () => {
      asked += 1;
      return Promise.reject(new Error('no'));
    };
    Object.defineProperty(storage, 'persist', { configurable: true, value: persist });
    try {
      const adapter = indexedDbAdapter({ name, transactions });
      await adapter.describe();
      await adapter.nextCode?.();
      await adapter.create({ ...person('a'), displayOrder: -1 }, write()).catch(() => undefined);
      await adapter.restore?.(['nobody'], write());
      expect(asked).to.equal(0);
      await adapter.createMany?.([person('a')], write());
      expect(asked).to.equal(1);
      await adapter.create(person('b'), write());
      await adapter.update('b', { set: { note: 'một' }, put: {}, drop: {} }, 1, write());
      expect(asked).to.equal(1);
      const other = indexedDbAdapter({ name });
      await other.update('b', { set: { note: 'hai' }, put: {}, drop: {} }, 2, write());
      expect(asked).to.equal(2);
      adapter.dispose?.();
      other.dispose?.();
    } finally {
      Reflect.deleteProperty(storage, 'persist');
      await deleteDB(name);
      forgetLostData(name);
    }
  });
});
