import type { CrmField, CrmLink, CrmValues } from '../../model/crm-link.js';
import type { Customer } from '../../model/customer.js';
import { same } from '../same.js';
import type { CrmFact } from './event.js';
import { isLater, type Stamped } from './order.js';
import { effective, overridesOf, pick, syncedFields, withFields, without } from './overrides.js';

/** What a fact says, where it is no deletion. */
type Values = NonNullable<CrmFact['values']>;

/**
 * The newest word of the CRM that one more has to be newer than: values are compared with values, as a deletion says
 * none; a deletion with all. Null where there is none.
 */
export function lastWord(link: CrmLink, forDeletion: boolean): Stamped | null {
  const word = knowsValues(link) ? { stamp: link.stamp, eventId: link.eventId } : null;
  const { deletion } = link;
  if (!forDeletion || !deletion) return word;
  return word && isLater(word, deletion) ? word : deletion;
}

/** Whether a link knows any values: one that only a deletion made knows none. */
export function knowsValues({ values }: CrmLink): boolean {
  return values.phone !== null;
}

/** A link with one more order. The same one where it has it. */
export function withOrder(link: CrmLink, orderId: string | null): CrmLink {
  if (orderId === null || link.orders.includes(orderId)) return link;
  return { ...link, orders: [...link.orders, orderId].sort() };
}

/** The link after newer values, and when each of them came. A deletion that is newer still stands. */
export function withValues(link: CrmLink | null, fact: CrmFact, values: Values, now: string): CrmLink {
  const { crmId, stamp, eventId, orderId } = fact;
  const before = link ?? { orders: [], overrides: {}, createdLocally: false, receivedAt: {} };
  const known = link && knowsValues(link) ? link.values : null;
  const changed = (Object.keys(values) as CrmField[]).filter((field) => !known || !same(known[field], values[field]));
  const receivedAt = { ...before.receivedAt, ...Object.fromEntries(changed.map((field) => [field, now])) };
  const deletion = link?.deletion;
  const gone = deletion !== undefined && isLater(deletion, { stamp, eventId });
  return withOrder({ ...before, crmId, values, stamp, eventId, gone, receivedAt }, orderId);
}

/** The link after a newer deletion. */
export function withDeletion(link: CrmLink | null, { crmId, stamp, eventId, orderId }: CrmFact): CrmLink {
  const values: CrmValues = { name: null, phone: null, email: null, gender: null };
  const own = { orders: [], overrides: {}, createdLocally: false, receivedAt: {} };
  const before = link ?? { crmId, values, stamp, eventId, ...own };
  return withOrder({ ...before, gone: true, deletion: { stamp, eventId } }, orderId);
}

/**
 * The customer after its link has other values: what no operator edited follows. `isTaken`: another customer has the new
 * phone, so the old one is held, until that is free.
 */
export function followed(customer: Customer, crm: CrmLink, isTaken: boolean, now: string): Customer {
  const { values, overrides } = crm;
  const edited = (field: CrmField) => overrides[field]?.kind === 'user';
  const holds = isTaken && !edited('phone');
  const following = syncedFields(customer).filter((field) => !edited(field) && !(field === 'phone' && holds));
  const hold = { base: values.phone, kind: 'hold', at: overrides.phone?.at ?? now, by: null } as const;
  const kept = without(overrides, following);
  return withFields(customer, crm, pick(values, following), holds ? { ...kept, phone: hold } : kept);
}

/**
 * A customer created here and the link the CRM has for it, put together. What was typed here stays, as overrides where
 * the CRM says otherwise; what was empty, `filled`, takes the CRM's values.
 */
export function joined(
  customer: Customer,
  link: CrmLink,
  now: string,
): { readonly customer: Customer; readonly filled: readonly CrmField[] } {
  const { values } = link;
  const fields = syncedFields(customer);
  const typed = fields.filter((field) => effective(customer, field) !== null);
  const differing = typed.filter((field) => !same(effective(customer, field), values[field]));
  const following = fields.filter((field) => !differing.includes(field));
  const crm = { ...link, createdLocally: true };
  return {
    customer: withFields(customer, crm, pick(values, following), overridesOf(differing, values, now)),
    filled: fields.filter((field) => !typed.includes(field) && values[field] !== null),
  };
}
