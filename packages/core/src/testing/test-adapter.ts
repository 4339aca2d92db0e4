import type { Building } from '../model/building.js';
import type { Customer } from '../model/customer.js';
import type { CustomerAdapter, Transactions } from '../port/adapter.js';
import { abort } from './groups/abort.js';
import { blockers } from './groups/blockers.js';
import { buildings } from './groups/buildings.js';
import { codes } from './groups/codes.js';
import { create } from './groups/create.js';
import { crmCommands } from './groups/crm-commands.js';
import { crmEvents } from './groups/crm-events.js';
import { createMany } from './groups/create-many.js';
import { drafts } from './groups/drafts.js';
import { errors } from './groups/errors.js';
import { files } from './groups/files.js';
import { find } from './groups/find.js';
import { get } from './groups/get.js';
import { list } from './groups/list.js';
import { listAt } from './groups/list-at.js';
import { listCursor } from './groups/list-cursor.js';
import { notices } from './groups/notices.js';
import { origins } from './groups/origins.js';
import { refuse } from './groups/refuse.js';
import { remove } from './groups/remove.js';
import { restore } from './groups/restore.js';
import { search } from './groups/search.js';
import { sort } from './groups/sort.js';
import { update } from './groups/update.js';
import { vehicles } from './groups/vehicles.js';
import type { AdapterTest, Group, Subject } from './subject.js';

/** An adapter for one test, on storage of its own that holds no customers. */
export interface MadeAdapter {
  readonly adapter: CustomerAdapter;
  /** What its `buildings` must answer, where it has that call. */
  readonly buildings?: readonly Building[];
  /**
   * Gives a customer contracts and invoices, in place of those it had, or makes it impossible to tell (for others of the
   * same question too, where the backend is such). Without it nothing about deletions is tested.
   */
  readonly transact?: (id: string, transactions: Transactions | 'unknown') => void | Promise<void>;
  /** Takes away what the test left behind. */
  readonly cleanUp?: () => void | Promise<void>;
}

/** What of a test runner is used: Vitest, Mocha and `node:test` all have it. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

export interface AdapterSuite {
  readonly name: string;
  readonly make: () => MadeAdapter | Promise<MadeAdapter>;
  /**
   * The same, on storage that holds these customers as they are, what they have from a CRM too. Without it nothing about
   * origins is tested.
   */
  readonly makeHolding?: (customers: readonly Customer[]) => MadeAdapter | Promise<MadeAdapter>;
  /** Tests it is known to fail, as `create: the same id again is a conflict`; one that passes fails the run. */
  readonly knownGaps?: readonly string[];
  readonly runner: Runner;
}

const GROUPS: readonly Group[] = [
  ...[list, listAt, listCursor, origins, sort, search, get, create, refuse, createMany],
  ...[update, find, blockers, remove, restore, vehicles, files, drafts],
  ...[crmEvents, crmCommands],
  ...[abort, errors, notices, codes, buildings],
];

/**
 * Registers the suite that every adapter passes, in what its `describe` says it can; calls it lacks are left out. To be
 * awaited at the top of a test file: the adapter is asked once, before the tests are known.
 * @throws Error when a known gap names no test of this adapter
 */
export async function testAdapter({ name, make, makeHolding, knownGaps = [], runner }: AdapterSuite): Promise<void> {
  const promised: { readonly group: Group; readonly tests: readonly AdapterTest[] }[] = [];
  await using(make, async (subject) => {
    const isPromised = ({ holding, needs }: AdapterTest) => (!holding || makeHolding) && (needs?.(subject) ?? true);
    for (const group of GROUPS) promised.push({ group, tests: group.tests.filter(isPromised) });
  });
  const names = new Set(promised.flatMap(({ group, tests }) => tests.map((test) => fullName(group, test))));
  const unknown = knownGaps.filter((gap) => !names.has(gap));
  if (unknown.length > 0) throw new Error(`No test of ${name} has the name of a known gap: ${unknown.join('; ')}`);
  runner.describe(name, () => {
    for (const { group, tests } of promised) {
      for (const test of tests) {
        const full = fullName(group, test);
        const { holding } = test;
        const run = () => using(holding && makeHolding ? () => makeHolding(holding) : make, test.run);
        if (knownGaps.includes(full)) runner.it(`${full} (known gap)`, () => mustFail(run, full));
        else runner.it(full, run);
      }
    }
  });
}

function fullName(group: Group, test: AdapterTest): string {
  return `${group.name}: ${test.name}`;
}

async function using(make: AdapterSuite['make'], run: (subject: Subject) => Promise<void>): Promise<void> {
  const { adapter, buildings: expected = [], transact, cleanUp } = await make();
  try {
    await run({ adapter, can: await adapter.describe(), buildings: expected, transact });
  } finally {
    adapter.dispose?.();
    await cleanUp?.();
  }
}

async function mustFail(run: () => Promise<void>, name: string): Promise<void> {
  try {
    await run();
  } catch {
    return;
  }
  throw new Error(`"${name}" passes: strike it off the known gaps`);
}
