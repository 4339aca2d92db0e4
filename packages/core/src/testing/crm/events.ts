import type { CrmEvent } from '../../rules/crm-origin/event.js';
import type { CrmCalls } from '../../port/crm.js';
import { ok } from '../assert.js';
import { undoes } from '../deletions.js';
import type { Subject } from '../subject.js';

/** Whether events of a CRM can be tested. */
export function receives({ adapter }: Subject): boolean {
  return adapter.crm !== undefined;
}

/** Whether that and deletions can be tested. */
export function receivesAndUndoes(subject: Subject): boolean {
  return receives(subject) && undoes(subject) && subject.adapter.find !== undefined;
}

/** The calls about a CRM. */
export function crmOf({ adapter }: Subject): CrmCalls {
  ok(adapter.crm !== undefined, 'The calls about a CRM are gone');
  return adapter.crm;
}

/** A phone of the tests, by its last digit. */
export function phone(last: number) {
  return { value: `+8490000000${last}`, text: `090000000${last}` };
}

type Upsert = Extract<CrmEvent, { op: 'upsert' }>;

/** An event about a CRM customer, with nothing but what is given; its phone is by the last digit. */
export function upsert(
  crmId: string,
  stamp: number,
  given: Partial<Omit<Upsert, 'values'>> & Partial<Omit<Upsert['values'], 'phone'>> & { readonly phone?: number } = {},
): Upsert {
  const { phone: last = 1, name = 'Lê An', email = null, gender = null, ...rest } = given;
  const values = { name, phone: phone(last).text, email, gender };
  return { op: 'upsert', eventId: `${crmId}-${stamp}`, crmId, orderId: null, stamp, values, ...rest };
}

/** A deletion in the CRM. */
export function deletion(crmId: string, stamp: number): CrmEvent {
  return { op: 'delete', eventId: `${crmId}-gone-${stamp}`, crmId, orderId: null, stamp };
}

/** Takes events in, one after the other; comes to their outcomes, and the customers they were about. */
export async function receiveEach(subject: Subject, ...events: readonly unknown[]) {
  const receipts = [];
  for (const event of events) receipts.push(await crmOf(subject).receive(event));
  return { outcomes: receipts.map(({ outcome }) => outcome), ids: receipts.map(({ customerId }) => customerId ?? '') };
}
