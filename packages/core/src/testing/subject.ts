import type { Building } from '../model/building.js';
import type { Customer, NewCustomer } from '../model/customer.js';
import type { AdapterDescription, CustomerAdapter, ListRequest, ListResult, Transactions } from '../port/adapter.js';
import { DEFAULT_SORT, type CustomerQuery, type CustomerSort } from '../query/customer-query.js';

/** The adapter under test, fresh and empty, with what it says it can. */
export interface Subject {
  readonly adapter: CustomerAdapter;
  readonly can: AdapterDescription;
  /** What `buildings` must answer. */
  readonly buildings: readonly Building[];
  /** Gives a customer contracts and invoices, or makes it impossible to tell; absent where a test cannot. */
  readonly transact: ((id: string, transactions: Transactions | 'unknown') => void | Promise<void>) | undefined;
}

/** One promise every adapter must keep. */
export interface AdapterTest {
  readonly name: string;
  /** Customers that the adapter holds from the beginning; run only where that can be. */
  readonly holding?: readonly Customer[];
  /** Whether it is a promise of this adapter at all; of every one, where absent. */
  readonly needs?: (subject: Subject) => boolean;
  readonly run: (subject: Subject) => Promise<void>;
}

/** The tests of one part of the port. */
export interface Group {
  readonly name: string;
  readonly tests: readonly AdapterTest[];
}

/** The building most tests live in. */
export const HERE = 's1';

/** The options of a new thing the user did. */
export function write(): { opId: string } {
  return { opId: crypto.randomUUID() };
}

/** Adds customers, at most 500: in one call where the adapter has it, or one after the other. */
export async function fill({ adapter }: Subject, customers: readonly NewCustomer[]): Promise<Customer[]> {
  if (adapter.createMany && customers.length > 1) {
    return (await adapter.createMany(customers, write())).map((result) => {
      if (result.status === 'failed') throw result.error;
      return result.customer;
    });
  }
  const added: Customer[] = [];
  for (const customer of customers) added.push(await adapter.create(customer, write()));
  return added;
}

/** The first 500 matches in a sort; all of the building in the default order, where nothing is said. */
export function listed(
  { adapter, can }: Subject,
  query: Partial<CustomerQuery> = {},
  sort: CustomerSort = DEFAULT_SORT,
): Promise<ListResult> {
  const whole = { buildingId: HERE, group: 'all', text: '', ...query } as const;
  return adapter.list({ query: whole, sort, at: beginning(can), limit: 500 });
}

/** The place of the first rows, as the backend can be told. */
export function beginning({ access }: Subject['can']): ListRequest['at'] {
  return access.includes('index') ? { index: 0 } : { edge: 'first' };
}

/** Whether lists can be gone through by index. */
export function byIndex({ can }: Subject): boolean {
  return can.access.includes('index');
}

/** Ids, in order. */
export function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

/** Names of those found by a text, in order. */
export async function found(subject: Subject, text: string): Promise<readonly (string | null)[]> {
  const { rows } = await listed(subject, { text });
  return rows.map(({ name }) => name);
}
