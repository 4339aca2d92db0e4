/** What the CRM's people do: take orders, change customers, delete them. Each is one write, and one event to send. */
import { answer, reading, writing } from './database.js';
import { tellNews } from './outbox.js';

/**
 * @typedef {import('./outbox.js').CrmValues} CrmValues
 * @typedef {CrmValues & { id: string, version: number }} CrmCustomer
 * @typedef {{ id: string, customerId: string, room: string }} Order
 */

const ROOMS = ['P.201', 'P.302', 'P.405', 'P.508', 'P.611', 'P.702'];

/**
 * All customers with the number of their orders, the last one first.
 * @returns {Promise<(CrmCustomer & { orders: number })[]>}
 */
export async function customersWithOrders() {
  const [customers, orders] = await reading((stores) =>
    Promise.all([answer(stores.customers.getAll()), answer(stores.orders.getAll())]),
  );
  return customers
    .map((customer) => ({ ...customer, orders: orders.filter(({ customerId }) => customerId === customer.id).length }))
    .toReversed();
}

/**
 * Takes an order of somebody new.
 * @param {CrmValues} values
 */
export function orderOfNew(values) {
  return send('wroteOrder', async (stores) => {
    // Orders only ever get more, so a number is never given twice.
    const id = `XS-${(await answer(stores.orders.count())) + 1001}`;
    const customer = { id, version: 1, ...values };
    await answer(stores.customers.add(customer));
    return [upsert(customer, await orderFor(stores, id))];
  });
}

/**
 * Takes another order of a customer.
 * @param {string} id
 */
export function orderOf(id) {
  return send('wroteOrder', async (stores) => {
    const customer = await nextVersion(stores, id, {});
    return [upsert(customer, await orderFor(stores, id))];
  });
}

/**
 * Changes a customer.
 * @param {string} id
 * @param {Partial<CrmValues>} values
 */
export function change(id, values) {
  return send('wroteChange', async (stores) => [upsert(await nextVersion(stores, id, values), null)]);
}

/**
 * Deletes a customer.
 * @param {string} id
 */
export function remove(id) {
  return send('wroteDeletion', async (stores) => {
    const { version } = await answer(stores.customers.get(id));
    await answer(stores.customers.delete(id));
    return [{ op: 'delete', eventId: crypto.randomUUID(), crmId: id, orderId: null, stamp: version + 1 }];
  });
}

/**
 * Writes, and puts what `work` returns into the outbox in the same transaction: sent whole or not at all.
 * @param {import('./database.js').Deed} what
 * @param {(stores: Record<'customers' | 'orders' | 'outbox', IDBObjectStore>) => Promise<unknown[]>} work
 */
export async function send(what, work) {
  await writing(what, async (stores) => {
    for (const event of await work(stores)) await answer(stores.outbox.add({ event }));
  });
  tellNews();
}

/**
 * The event that says how a customer is now.
 * @param {CrmCustomer} customer
 * @param {string | null} orderId
 * @returns {import('./outbox.js').Upsert}
 */
export function upsert({ id, version, name, phone, email, gender }, orderId) {
  const values = { name, phone, email, gender };
  return { op: 'upsert', eventId: crypto.randomUUID(), crmId: id, orderId, stamp: version, values };
}

/**
 * A customer with new values, one version later.
 * @param {Record<'customers', IDBObjectStore>} stores
 * @param {string} id
 * @param {Partial<CrmValues>} values
 * @returns {Promise<CrmCustomer>}
 */
export async function nextVersion({ customers }, id, values) {
  const before = await answer(customers.get(id));
  const customer = { ...before, ...values, version: before.version + 1 };
  await answer(customers.put(customer));
  return customer;
}

/**
 * @param {Record<'orders', IDBObjectStore>} stores
 * @param {string} customerId
 */
async function orderFor({ orders }, customerId) {
  const number = (await answer(orders.count())) + 1;
  const order = { id: `DH-${String(number).padStart(4, '0')}`, customerId, room: ROOMS[number % ROOMS.length] };
  await answer(orders.add(order));
  return order.id;
}
