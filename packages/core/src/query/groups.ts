import type { Customer } from '../model/customer.js';
import type { CustomerGroup, GroupCounts } from './customer-query.js';

/** The bit of each group; everybody is in the one that has none. */
const BITS: Readonly<Record<CustomerGroup, number>> = { all: 0, individual: 1, organisation: 2, crm: 4, local: 8 };

/** The groups a customer is in, as bits of one number. */
export function groupsOf({ kind, crm }: Customer): number {
  return BITS[kind] | (crm ? BITS.crm : 0) | (!crm || crm.createdLocally ? BITS.local : 0);
}

/** Whether one who is in these groups is in this one. */
export function isIn(groups: number, group: CustomerGroup): boolean {
  return (groups & BITS[group]) === BITS[group];
}

/** How many are in each group, given how many there are of each mixture of groups. */
export function countGroups(mixtures: ReadonlyMap<number, number>): GroupCounts {
  const names = Object.keys(BITS) as CustomerGroup[];
  const counts = names.map((name) => {
    const shares = [...mixtures].map(([groups, count]) => (isIn(groups, name) ? count : 0));
    return [name, shares.reduce((sum, share) => sum + share, 0)] as const;
  });
  return Object.fromEntries(counts) as GroupCounts;
}
