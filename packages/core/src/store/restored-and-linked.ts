import { CustomerError } from '../errors/customer-error.js';
import type { Customer } from '../model/customer.js';
import type { CrmCalls, CustomerAdapter } from '../port/adapter.js';
import { newId } from './new-id.js';

type Calls = Pick<CustomerAdapter, 'remove' | 'restore'>;

/**
 * Puts a deleted customer in the place of the one that a CRM's events made: that one is set aside and deleted, the former
 * one restored and linked. After each step the CRM's customer is among what is open, with the next step to choose.
 * @throws CustomerError what a step is refused with; `blocked` where the new one has contracts or invoices by now
 */
export async function restoredAndLinked(
  { remove, restore }: Calls,
  crm: CrmCalls,
  former: Customer,
  made: Customer,
): Promise<Customer | null> {
  const { id, version, crm: link } = made;
  const aside = link && (await crm.command(id, { do: 'set-aside' }, version, { opId: newId() }));
  if (!aside) throw new CustomerError('conflict', { id });
  const [removal] = (await remove?.([{ id, version: aside.version }], { opId: newId() })) ?? [];
  if (removal?.status === 'blocked') throw new CustomerError('blocked', { id });
  if (removal?.status === 'failed') throw removal.error;
  const [back] = (await restore?.([former.id], { opId: newId() })) ?? [];
  if (back?.status !== 'restored') throw back?.error ?? new CustomerError('adapter');
  const { customer } = back;
  return crm.command(customer.id, { do: 'link', crmId: link.crmId }, customer.version, { opId: newId() });
}
