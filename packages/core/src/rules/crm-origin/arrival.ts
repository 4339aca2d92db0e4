import type { CrmLink } from '../../model/crm-link.js';
import { blankFields, type Customer, type NewCustomer } from '../../model/customer.js';
import { rewritten } from '../deletion.js';
import { firstVersion } from '../writes.js';
import { holderOf } from './conflicts.js';
import { joined } from './fields.js';
import { bytewise } from './order.js';
import { waitingIn, type Step } from './steps.js';
import { recordKey, type CrmContext, type CrmNote, type CrmWorld, type CrmWrite } from './types.js';

/** What becomes of a CRM customer of whom no values were known, by who has its phone here: rows 6 to 8. */
export function arrived(world: CrmWorld, link: CrmLink, phone: string, context: CrmContext): Step {
  const holder = holderOf(world.customers, phone);
  if (holder?.crm) return { outcome: 'phone-shared', held: undefined, ...waitingIn(world, { link, quiet: false }) };
  const { customer, writes, notes } = holder ? linked(holder, link, context) : created(world, link, context);
  // A deletion that came before the values had made a link without a customer.
  const drop: readonly CrmWrite[] = world.waiting ? [{ drop: recordKey('waiting', link.crmId) }] : [];
  const outcome = holder ? 'linked' : 'created';
  return { outcome, held: { customer, isDeleted: false }, writes: [...writes, ...drop], conflicts: notes };
}

/** A customer and a link put together, or one made of a link, with what a person should know of it. */
export interface Arrival {
  readonly customer: Customer;
  readonly writes: readonly CrmWrite[];
  readonly notes: readonly CrmNote[];
}

/** A customer created here is the CRM's: row 7. */
export function linked(local: Customer, link: CrmLink, { now }: CrmContext): Arrival {
  const { customer, filled } = joined(local, link, now);
  const next = rewritten(customer, now);
  const about = { customerId: next.id, crmId: link.crmId, since: now };
  const id = recordKey('note', `linked ${next.id}`);
  return arrival(next, 'live', [{ kind: 'linked', id, ...about, filled: [...filled] }]);
}

/** A customer made of a link: row 6. */
export function created({ customers }: CrmWorld, link: CrmLink, { now, newId }: CrmContext): Arrival {
  const blank = { ...blankFields('individual'), ...link.values, id: newId() } as NewCustomer;
  const customer = { ...firstVersion(blank, now), crm: link };
  const { crmId, values } = link;
  const about = { customerId: customer.id, crmId, since: now };
  const deleted = customers.filter((held) => held.isDeleted && held.customer.phone?.value === values.phone?.value);
  const isSame = (other: Customer) =>
    hasNoIds(other.crm) &&
    (isEqual(other.crm?.values.name, values.name) || isEqual(other.crm?.values.email, values.email));
  const renamed = hasNoIds(link) ? customers.filter((held) => !held.isDeleted && isSame(held.customer)) : [];
  const note = (kind: 'deleted-match' | 'possible-rename', found: typeof customers): CrmNote[] => {
    const others = found.map((held) => held.customer.id).sort(bytewise);
    if (others.length === 0) return [];
    return [{ kind, id: recordKey('note', `${kind} ${customer.id}`), ...about, others: others.slice(0, MOST_NAMED) }];
  };
  return arrival(customer, 'new', [...note('deleted-match', deleted), ...note('possible-rename', renamed)]);
}

/** Of many who may be meant, so many are named. */
const MOST_NAMED = 20;

function arrival(customer: Customer, as: 'new' | 'live', notes: readonly CrmNote[]): Arrival {
  const writes: CrmWrite[] = notes.map((record) => ({ put: record.id, record }));
  return { customer, writes: [{ customer, as }, ...writes], notes };
}

/** Whether a CRM calls its customers by their phones: then one with a new phone comes as another customer. */
function hasNoIds(link: CrmLink | undefined): boolean {
  return link !== undefined && link.crmId === link.values.phone?.value;
}

function isEqual(one: string | null | undefined, other: string | null): boolean {
  return other !== null && one === other;
}
