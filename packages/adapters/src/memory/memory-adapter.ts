import {
  type AdapterDescription,
  type CallOptions,
  type ChangeNotice,
  type CodeProposal,
  type CrmCalls,
  type Customer,
  type CustomerAdapter,
  CustomerError,
  type CustomerPatch,
  DEFAULT_CODE_PATTERN,
  type FindKey,
  type ItemResult,
  type ListRequest,
  type ListResult,
  type NewCustomer,
  type UniqueField,
  type VehicleListRequest,
  type VehicleListResult,
  type WriteOptions,
  newId,
  todayInVietnam,
  lazily,
} from '@clientele/core';
import {
  MOST_AT_ONCE,
  type Operation,
  type Outcome,
  changedIds,
  codeFor,
  described,
  inShortTurns,
  orRefusal,
  replayOf,
  vehicleRows,
} from '@clientele/core/local';
import { Drafts } from './drafts.js';
import type { MemoryOptions } from './options.js';
import { Records } from './records.js';
import { now, turn } from './turn.js';

/** See `memoryAdapter`. */
export class MemoryAdapter implements CustomerAdapter {
  readonly #records: Records;
  readonly #operations = new Map<string, Operation>();
  readonly #listeners = new Set<(notice: ChangeNotice) => void>();
  readonly #unique: readonly UniqueField[];
  readonly #pattern: string;
  #revision = 0;
  buildings?: NonNullable<CustomerAdapter['buildings']>;
  blockers?: NonNullable<CustomerAdapter['blockers']>;
  remove?: NonNullable<CustomerAdapter['remove']>;
  restore?: NonNullable<CustomerAdapter['restore']>;
  readonly crm?: CrmCalls;
  readonly upload: NonNullable<CustomerAdapter['upload']>;
  readonly download: NonNullable<CustomerAdapter['download']>;
  readonly discard: NonNullable<CustomerAdapter['discard']>;
  readonly drafts: Drafts;

  constructor(options: MemoryOptions) {
    const { customers = [], buildings, unique = ['code'], codePattern = DEFAULT_CODE_PATTERN, transactions } = options;
    this.#records = new Records(unique, codePattern);
    ({ upload: this.upload, download: this.download, discard: this.discard } = this.#records.files);
    this.drafts = new Drafts(this.#records.files);
    this.#unique = unique;
    this.#pattern = codePattern;
    for (const customer of customers) this.#records.begin(customer, now());
    if (buildings) this.buildings = (options) => turn(options).then(() => structuredClone(buildings));
    const once = this.#once.bind(this);
    if (unique.includes('phone')) this.crm = this.#records.crm.calls({ newId, turn, once });
    if (transactions) {
      const load = async () => (await import('./deletion.js')).deletion(this.#records, transactions, once);
      Object.assign(this, lazily(['blockers', 'remove', 'restore'], load));
    }
  }

  async describe(options?: CallOptions): Promise<AdapterDescription> {
    await turn(options);
    return described(this.#unique);
  }

  async list({ query, sort, at, limit }: ListRequest, options?: CallOptions): Promise<ListResult> {
    await turn(options);
    const request = { query, sort, at, limit, today: todayInVietnam(Date.now()) };
    const { index: customers } = this.#records;
    await inShortTurns(customers.prepare(request));
    const { ids, index, total, counts } = customers.list(request);
    const rows = ids.map((id) => this.#records.read(id));
    return { rows, index, total, counts, revision: String(this.#revision) };
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
    return this.#once(options, 'many', () => customers.map(add)).map((outcome) => {
      const result = this.#records.resultOf(outcome);
      return 'customer' in result ? { status: 'created', ...result } : { status: 'failed', ...result };
    });
  }

  async update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> {
    await turn(options);
    this.#once(options, id, () => (this.#records.change(id, patch, version, now()) ? [{ id }] : []));
    return this.#records.read(id);
  }

  async find(key: FindKey, options?: CallOptions & { readonly deleted?: boolean }): Promise<readonly Customer[]> {
    await turn(options);
    if (options?.deleted) return this.#records.findDeleted(key).map((id) => this.#records.readDeleted(id));
    return this.#records.index.find(key).map((id) => this.#records.read(id));
  }

  async vehicles(request: VehicleListRequest, options?: CallOptions): Promise<VehicleListResult> {
    await turn(options);
    const { places, total } = this.#records.vehicles.list(request);
    const owners = [...new Set(places.map(({ customerId }) => customerId))].map((id) => this.#records.read(id));
    const rows = vehicleRows(places, owners);
    return { rows, index: request.index, total, revision: String(this.#revision) };
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

  /** Runs a write, unless it has been done already under its id; says to the listeners what it changed. */
  #once({ opId }: Partial<WriteOptions>, about: string, write: () => readonly Outcome[]): readonly Outcome[] {
    const done = replayOf(this.#operations.get(opId ?? ''), about);
    if (done) return done;
    const outcomes = write();
    if (opId !== undefined) this.#operations.set(opId, { about, outcomes });
    const ids = [...changedIds(outcomes), ...this.#records.crm.takeMoved()];
    if (ids.length > 0) this.#changed(ids);
    return outcomes;
  }

  #changed(ids: readonly string[]): void {
    this.#revision += 1;
    for (const listener of this.#listeners) queueMicrotask(() => listener({ ids }));
  }
}
