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
import {
  MOST_AT_ONCE,
  type Operation,
  type Outcome,
  changedIds,
  codeFor,
  orRefusal,
  replayOf,
} from '@clientele/core/local';
import { Records } from './records.js';

/** How a memory adapter begins. */
export interface MemoryOptions {
  /** Customers to begin with. */
  readonly customers?: readonly NewCustomer[];
  /** The buildings to choose from; without them the adapter knows none. */
  readonly buildings?: readonly Building[];
  /** What no two customers may share; the code, where nothing is said. */
  readonly unique?: readonly UniqueField[];
  /** How proposed codes look; see `codeFor`. */
  readonly codePattern?: string;
}

/**
 * Customers in memory, gone with the page: for tests, stories and demonstrations.
 * @throws CustomerError `invalid`, `taken`, `conflict` when the customers to begin with cannot all be held
 */
export function memoryAdapter(options: MemoryOptions = {}): CustomerAdapter {
  return new MemoryAdapter(options);
}

class MemoryAdapter implements CustomerAdapter {
  readonly #records: Records;
  readonly #operations = new Map<string, Operation>();
  readonly #listeners = new Set<(notice: ChangeNotice) => void>();
  readonly #unique: readonly UniqueField[];
  readonly #pattern: string;
  #revision = 0;
  buildings?: NonNullable<CustomerAdapter['buildings']>;

  constructor({ customers = [], buildings, unique = ['code'], codePattern = DEFAULT_CODE_PATTERN }: MemoryOptions) {
    this.#records = new Records(unique, codePattern);
    this.#unique = unique;
    this.#pattern = codePattern;
    for (const customer of customers) this.#records.add(customer, now());
    if (buildings) this.buildings = (options) => turn(options).then(() => structuredClone(buildings));
  }

  async describe(options?: CallOptions): Promise<AdapterDescription> {
    await turn(options);
    return { sorts: SORT_FIELDS, search: true, exactTotals: true, unique: this.#unique };
  }

  async list({ query, sort, at, limit }: ListRequest, options?: CallOptions): Promise<ListResult> {
    await turn(options);
    const request = { query, sort, index: at.index, limit, today: todayInVietnam(Date.now()) };
    const { ids, total, counts } = this.#records.index.list(request);
    const rows = ids.map((id) => this.#records.read(id));
    return { rows, index: at.index, total, counts, revision: String(this.#revision) };
  }

  async get(id: string, options?: CallOptions): Promise<Customer> {
    await turn(options);
    return this.#records.read(id);
  }

  async create(customer: NewCustomer, options: WriteOptions): Promise<Customer> {
    await turn(options);
    this.#once(options, customer.id, () => [{ id: this.#records.add(customer, now()) }]);
    return this.#records.read(customer.id);
  }

  async createMany(customers: readonly NewCustomer[], options: WriteOptions): Promise<readonly ItemResult[]> {
    await turn(options);
    if (customers.length > MOST_AT_ONCE) throw new CustomerError('too-large');
    const add = (customer: NewCustomer) => orRefusal(() => ({ id: this.#records.add(customer, now()) }));
    return this.#once(options, 'many', () => customers.map(add)).map((outcome) =>
      'id' in outcome
        ? { status: 'created', customer: this.#records.read(outcome.id) }
        : { status: 'failed', error: new CustomerError(outcome.code, outcome.details) },
    );
  }

  async update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> {
    await turn(options);
    this.#once(options, id, () => (this.#records.change(id, patch, version, now()) ? [{ id }] : []));
    return this.#records.read(id);
  }

  async nextCode(options?: CallOptions): Promise<CodeProposal> {
    await turn(options);
    const sequence = this.#records.highest + 1;
    return { code: codeFor(this.#pattern, sequence), pattern: this.#pattern, sequence };
  }

  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#listeners.clear();
  }

  /** Runs a write, unless it has been done already; says to the listeners what it changed. */
  #once({ opId }: WriteOptions, about: string, write: () => readonly Outcome[]): readonly Outcome[] {
    const done = replayOf(this.#operations.get(opId), about);
    if (done) return done;
    const outcomes = write();
    this.#operations.set(opId, { about, outcomes });
    const ids = changedIds(outcomes);
    if (ids.length > 0) this.#changed(ids);
    return outcomes;
  }

  #changed(ids: readonly string[]): void {
    this.#revision += 1;
    for (const listener of this.#listeners) queueMicrotask(() => listener({ ids }));
  }
}

function now(): string {
  return new Date().toISOString();
}

/** Lets the caller's turn end, as a real backend would, and stops there when the call was given up. */
async function turn(options: CallOptions = {}): Promise<void> {
  await Promise.resolve();
  if (options.signal?.aborted) throw new DOMException('Given up by the caller', 'AbortError');
}
