import type { CrmField } from '../../model/crm-link.js';
import type { Customer } from '../../model/customer.js';
import { rewritten } from '../deletion.js';
import { uniqueKey } from '../writes.js';
import type { Exchange } from './exchange.js';
import { crmKey } from './keys.js';
import { bytewise } from './order.js';
import { pick, withFields, without } from './overrides.js';

const PHONE: readonly CrmField[] = ['phone'];

/**
 * Gives a phone that nobody has to the customer who has waited for it longest, where the CRM moved one there while it was
 * taken, and goes on with the number that one held. To be gone through after each write that may free a phone; comes to
 * the ids of those who moved.
 */
export function* settled(phone: string | null, now: string): Exchange<readonly string[]> {
  const moved: string[] = [];
  for (let free = phone; free !== null;) {
    const { customers } = yield { phones: [free], keys: [crmKey.wants(free)] };
    if (customers.some(({ customer, isDeleted }) => !isDeleted && uniqueKey(customer, 'phone') === free)) break;
    const [first] = customers.map(({ customer }) => customer).sort(byPatience);
    if (!first?.crm) break;
    const { values, overrides } = first.crm;
    const next = withFields(first, first.crm, pick(values, PHONE), without(overrides, PHONE));
    yield { writes: [{ customer: rewritten(next, now), as: 'live' }] };
    moved.push(first.id);
    free = uniqueKey(first, 'phone');
  }
  return moved;
}

/** The phone a customer gave up in a write, null where it kept it. */
export function freedPhone(before: Customer, after: Customer): string | null {
  const phone = uniqueKey(before, 'phone');
  return phone === uniqueKey(after, 'phone') ? null : phone;
}

/** The phone a customer waits for, null for none. */
export function wantedPhone({ crm }: Customer): string | null {
  return (crm?.overrides.phone?.kind === 'hold' && crm.values.phone?.value) || null;
}

function byPatience(left: Customer, right: Customer): number {
  const at = ({ crm }: Customer) => crm?.overrides.phone?.at ?? '';
  return bytewise(at(left), at(right)) || bytewise(left.id, right.id);
}
