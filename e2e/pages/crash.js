import { indexedDbAdapter } from './clientele/indexeddb.js';

// Writes without end, so that it can be killed in the middle, and says what is in the database afterwards.

const DATABASE = 'crash';
const adapter = indexedDbAdapter({ name: DATABASE, transactions: async () => new Map() });
const write = () => ({ opId: crypto.randomUUID() });
const below = (end) => Math.floor(Math.random() * end);

/** What a person and a vehicle have besides what is given to each. */
const PERSON = {
  kind: 'individual',
  buildingId: 's1',
  ...nothing('displayOrder phone email address occupant gender birthDate nationality company'),
  ...nothing('identityNumber identityDate identityPlace'),
  apartments: [],
  contacts: [],
};
const VEHICLE = {
  type: 'motorbike',
  electric: false,
  ...nothing('brand colour parkingCard apartment registeredOn'),
  state: 'active',
};

function nothing(keys) {
  return Object.fromEntries(keys.split(' ').map((key) => [key, null]));
}

/** The bytes of a file follow from its id, so that another's would be told from them. */
const bytesOf = (id) => `%PDF-1.7\n${id}\n${id.repeat(200)}`;

async function upload() {
  const id = crypto.randomUUID();
  const file = new Blob([bytesOf(id)], { type: 'application/pdf' });
  const about = { id, fileName: `${id}.pdf`, mediaType: file.type, size: file.size };
  await adapter.upload(file, about, write());
  return { ...about, documentKind: 'other', expiresOn: null, uploadedAt: new Date().toISOString() };
}

/** A customer whose note says how many vehicles and files it has. */
async function person(files) {
  const id = crypto.randomUUID();
  const attachments = [];
  for (let nth = 0; nth < files; nth += 1) attachments.push(await upload());
  const vehicles = Array.from({ length: below(3) }, (_, nth) => ({ ...VEHICLE, id: `v${nth}`, plate: `30K-${nth}` }));
  const note = `${vehicles.length} ${attachments.length}`;
  return { ...PERSON, id, code: `C-${id}`, name: 'Lê An', note, vehicles, attachments };
}

/** One write after the other; each is told of when its promise has resolved. */
globalThis.writeWithoutEnd = async () => {
  const known = [];
  const tell = (customer) => globalThis.acknowledged(customer.id, customer.version, null);
  const acts = [
    async () => {
      const added = await adapter.create(await person(1 + below(2)), write());
      tell(added);
      known.push(added);
    },
    async () => {
      const many = await Promise.all(Array.from({ length: 30 }, () => person(0)));
      for (const { customer } of await adapter.createMany(many, write())) {
        tell(customer);
        known.push(customer);
      }
    },
    async () => {
      const [{ id, version, attachments, vehicles }] = known.splice(below(known.length), 1);
      const attachment = await upload();
      const [old] = attachments;
      const note = `${vehicles.length} ${attachments.length + (old ? 0 : 1)}`;
      const patch = { set: { note }, put: { attachments: [attachment] }, drop: old ? { attachments: [old.id] } : {} };
      const changed = await adapter.update(id, patch, version, write());
      tell(changed);
      known.push(changed);
    },
    async () => {
      const [{ id, version }] = known.splice(below(known.length), 1);
      const [{ status }] = await adapter.remove([{ id, version }], write());
      if (status === 'deleted') globalThis.acknowledged(id, version + 1, true);
    },
  ];
  for (;;) await acts[known.length === 0 ? 0 : below(acts.length)]();
};

/** Adds so many that they are worth packing, and asks for them, so that they are packed when it is quiet. */
globalThis.writeForPacking = async () => {
  const many = await Promise.all(Array.from({ length: 320 }, () => person(0)));
  for (const { customer } of await adapter.createMany(many, write()))
    globalThis.acknowledged(customer.id, customer.version, null);
  await list(adapter);
};

const done = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

async function list(from, text = '') {
  const request = { query: { buildingId: 's1', group: 'all', text }, sort: { field: 'code', direction: 'descending' } };
  const ids = [];
  for (;;) {
    const { rows, total, counts } = await from.list({ ...request, at: { index: ids.length }, limit: 500 });
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) return { ids, total, counts };
  }
}

/** What there is, past the adapter: all records of each store, and each key of the index of codes. */
async function contents() {
  const database = await done(indexedDB.open(DATABASE));
  const names = ['customers', 'files', 'fileHolders', 'meta', 'operations', 'packs'];
  const tx = database.transaction(names);
  const all = await Promise.all(
    names.map(async (name) => {
      const store = tx.objectStore(name);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      return [name, new Map(keys.map((key, at) => [key, values[at]]))];
    }),
  );
  const codes = await done(tx.objectStore('customers').index('codeKey').getAllKeys());
  database.close();
  return { ...Object.fromEntries(all), codes };
}

/** What is wrong in the database, given who was acknowledged: id to version, and whether it was deleted. */
globalThis.faults = async (acknowledged) => {
  const faults = [];
  const expect = (holds, what) => void (holds || faults.push(what));
  await adapter.describe();
  const { customers, files, fileHolders, meta, operations, packs, codes } = await contents();
  const rows = [...customers.values()];
  const live = rows.filter(({ deletedAt }) => deletedAt === undefined);
  for (const [id, [version, isDeleted]] of acknowledged) {
    const row = customers.get(id);
    expect(row, `${id} was acknowledged and is not there`);
    expect(!row || row.customer.version >= version, `${id} has an older version than was acknowledged`);
    if (row?.customer.version === version)
      expect((row.deletedAt !== undefined) === (isDeleted === true), `${id} deleted`);
  }
  for (const { id, customer } of rows) {
    const { note, vehicles, attachments } = customer;
    expect(note === `${vehicles.length} ${attachments.length}`, `${id} is half there`);
    for (const file of attachments) {
      const bytes = await files.get(file.id)?.blob.text();
      expect(bytes === bytesOf(file.id), `${id} lacks the bytes of a file`);
      expect(fileHolders.get(file.id)?.customerId === id, `${id} has a file that is not its own`);
    }
  }
  for (const [id, { customerId }] of fileHolders) {
    const named = customers.get(customerId)?.customer.attachments.some((file) => file.id === id);
    expect(customerId === undefined || named, `a file of ${customerId} that it does not name`);
    expect(files.has(id), `a holder without a file`);
  }
  expect(files.size === fileHolders.size, 'a file without a holder');
  expect((meta.get('rows') ?? 0) === live.length, `rows says ${meta.get('rows')}, there are ${live.length}`);
  const last = Math.max(0, ...rows.map(({ revision }) => revision));
  expect((meta.get('revision') ?? 0) === last, `revision says ${meta.get('revision')}, the last is ${last}`);
  expect(codes.length === live.length, `${codes.length} codes of ${live.length} customers`);
  for (const { outcomes } of operations.values())
    for (const { id } of outcomes) expect(customers.has(id), 'a remembered write that did not happen');
  // From what is packed, and from the rows alone.
  const listed = await list(adapter);
  const inOrder = live.toSorted((left, right) => (left.codeKey < right.codeKey ? 1 : -1)).map(({ id }) => id);
  expect(
    String(listed.ids) === String(inOrder),
    `the list has ${listed.ids.length} of ${live.length}, or another order`,
  );
  expect(listed.counts.all === live.length, `the tab counts ${listed.counts.all} of ${live.length}`);
  const found = await list(adapter, 'lê an');
  expect(found.total === live.length, `the search finds ${found.total} of ${live.length}`);
  return { faults, rows: rows.length, isPacked: packs.has('manifest') };
};

globalThis.isReady = true;
