import { seedCustomers } from './customers.js';
import { randomFrom } from './random.js';

/** A contract of the portal's own books. Amounts are đồng a month; `to` is null where no end was agreed. */
export interface Contract {
  readonly code: string;
  readonly buildingId: string;
  readonly customerId: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly apartment: string;
  readonly kind: 'lease' | 'service';
  readonly from: string;
  readonly to: string | null;
  readonly monthly: number;
}

export type ContractState = 'active' | 'ending' | 'ended';

/** Days before its end from which a contract needs a talk about going on. */
const NOTICE_DAYS = 60;

/** Where a contract stands on a day, `yyyy-MM-dd`. */
export function contractState({ to }: Contract, today: string): ContractState {
  if (to === null) return 'active';
  if (to < today) return 'ended';
  return Date.parse(to) - Date.parse(today) <= NOTICE_DAYS * 86_400_000 ? 'ending' : 'active';
}

/** The last day of a lease by the year, the first such day that is not before 2027. */
export function agreedEnd(from: string): string {
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() - 1);
  while (end.getUTCFullYear() < 2027) end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end.toISOString().slice(0, 10);
}

/** One contract for each apartment a seeded customer rents or owns; members of a household have none. */
export function seedContracts(): Contract[] {
  const random = randomFrom(77);
  return seedCustomers().flatMap((customer) =>
    customer.apartments.flatMap(({ apartment, relation, from, to }, index) => {
      if (relation === 'member' || from === null) return [];
      const lease = relation === 'tenant';
      return {
        code: `HD-${from.slice(0, 4)}-${customer.code!.slice(-4)}${index > 0 ? `.${index + 1}` : ''}`,
        buildingId: customer.buildingId!,
        customerId: customer.id,
        customerCode: customer.code!,
        customerName: customer.name!,
        apartment,
        kind: lease ? 'lease' : 'service',
        from,
        to: to ?? (lease ? agreedEnd(from) : null),
        monthly: lease ? random.between(16, 44) * 500_000 : random.between(60, 130) * 10_000,
      };
    }),
  );
}
