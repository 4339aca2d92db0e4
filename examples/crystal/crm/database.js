/** The CRM's own storage: customers, orders, what it sent, and a ledger of every write. One IndexedDB database. */

const NAME = 'crm-xspace';
/** @typedef {'customers' | 'orders' | 'outbox' | 'ledger'} StoreName */
/** @typedef {'wroteOrder' | 'wroteChange' | 'wroteDeletion' | 'wroteBadDay' | 'wroteElsewhere'} Deed - key of the words for it */
/** @type {StoreName[]} */
const STORES = ['customers', 'orders', 'outbox', 'ledger'];
/** The part of the ledger that is compared with what is there: a text of all the data. */
const SEAL = 'seal';

/** @type {Promise<IDBDatabase> | null} */
let opening = null;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('customers', { keyPath: 'id' });
      database.createObjectStore('orders', { keyPath: 'id' });
      database.createObjectStore('outbox', { keyPath: 'place', autoIncrement: true });
      database.createObjectStore('ledger', { autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

/**
 * The answer of a request.
 * @template Answer
 * @param {IDBRequest<Answer>} request
 * @returns {Promise<Answer>}
 */
export function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Does something in one transaction, whole or not at all. `run` awaits nothing but requests of the stores it is given.
 * @template Answer
 * @param {IDBTransactionMode} mode
 * @param {(stores: Record<StoreName, IDBObjectStore>) => Promise<Answer>} run
 * @returns {Promise<Answer>}
 */
async function transact(mode, run) {
  const tx = (await open()).transaction(STORES, mode);
  const ended = new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error ?? new Error('The transaction was aborted'));
  });
  const stores = /** @type {Record<StoreName, IDBObjectStore>} */ (
    Object.fromEntries(STORES.map((name) => [name, tx.objectStore(name)]))
  );
  try {
    const result = await run(stores);
    await ended;
    return result;
  } catch (thrown) {
    if (tx.error === null) tx.abort();
    ended.catch(() => undefined);
    throw thrown;
  }
}

/**
 * Reads.
 * @template Answer
 * @param {(stores: Record<StoreName, IDBObjectStore>) => Promise<Answer>} run
 */
export function reading(run) {
  return transact('readonly', run);
}

/**
 * Writes for the CRM, and notes it in the ledger in the same transaction.
 * @template Answer
 * @param {Deed} what
 * @param {(stores: Record<StoreName, IDBObjectStore>) => Promise<Answer>} run
 */
export function writing(what, run) {
  return transact('readwrite', async (stores) => {
    const result = await run(stores);
    await note(stores, 'crm', what);
    return result;
  });
}

/**
 * Compares the data with what the CRM wrote last. Data that the CRM did not write itself is noted as a write from
 * elsewhere.
 * @returns {Promise<{ own: number, foreign: number, latest: { at: string, by: string, what: Deed }[] }>}
 */
export function audit() {
  return transact('readwrite', async (stores) => {
    const sealed = await answer(stores.ledger.get(SEAL));
    if (sealed !== (await contents(stores)) && sealed !== undefined) await note(stores, 'elsewhere', 'wroteElsewhere');
    const entries = (await answer(stores.ledger.getAll())).filter((entry) => typeof entry === 'object');
    const foreign = entries.filter(({ by }) => by !== 'crm').length;
    return { own: entries.length - foreign, foreign, latest: entries.slice(-20).toReversed() };
  });
}

/**
 * @param {Record<StoreName, IDBObjectStore>} stores
 * @param {'crm' | 'elsewhere'} by
 * @param {Deed} what
 */
async function note(stores, by, what) {
  await answer(stores.ledger.add({ at: new Date().toISOString(), by, what }));
  await answer(stores.ledger.put(await contents(stores), SEAL));
}

/** @param {Record<StoreName, IDBObjectStore>} stores */
async function contents({ customers, orders, outbox }) {
  return JSON.stringify(await Promise.all([customers, orders, outbox].map((store) => answer(store.getAll()))));
}
