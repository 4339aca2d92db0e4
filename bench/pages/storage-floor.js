// The floor of a database: raw IndexedDB, one record a customer, an index for each question. Nobody writes less.
import { fold } from './core/query/fold.js';
import { sortKey } from './core/query/sort-key.js';

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const ended = (tx) =>
  new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
const recordOf = (customer) => {
  const { name, code, phone, email } = customer;
  return {
    ...customer,
    byName: sortKey(name),
    number: phone.value,
    text: fold([name, code, phone.text, email].join('\n')),
  };
};

export async function open(name) {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore('customers', { keyPath: 'id' });
    store.createIndex('code', 'code', { unique: true });
    store.createIndex('number', 'number', { unique: true });
    store.createIndex('order', ['buildingId', 'displayOrder']);
    store.createIndex('name', ['buildingId', 'byName', 'code']);
    store.createIndex('kind', ['buildingId', 'kind']);
  };
  const database = await done(opening);
  const channel = new BroadcastChannel(name);
  const reading = () => database.transaction('customers').objectStore('customers');
  const writing = () => {
    const tx = database.transaction('customers', 'readwrite', { durability: 'relaxed' });
    return { tx, store: tx.objectStore('customers') };
  };
  const building = (...rest) => IDBKeyRange.bound(['s1', ...rest], ['s1', ...rest, []]);
  return {
    async add(customers) {
      const { tx, store } = writing();
      const refused = [];
      customers.forEach((customer, at) => {
        store.add(recordOf(customer)).onerror = (event) => {
          event.preventDefault();
          refused.push(at);
        };
      });
      await ended(tx);
      return refused;
    },
    async first() {
      const rows = await done(reading().index('order').getAll(building(), 50));
      return rows.map(({ id }) => id);
    },
    async counts() {
      const kinds = reading().index('kind');
      const [individual, organisation] = await Promise.all(
        ['individual', 'organisation'].map((kind) => done(kinds.count(IDBKeyRange.only(['s1', kind])))),
      );
      return { all: individual + organisation, individual, organisation };
    },
    async search(typed) {
      const text = fold(typed);
      let total = 0;
      for (let range = null; ;) {
        const rows = await done(reading().getAll(range, 2000));
        for (const row of rows) if (row.text.includes(text)) total += 1;
        if (rows.length < 2000) return total;
        range = IDBKeyRange.lowerBound(rows.at(-1).id, true);
      }
    },
    async lastByName(total) {
      const index = reading().index('name');
      const walking = index.openCursor(building());
      await done(walking);
      walking.result.advance(total - 50);
      const cursor = await done(walking);
      const rows = await done(index.getAll(IDBKeyRange.bound(cursor.key, ['s1', []]), 50));
      return rows.map(({ id }) => id);
    },
    async byPhone(value) {
      return (await done(reading().index('number').get(value)))?.id;
    },
    edit: async (id) => async (note) => {
      const { tx, store } = writing();
      store.put(recordOf({ ...(await done(store.get(id))), note }));
      await ended(tx);
      channel.postMessage(id);
    },
    async remove(ids) {
      const { tx, store } = writing();
      for (const id of ids) store.delete(id);
      await ended(tx);
    },
    onChange: (heard) => (channel.onmessage = heard),
    isPacked: async () => true,
  };
}
