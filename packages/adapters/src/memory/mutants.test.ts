import {
  type Customer,
  type CustomerAdapter,
  CustomerError,
  type ItemResult,
  guard,
  isCustomerError,
} from '@clientele/core';
import { Ledger, type MadeAdapter, cursorOnly, testAdapter } from '@clientele/core/testing';
import { describe, expect, it } from 'vitest';
import { memoryAdapter, type MemoryOptions } from './index.js';

const BUILDINGS = [
  { id: 's2', name: 'Tòa S2' },
  { id: 's1', name: 'Tòa S1' },
];

type Whole = Required<CustomerAdapter>;

/** For each group of the suite, what an adapter does that breaks one of its promises, as a careless one would. */
const BROKEN: Readonly<Record<string, (whole: Whole) => Partial<CustomerAdapter>>> = {
  list: ({ list }) => ({
    list: ({ query, ...rest }, options) => list({ ...rest, query: { ...query, group: 'all' } }, options),
  }),
  'list at a customer': ({ list }) => ({
    list: (request, options) =>
      list({ ...request, at: { index: 'index' in request.at ? request.at.index : 0 } }, options),
  }),
  'list by cursor': (whole) => {
    const { list, describe: told } = cursorOnly(whole);
    return {
      describe: told,
      list: (request, options) =>
        list({ ...request, ...('before' in request.at && { at: { edge: 'first' } }) }, options),
    };
  },
  origins: ({ list }) => ({
    list: async (request, options) => {
      const { rows, ...rest } = await list(request, options);
      return { ...rest, rows: request.query.group === 'local' ? rows.filter(({ crm }) => !crm) : rows };
    },
  }),
  sort: ({ list }) => ({
    list: ({ sort, ...rest }, options) => list({ ...rest, sort: { ...sort, direction: 'ascending' } }, options),
  }),
  search: ({ list }) => ({
    list: ({ query, ...rest }, options) =>
      list({ ...rest, query: { ...query, text: query.text.trim().split(' ')[0] ?? '' } }, options),
  }),
  get: ({ get }) => {
    const known = new Map<string, ReturnType<typeof get>>();
    const kept = (id: string) => known.get(id) ?? known.set(id, get(id)).get(id)!;
    return { get: kept };
  },
  create: ({ create }) => ({
    create: (customer, { signal }) => create(customer, { signal, opId: crypto.randomUUID() }),
  }),
  refuse: ({ create }) => ({
    create: (customer, options) =>
      create(customer, options).catch((error: unknown) => {
        if (isCustomerError(error) && error.code === 'taken') return create({ ...customer, code: null }, options);
        throw error;
      }),
  }),
  createMany: ({ createMany }) => ({
    createMany: async (customers, options) => {
      const refusedLast = ({ status }: ItemResult) => Number(status === 'failed');
      return [...(await createMany(customers, options))].sort((left, right) => refusedLast(left) - refusedLast(right));
    },
  }),
  update: ({ get, update }) => ({
    update: async (id, patch, _, options) => update(id, patch, (await get(id)).version, options),
  }),
  find: ({ find }) => ({ find: async (key, options) => [...(await find(key, options))].reverse() }),
  blockers: ({ blockers }) => ({
    blockers: async (ids, options) =>
      [...(await blockers(ids, options))].filter(({ transactions: told }) => told !== 'unknown'),
  }),
  remove: ({ get, remove }) => ({
    remove: async (items, options) => {
      const current = await Promise.all(items.map(({ id }) => get(id).catch(() => ({ version: 1 }))));
      return remove(
        items.map(({ id }, at) => ({ id, version: current[at]?.version ?? 1 })),
        options,
      );
    },
  }),
  restore: ({ restore, update }) => ({
    restore: async (ids, options) => {
      const results = await restore(ids, options);
      const stripped = results.map(async (result) => {
        if (result.status === 'failed' || result.customer.vehicles.length === 0) return result;
        const { id, version, vehicles } = result.customer;
        const patch = { set: {}, put: {}, drop: { vehicles: vehicles.map((vehicle) => vehicle.id) } };
        return { ...result, customer: await update(id, patch, version, { opId: crypto.randomUUID() }) };
      });
      return Promise.all(stripped);
    },
  }),
  vehicles: ({ vehicles }) => ({
    vehicles: async (request, options) => {
      const { rows, ...rest } = await vehicles(request, options);
      return { ...rest, rows: rows.filter(({ vehicle }) => vehicle.state === 'active') };
    },
  }),
  files: ({ upload }) => ({
    upload: async (file, about, options) =>
      upload(file.slice(0, 100), { ...about, size: Math.min(about.size, 100) }, options),
  }),
  drafts: ({ drafts }) => ({
    drafts: { ...drafts, save: async (draft, options) => drafts.save({ ...draft, files: [] }, options) },
  }),
  abort: ({ create }) => ({ create: (customer, { opId }) => create(customer, { opId }) }),
  errors: ({ create }) => ({
    create: (customer, options) =>
      create(customer, options).catch((cause: unknown) => {
        throw new CustomerError('invalid', {}, { cause: new Error(`Refused: ${customer.name}`, { cause }) });
      }),
  }),
  notices: ({ subscribe }) => ({ subscribe: (listener) => subscribe(() => listener({ ids: [] })) }),
  codes: ({ nextCode }) => {
    let first: ReturnType<typeof nextCode> | null = null;
    return { nextCode: () => (first ??= nextCode()) };
  },
  'crm events': ({ crm }) => ({
    crm: {
      ...crm,
      receive: (event) => crm.receive(typeof event === 'object' ? { ...event, eventId: crypto.randomUUID() } : event),
    },
  }),
  'crm commands': ({ crm, get }) => ({
    crm: {
      ...crm,
      command: async (id, command, version, options) =>
        crm.command(id, command, version && (await get(id)).version, options),
    },
  }),
  buildings: ({ buildings }) => ({
    buildings: async () => [...(await buildings())].sort((left, right) => (left.id < right.id ? -1 : 1)),
  }),
};

function make(broken: (whole: Whole) => Partial<CustomerAdapter>, options: MemoryOptions): MadeAdapter {
  const { transactions, transact } = new Ledger();
  // A guarded adapter is an object of free functions, which can be taken apart.
  const whole = guard(memoryAdapter({ buildings: BUILDINGS, transactions, ...options })) as Whole;
  return { adapter: { ...whole, ...broken(whole) }, buildings: BUILDINGS, transact };
}

/** The tests of the suite by their full names, ready to be run on an adapter. */
async function testsOf(broken: (whole: Whole) => Partial<CustomerAdapter>, options: MemoryOptions = {}) {
  const tests = new Map<string, () => Promise<void>>();
  const runner = {
    describe: (_: string, body: () => void) => body(),
    it: (name: string, body: () => Promise<void>) => tests.set(name, body),
  };
  const makeHolding = (customers: readonly Customer[]) => make(broken, { ...options, customers });
  await testAdapter({ name: 'mutant', make: () => make(broken, options), makeHolding, runner });
  return tests;
}

/** Only where phones are unique can a CRM be tested. */
const PHONES: MemoryOptions = { unique: ['phone'] };

const groupOf = (test: string) => test.slice(0, test.indexOf(': '));

describe('the suite', () => {
  it('has a mutant for each of its groups', async () => {
    const tests = [await testsOf(() => ({})), await testsOf(() => ({}), PHONES), await testsOf(cursorOnly)];
    const groups = tests.flatMap((each) => [...each.keys()].map(groupOf));
    expect(new Set(groups)).toEqual(new Set(Object.keys(BROKEN)));
  });

  it.each(Object.entries(BROKEN))('finds the mutant of %s', async (group, broken) => {
    const failed: string[] = [];
    for (const [name, run] of await testsOf(broken, group.startsWith('crm') ? PHONES : {})) {
      if (groupOf(name) === group) await run().catch(() => failed.push(name));
    }
    expect(failed).not.toEqual([]);
  });
});
