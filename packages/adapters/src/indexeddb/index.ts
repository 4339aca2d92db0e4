import {
  type AdapterDescription,
  type Building,
  type CallOptions,
  type ChangeNotice,
  type CodeProposal,
  type Customer,
  type CustomerAdapter,
  CustomerError,
  type CustomerPatch,
  DEFAULT_CODE_PATTERN,
  type ItemResult,
  type ListRequest,
  type ListResult,
  type NewCustomer,
  SORT_FIELDS,
  type UniqueField,
  type WriteOptions,
  todayInVietnam,
} from '@clientele/core';
import { MOST_AT_ONCE, changedIds, codeFor, firstVersion, nextVersion, orRefusal } from '@clientele/core/local';
import { Connection } from './connection.js';
import { waitFor } from './deadline.js';
import { Mirror } from './mirror.js';
import { Notices } from './notices.js';
import type { Writing } from './schema.js';
import { addEach, found, once, replace, resultsOf, sequenceName, type Rules, type Work } from './writing.js';

/** How an IndexedDB adapter is set up. */
export interface IndexedDbOptions {
  /** The database's name; adapters of one name share their customers, in all tabs of the origin. `clientele` by default. */
  readonly name?: string;
  /** The buildings to choose from; without them the adapter knows none. */
  readonly buildings?: readonly Building[];
  /** What no two customers may share; the code, where nothing is said. A database keeps the rule it was made with. */
  readonly unique?: readonly UniqueField[];
  /** How proposed codes look; see `codeFor`. */
  readonly codePattern?: string;
}

/**
 * Customers in this browser. Nothing is opened before the first call. A write is on disk when its promise resolves; no
 * call waits longer than 10 seconds for the database (`unavailable`).
 */
export function indexedDbAdapter(options: IndexedDbOptions = {}): CustomerAdapter {
  return new IndexedDbAdapter(options);
}

class IndexedDbAdapter implements CustomerAdapter {
  readonly #name: string;
  readonly #rules: Rules;
  readonly #connection: Connection;
  readonly #mirror: Mirror;
  #notices: Notices | null = null;
  #filling: Promise<void> | null = null;
  buildings?: NonNullable<CustomerAdapter['buildings']>;

  constructor({
    name = 'clientele',
    buildings,
    unique = ['code'],
    codePattern = DEFAULT_CODE_PATTERN,
  }: IndexedDbOptions) {
    this.#name = name;
    this.#rules = { unique, codePattern };
    this.#connection = new Connection(name, unique);
    this.#mirror = new Mirror(codePattern);
    if (buildings) this.buildings = (options) => this.#connection.ready(options).then(() => structuredClone(buildings));
  }

  async describe(options?: CallOptions): Promise<AdapterDescription> {
    await this.#connection.ready(options);
    return { sorts: SORT_FIELDS, search: true, exactTotals: true, unique: this.#rules.unique };
  }

  async list({ query, sort, at, limit }: ListRequest, options?: CallOptions): Promise<ListResult> {
    await this.#filled(options);
    return this.#connection.read(options, async (tx) => {
      const [revision] = await Promise.all([tx.objectStore('meta').get('revision'), this.#mirror.catchUp(tx)]);
      const request = { query, sort, index: at.index, limit, today: todayInVietnam(Date.now()) };
      const { ids, total, counts } = this.#mirror.index.list(request);
      const rows = await Promise.all(ids.map((id) => tx.objectStore('customers').get(id)));
      const customers = rows.map((row, nth) => found(row, ids[nth] ?? '').customer);
      return { rows: customers, index: at.index, total, counts, revision: String(revision ?? 0) };
    });
  }

  async get(id: string, options?: CallOptions): Promise<Customer> {
    return this.#connection.read(options, async (tx) => found(await tx.objectStore('customers').get(id), id).customer);
  }

  async create(customer: NewCustomer, options: WriteOptions): Promise<Customer> {
    const first = firstVersion(customer, now());
    const [created] = await this.#write(options, first.id, async (tx, revision) => {
      const [outcome] = await addEach(tx, [first], revision, this.#rules);
      if (outcome && 'code' in outcome) throw new CustomerError(outcome.code, outcome.details);
      return { written: [first], outcomes: [{ id: first.id }] };
    });
    return customerOf(created);
  }

  async createMany(customers: readonly NewCustomer[], options: WriteOptions): Promise<readonly ItemResult[]> {
    if (customers.length > MOST_AT_ONCE) throw new CustomerError('too-large');
    const moment = now();
    const parts = customers.map((customer) => orRefusal(() => firstVersion(customer, moment)));
    const firsts = parts.filter((part) => 'id' in part);
    return this.#write(options, 'many', async (tx, revision) => {
      const added = await addEach(tx, firsts, revision, this.#rules);
      const rest = added.values();
      const outcomes = parts.map((part) => ('id' in part ? (rest.next().value ?? part) : part));
      return { written: firsts.filter((_, nth) => 'id' in (added[nth] ?? {})), outcomes };
    });
  }

  async update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> {
    const [updated] = await this.#write(options, id, async (tx, revision) => {
      const { customer } = found(await tx.objectStore('customers').get(id), id);
      const next = nextVersion(customer, patch, version, now());
      if (next === customer) return { written: [], outcomes: [] };
      await replace(tx, next, revision, this.#rules);
      return { written: [next], outcomes: [{ id }] };
    });
    return updated ? customerOf(updated) : this.get(id, options);
  }

  async nextCode(options?: CallOptions): Promise<CodeProposal> {
    await this.#filled(options);
    const { codePattern: pattern } = this.#rules;
    const highest = await this.#connection.read(options, async (tx) => {
      const [kept] = await Promise.all([tx.objectStore('meta').get(sequenceName(pattern)), this.#mirror.catchUp(tx)]);
      return Math.max(Number(kept ?? 0), this.#mirror.highest);
    });
    return { code: codeFor(pattern, highest + 1), pattern, sequence: highest + 1 };
  }

  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    return this.#news().subscribe(listener);
  }

  dispose(): void {
    this.#connection.close();
    this.#notices?.close();
  }

  #news(): Notices {
    this.#notices ??= new Notices(this.#name);
    return this.#notices;
  }

  /** The first time, takes all rows into the mirror, slice by slice in transactions of their own, so that nobody waits. */
  async #filled({ signal }: CallOptions = {}): Promise<void> {
    this.#filling ??= this.#fill();
    await waitFor(this.#filling, signal, null);
  }

  async #fill(): Promise<void> {
    try {
      while (await this.#connection.read({}, (tx) => this.#mirror.step(tx)));
    } catch (thrown) {
      this.#filling = null;
      throw thrown;
    }
  }

  /** Does a write once, tells of it when it is on disk, and gives its customers as they are now. */
  async #write(
    { signal, opId }: WriteOptions,
    about: string,
    work: (tx: Writing, revision: number) => ReturnType<Work>,
  ) {
    const { results, revision, ids } = await this.#connection.write({ signal }, async (tx) => {
      const done = await once(tx, opId, about, this.#rules, (number) => work(tx, number));
      return { ...done, ids: changedIds(done.outcomes), results: await resultsOf(tx, done.outcomes) };
    });
    if (revision !== null) this.#news().tell({ revision, ids });
    return results;
  }
}

function customerOf(result: ItemResult | undefined): Customer {
  if (result?.status === 'created') return result.customer;
  throw result?.error ?? new CustomerError('adapter');
}

function now(): string {
  return new Date().toISOString();
}
