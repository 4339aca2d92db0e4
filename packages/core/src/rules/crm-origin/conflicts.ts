import { CRM_FIELDS } from '../../model/crm-link.js';
import type { Customer } from '../../model/customer.js';
import type { Held } from '../deletion.js';
import { uniqueKey } from '../writes.js';
import { crmFieldState, effective, syncedFields } from './overrides.js';
import { recordKey, type CrmConflict, type WaitingLink } from './types.js';

/** The customer who has a phone now. */
export function holderOf(customers: readonly Held[], phone: string | null): Customer | null {
  const isHolder = ({ customer, isDeleted }: Held) => !isDeleted && uniqueKey(customer, 'phone') === phone;
  return (phone !== null && customers.find(isHolder)?.customer) || null;
}

/** What is open about a customer's fields; `customers` are those who may have its phone in the CRM. */
export function conflictsOf(customer: Customer, customers: readonly Held[]): readonly CrmConflict[] {
  const { crm, id: customerId, version, updatedAt } = customer;
  if (!crm) return [];
  return CRM_FIELDS.filter((field) => syncedFields(customer).includes(field)).flatMap((field): CrmConflict[] => {
    const kind = crmFieldState(customer, field);
    const [mine, theirs] = [effective(customer, field), crm.values[field]];
    const since = crm.receivedAt[field] ?? updatedAt;
    const about = { id: `${field} ${customerId}`, since, customerId, version, mine, theirs };
    if (kind === 'diverged' || kind === 'converged') return [{ kind, field, ...about }];
    if (kind !== 'held') return [];
    const holderId = holderOf(customers, crm.values.phone?.value ?? null)?.id ?? null;
    return [{ kind: 'phone-taken', field: 'phone', ...about, holderId }];
  });
}

/** Where nobody noted when a value came. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** What is open about a link without a customer; nothing where it is quiet, or no more than a deletion. */
export function waitingConflict({ link, quiet }: WaitingLink, customers: readonly Held[]): readonly CrmConflict[] {
  const { crmId, values, orders, gone, receivedAt } = link;
  if (quiet || values.phone === null) return [];
  const holderId = holderOf(customers, values.phone.value)?.id ?? null;
  const since = receivedAt.phone ?? LONG_AGO;
  return [{ kind: 'phone-shared', id: recordKey('waiting', crmId), since, crmId, values, orders, gone, holderId }];
}
