/**
 * What the CRM gives to others: its events, to read. Whoever has only this cannot change anything in the CRM.
 *
 * @typedef {{
 *   name: string | null, phone: string | null, email: string | null, gender: 'male' | 'female' | 'other' | null,
 * }} CrmValues
 * @typedef {{
 *   op: 'upsert', eventId: string, crmId: string, orderId: string | null, stamp: number, values: CrmValues,
 * }} Upsert - the customer as it is in the CRM now; `stamp` is its version there
 * @typedef {{ op: 'delete', eventId: string, crmId: string, orderId: null, stamp: number }} Deletion
 * @typedef {Upsert | Deletion} CrmEvent
 */
import { answer, reading } from './database.js';

const NEWS = 'crm-xspace-news';

/**
 * The events after a place in the outbox, in the order in which they were sent.
 * @param {number} after - the place of the last event that is known; 0 for all
 * @returns {Promise<{ place: number, event: unknown }[]>}
 */
export function eventsAfter(after) {
  return reading(({ outbox }) => answer(outbox.getAll(IDBKeyRange.lowerBound(after, true))));
}

/**
 * Calls back whenever there may be new events.
 * @param {() => void} listener
 */
export function onNews(listener) {
  new BroadcastChannel(NEWS).addEventListener('message', listener);
}

/** Says that there is news: for the CRM alone. */
export function tellNews() {
  const channel = new BroadcastChannel(NEWS);
  channel.postMessage(null);
  channel.close();
}
