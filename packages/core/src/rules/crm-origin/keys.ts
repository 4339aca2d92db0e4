import { phoneIdentifies } from '../../formats/phone-format.js';
import type { Customer } from '../../model/customer.js';
import { crmFieldState, syncedFields } from './overrides.js';

/** What a customer is looked up by, for the CRM's sake; `crmKeys` says who has which. */
export const crmKey = {
  /** The one the CRM calls so, deleted or not. */
  id: (crmId: string) => `id ${crmId}`,
  /** Deleted ones who had the phone. */
  lost: (phone: string) => `lost ${phone}`,
  /** Those who hold another phone until this one is free. */
  wants: (phone: string) => `wants ${phone}`,
  /** Those of a CRM without ids who are called so there. */
  name: (name: string) => `name ${name}`,
  email: (email: string) => `email ${email}`,
  /** Those with something to decide. */
  open: 'open',
};

/** The keys by which a customer is to be found; none for most. Kept in an index by those that receive events. */
export function crmKeys(customer: Customer, isDeleted: boolean): readonly string[] {
  const { crm, phone } = customer;
  const keys = crm ? [crmKey.id(crm.crmId)] : [];
  if (isDeleted) return phone && phoneIdentifies(phone.value) ? [...keys, crmKey.lost(phone.value)] : keys;
  if (!crm) return keys;
  const { name, email, phone: theirs } = crm.values;
  if (crm.overrides.phone?.kind === 'hold' && theirs) keys.push(crmKey.wants(theirs.value));
  if (syncedFields(customer).some((field) => isOpen(customer, field))) keys.push(crmKey.open);
  if (theirs?.value !== crm.crmId) return keys;
  return [...keys, ...(name ? [crmKey.name(name)] : []), ...(email ? [crmKey.email(email)] : [])];
}

/** Whether a field of a customer is something to decide. */
export function isOpen(customer: Customer, field: ReturnType<typeof syncedFields>[number]): boolean {
  const state = crmFieldState(customer, field);
  return state === 'diverged' || state === 'converged' || state === 'held';
}
