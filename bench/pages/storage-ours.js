// Our adapter, asked what the store asks it.
import { indexedDbAdapter } from './clientele/indexeddb.js';

const EVERYBODY = { buildingId: 's1', group: 'all', text: '' };
const DEFAULT = { field: 'displayOrder', direction: 'ascending' };
/** As many as the port takes at once. */
const SLICE = 500;
const write = () => ({ opId: crypto.randomUUID() });
const sliced = (items) =>
  Array.from({ length: Math.ceil(items.length / SLICE) }, (_, at) => items.slice(at * SLICE, (at + 1) * SLICE));

export async function open(name) {
  const adapter = indexedDbAdapter({ name, unique: ['code', 'phone'], transactions: async () => new Map() });
  const list = (query, sort = DEFAULT, index = 0) =>
    adapter.list({ query: { ...EVERYBODY, ...query }, sort, at: { index }, limit: 50 });
  let first;
  return {
    async add(customers) {
      const results = [];
      for (const part of sliced(customers)) results.push(...(await adapter.createMany(part, write())));
      return results.flatMap(({ status }, at) => (status === 'failed' ? [at] : []));
    },
    async first() {
      first = list();
      return (await first).rows.map(({ id }) => id);
    },
    /** They come with the rows. */
    async counts() {
      const { all, individual, organisation } = (await (first ?? list())).counts;
      first = undefined;
      return { all, individual, organisation };
    },
    async search(text) {
      return (await list({ text })).total;
    },
    async lastByName(total) {
      const { rows } = await list({}, { field: 'name', direction: 'ascending' }, total - 50);
      return rows.map(({ id }) => id);
    },
    async byPhone(value) {
      return (await adapter.find({ phone: value }))[0]?.id;
    },
    /** Opens a customer, and gives how its note is changed. */
    async edit(id) {
      const { version } = await adapter.get(id);
      return (note) => adapter.update(id, { set: { note }, put: {}, drop: {} }, version, write());
    },
    async remove(ids) {
      for (const part of sliced(ids.map((id) => ({ id, version: 1 })))) await adapter.remove(part, write());
    },
    onChange: (heard) => adapter.subscribe(heard),
    /** What lists need is packed when nothing was asked for a while. */
    async isPacked() {
      const opening = indexedDB.open(name);
      const database = await new Promise((resolve) => (opening.onsuccess = () => resolve(opening.result)));
      const asked = database.transaction('packs').objectStore('packs').get('manifest');
      const manifest = await new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result)));
      database.close();
      return manifest !== undefined;
    },
  };
}
