import { memoryAdapter } from '@clientele/adapters/memory';
import {
  CustomerError,
  type Customer,
  type CustomerAdapter,
  type ErrorCode,
  type NewCustomer,
  type Transactions,
  type UniqueField,
} from '@clientele/core';
import { customers, withFaults, type Fault } from '@clientele/core/testing';
import { madeRows } from './made-rows.js';

/** The buildings of the stories. */
const BUILDINGS = [
  { id: 's1', name: 'Sao Mai S1' },
  { id: 's2', name: 'Sao Mai S2' },
];

/** What the module of a story is given, as `parameters.given`. Five customers where nothing is said. */
export interface Given {
  readonly customers?: readonly (NewCustomer | Customer)[];
  readonly unique?: readonly UniqueField[];
  readonly transactions?: ReadonlyMap<string, Transactions>;
  /** Those that are on at the start; a `play` turns them on and off in `loaded.faults`. */
  readonly faults?: readonly Fault[];
  /** Calls that are refused, and how. A `play` may add to it and take from it in `loaded.refused`. */
  readonly refused?: Readonly<Partial<Record<keyof CustomerAdapter, ErrorCode>>>;
  /** In place of customers in memory. */
  readonly adapter?: () => CustomerAdapter;
}

/** What the loader of a story leaves in `loaded`. */
export interface Loaded {
  readonly adapter: CustomerAdapter;
  readonly faults: Set<Fault>;
  readonly refused: Partial<Record<string, ErrorCode>>;
}

/** The data that can be chosen among the controls. */
export const DATA: Readonly<Record<string, Given>> = {
  'five customers': {},
  'nobody yet': { customers: [] },
  'one customer': { customers: customers(1) },
  'five hundred': { customers: customers(500) },
  'a hundred thousand': { adapter: () => madeRows(100_000) },
  'no connection': { faults: ['offline'] },
  slow: { faults: ['slow'] },
};

/** The backend of a story. */
export function backend(given: Given): Loaded {
  const faults = new Set(given.faults);
  const refused = { ...given.refused };
  const { transactions = new Map<string, Transactions>() } = given;
  const kept =
    given.adapter?.() ??
    memoryAdapter({
      customers: given.customers ?? customers(5),
      buildings: BUILDINGS,
      transactions: () => Promise.resolve(transactions),
      ...(given.unique && { unique: given.unique }),
    });
  return { adapter: refusing(withFaults(kept, faults), refused), faults, refused };
}

/** The same backend with another answer to one call. */
export function answering<Call extends keyof CustomerAdapter>(
  adapter: CustomerAdapter,
  name: Call,
  call: CustomerAdapter[Call],
): CustomerAdapter {
  return new Proxy(adapter, {
    get(target, wanted) {
      if (wanted === name) return call;
      const value: unknown = Reflect.get(target, wanted);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** The same backend, but for the calls that are refused. */
function refusing(adapter: CustomerAdapter, refused: Partial<Record<string, ErrorCode>>): CustomerAdapter {
  return new Proxy(adapter, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const call = value as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        const code = refused[String(name)];
        return code ? Promise.reject(new CustomerError(code)) : call.apply(target, given);
      };
    },
  });
}
