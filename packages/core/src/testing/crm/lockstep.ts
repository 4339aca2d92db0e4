import { isCustomerError } from '../../errors/customer-error.js';
import type { Customer } from '../../model/customer.js';
import { EMPTY_PATCH } from '../../model/patch.js';
import type { CrmCalls } from '../../port/crm.js';
import type { CustomerAdapter } from '../../port/adapter.js';
import { equal, ok } from '../assert.js';
import { individual } from '../fixtures.js';
import { Random } from '../random.js';
import { write } from '../subject.js';
import { Bench } from './bench.js';
import { NUMBERS_A_STEP, historyOf, type Step } from './history.js';

type Crm = CustomerAdapter & { readonly crm: CrmCalls };

/** Steps in a history. */
const LENGTH = 30;

/** A history that looks random and is the same for the same seed. */
export function seededHistory(seed: number): readonly Step[] {
  const random = new Random(seed);
  const step = () => Array.from({ length: NUMBERS_A_STEP }, () => random.below(1_000));
  return historyOf(Array.from({ length: LENGTH }, step));
}

/**
 * Takes an adapter that holds nothing, and the plainest store there can be, through the same history, and throws where
 * they answer otherwise or end with other customers, conflicts or events in quarantine.
 */
export async function keepStep(adapter: CustomerAdapter, seed: number): Promise<void> {
  ok(adapter.crm !== undefined, 'The calls about a CRM are gone');
  const pair = new Pair({ ...callsOf(adapter), crm: adapter.crm });
  for (const step of seededHistory(seed)) await pair.step(step);
  await pair.compare();
}

/** The calls that a history needs, free of their adapter. */
function callsOf(adapter: CustomerAdapter): CustomerAdapter {
  const { remove, restore, find } = adapter;
  return {
    describe: (options) => adapter.describe(options),
    list: (request, options) => adapter.list(request, options),
    get: (id, options) => adapter.get(id, options),
    create: (customer, options) => adapter.create(customer, options),
    update: (id, patch, version, options) => adapter.update(id, patch, version, options),
    ...(remove && { remove: remove.bind(adapter) }),
    ...(restore && { restore: restore.bind(adapter) }),
    ...(find && { find: find.bind(adapter) }),
  };
}

class Pair {
  readonly #bench = new Bench();
  readonly #adapter: Crm;
  /** What the adapter calls a customer, by what the bench calls it. */
  readonly #names = new Map<string, string>();

  constructor(adapter: Crm) {
    this.#adapter = adapter;
  }

  async step(step: Step): Promise<void> {
    // Who waits longest is told by moments, which must not be the same.
    for (const now = Date.now(); Date.now() === now;) await new Promise((resolve) => setTimeout(resolve, 1));
    const target = this.#bench.targetOf(step);
    if (target === null) return;
    const crmId = step.do === 'link' ? this.#bench.waitingOf(step) : '';
    const done = this.#bench.run(step);
    const { outcome, id } = await this.#act(step, target, crmId);
    equal(outcome, done.refusal ?? (step.do === 'receive' ? done.decision?.outcome : null), `what ${step.do} came to`);
    if (done.id !== null && id !== null && !this.#names.has(done.id)) this.#names.set(done.id, id);
  }

  async compare(): Promise<void> {
    const live = await Promise.all(this.#bench.live.map(({ id }) => this.#adapter.get(this.#named(id))));
    equal(
      live.map(timeless),
      this.#bench.live.map((customer) => this.#translated(timeless(customer))),
      'the customers',
    );
    for (const customer of this.#bench.deleted) {
      const phone = customer.phone?.value ?? '';
      const found = (await this.#adapter.find?.({ phone }, { deleted: true })) ?? [];
      const same = found.find(({ id }) => id === this.#named(customer.id));
      equal(same && timeless(same), this.#translated(timeless(customer)), 'a deleted customer');
    }
    const quarantine = await this.#adapter.crm.quarantine();
    const expected = this.#bench.quarantine.map((entry) => omit(entry, 'at'));
    equal(byId(quarantine.map((entry) => omit(entry, 'at'))), byId(expected), 'the quarantine');
    const conflicts = await this.#adapter.crm.conflicts();
    const open = this.#bench.conflicts().map((conflict) => this.#translated(comparable(conflict)));
    equal(byId(conflicts.map(comparable)), byId(open.map((each) => comparable(each as object))), 'the conflicts');
  }

  async #act(step: Step, target: string, crmId: string): Promise<{ outcome: string | null; id: string | null }> {
    const { crm } = this.#adapter;
    try {
      if (step.do === 'receive') {
        const { outcome, customerId } = await crm.receive(step.event);
        return { outcome, id: customerId };
      }
      if (step.do === 'record') {
        const customer = await crm.command(this.#named(target), { do: step.command }, null, write());
        return { outcome: null, id: customer?.id ?? null };
      }
      const done = await this.#edit(step, this.#named(target), crmId);
      return { outcome: null, id: done?.id ?? null };
    } catch (thrown) {
      if (!isCustomerError(thrown)) throw thrown;
      return { outcome: thrown.code, id: null };
    }
  }

  async #edit(step: Exclude<Step, { do: 'receive' | 'record' }>, id: string, crmId: string) {
    const { crm } = this.#adapter;
    if (step.do === 'add') {
      const local = `local-${this.#bench.count}`;
      return this.#adapter.create(individual({ id: local, ...step.values }), write());
    }
    if (step.do === 'restore') {
      const [result] = (await this.#adapter.restore?.([id], write())) ?? [];
      if (result?.status === 'failed') throw result.error;
      return result?.customer;
    }
    const { version } = await this.#adapter.get(id);
    if (step.do === 'remove') {
      const [result] = (await this.#adapter.remove?.([{ id, version }], write())) ?? [];
      equal(result?.status, 'deleted', 'the deletion');
      return null;
    }
    if (step.do === 'command') return crm.command(id, step.command, version, write());
    if (step.do === 'link') return crm.command(id, { do: 'link', crmId }, version, write());
    return this.#adapter.update(id, { ...EMPTY_PATCH, set: { [step.field]: step.value } }, version, write());
  }

  /** An id, or a key with one in it, as the adapter has it. */
  #named(id: string): string {
    const words = id.split(' ');
    return words.map((word) => this.#names.get(word) ?? word).join(' ');
  }

  #translated(value: unknown): unknown {
    if (typeof value === 'string') return this.#named(value);
    if (Array.isArray(value)) return value.map((part) => this.#translated(part));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#translated(part)]));
  }
}

/** A customer without the moments, which no two stores share. */
function timeless(customer: Customer): unknown {
  const rest = omit(customer, 'createdAt', 'updatedAt');
  const { crm } = customer;
  if (!crm) return rest;
  const overrides = Object.entries(crm.overrides).map(([field, override]) => [field, { ...override, at: null }]);
  const received = Object.keys(crm.receivedAt).sort();
  return {
    ...rest,
    crm: { ...omit(crm, 'receivedAt'), overrides: Object.fromEntries(overrides) as unknown, received },
  };
}

/** A conflict without its moment, and the others it names in the order of their ids, which no two stores share either. */
function comparable(conflict: object): object {
  const others = 'others' in conflict ? { others: [...(conflict.others as readonly string[])].sort() } : {};
  return { ...omit(conflict, 'since'), ...others };
}

function omit(value: object, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function byId<Item>(items: readonly Item[]): readonly Item[] {
  const key = (item: Item) => String((item as { readonly id?: unknown }).id);
  return [...items].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
