import type { CrmLink } from '../model/crm-link.js';
import type { Customer, Individual } from '../model/customer.js';
import { individual } from './fixtures.js';

const AT = '2026-11-14T02:30:00.000Z';

/** An individual as a store holds it, with nothing but what is given. */
export function held(given: Partial<Omit<Individual, 'kind'>> & { readonly id: string }): Customer {
  const { crm, version = 1, createdAt = AT, updatedAt = AT, ...rest } = given;
  return { ...individual(rest), ...(crm && { crm }), version, createdAt, updatedAt };
}

/** An individual whom the CRM sent on 2026-11-14 with the four fields it has, and what of its link is given. */
export function fromCrm(
  given: Partial<Omit<Individual, 'kind'>> & { readonly id: string },
  link: Partial<CrmLink> = {},
): Customer {
  const { id, name = null, phone = null, email = null, gender = null } = given;
  const crm: CrmLink = {
    crmId: `crm-${id}`,
    values: { name, phone, email, gender },
    stamp: 1,
    eventId: `event-${id}`,
    orders: [],
    gone: false,
    overrides: {},
    createdLocally: false,
    receivedAt: { name: AT, phone: AT, email: AT, gender: AT },
    ...link,
  };
  return held({ ...given, crm });
}
