import {
  type AdapterDescription,
  type CallOptions,
  type ChangeNotice,
  type CodeProposal,
  type CrmCalls,
  type Customer,
  type CustomerAdapter,
  type CustomerDrafts,
  type CustomerPatch,
  DEFAULT_CODE_PATTERN,
  type FindKey,
  type ItemResult,
  type ListRequest,
  type ListResult,
  type NewCustomer,
  type WriteOptions,
  lazily,
  todayInVietnam,
} from '@clientele/core';
import { codeFor, described } from '@clientele/core/local';
import { Connection } from './connection.js';
import { FirstPage } from './first-page.js';
import type { HeldDrafts } from '../on-device/drafts.js';
import { Mirror } from './mirror.js';
import type { IndexedDbOptions } from './options.js';
import { customersOf, found, lastWrittenFirst, nativeFind, revisionOf } from './reading.js';
import { add, addMany, change } from './saving.js';
import { Writer } from './writer.js';
import { sequenceName, type Rules } from './writing.js';

/** See `indexedDbAdapter`. */
export class IndexedDbAdapter implements CustomerAdapter {
  readonly #rules: Rules;
  readonly #connection: Connection;
  readonly #writer: Writer;
  readonly #mirror: Mirror;
  readonly #firstPage: FirstPage;
  #drafts: HeldDrafts | null = null;
  buildings?: NonNullable<CustomerAdapter['buildings']>;
  blockers?: NonNullable<CustomerAdapter['blockers']>;
  remove?: NonNullable<CustomerAdapter['remove']>;
  restore?: NonNullable<CustomerAdapter['restore']>;
  readonly crm?: CrmCalls;
  readonly upload: NonNullable<CustomerAdapter['upload']>;
  readonly download: NonNullable<CustomerAdapter['download']>;
  readonly discard: NonNullable<CustomerAdapter['discard']>;
  readonly drafts: CustomerDrafts;
  readonly vehicles: NonNullable<CustomerAdapter['vehicles']>;

  constructor(options: IndexedDbOptions) {
    const { name = 'clientele', buildings, transactions } = options;
    const { unique = ['code'], codePattern = DEFAULT_CODE_PATTERN } = options;
    this.#rules = { unique, codePattern };
    this.#connection = new Connection(name, unique);
    this.#writer = new Writer(name, this.#connection, this.#rules);
    const [connection, writer] = [this.#connection, this.#writer];
    const loadFiles = () => import('./files.js').then(({ files }) => files(connection));
    const files = lazily(['upload', 'download', 'discard'], loadFiles);
    ({ upload: this.upload, download: this.download, discard: this.discard } = files);
    const loadVehicles = () => import('./vehicles.js').then(({ vehicles }) => vehicles(connection));
    ({ vehicles: this.vehicles } = lazily(['vehicles'], loadVehicles));
    this.drafts = lazily(['load', 'save', 'drop'], async () => {
      const { drafts } = await import('./drafts.js');
      this.#drafts = drafts(connection, name);
      return this.#drafts.calls;
    });
    this.#mirror = new Mirror(this.#connection, codePattern);
    this.#firstPage = new FirstPage(connection, (request, call) => this.#found(request, call));
    if (buildings) this.buildings = (call) => this.#connection.ready(call).then(() => structuredClone(buildings));
    if (unique.includes('phone')) {
      const load = () => import('./crm-calls.js').then(({ crm }) => crm(connection, writer));
      this.crm = lazily(['receive', 'command', 'conflicts', 'quarantine'], load);
    }
    if (transactions) {
      const load = () => import('./deletion.js').then(({ deletion }) => deletion(connection, writer, transactions));
      Object.assign(this, lazily(['blockers', 'remove', 'restore'], load));
    }
  }

  async describe(options?: CallOptions): Promise<AdapterDescription> {
    await this.#connection.ready(options);
    return described(this.#rules.unique);
  }

  async list(request: ListRequest, options?: CallOptions): Promise<ListResult> {
    return this.#firstPage.list(request, options);
  }

  async get(id: string, options?: CallOptions): Promise<Customer> {
    return this.#connection.read(options, async (tx) => found(await tx.objectStore('customers').get(id), id).customer);
  }

  async create(customer: NewCustomer, options: WriteOptions): Promise<Customer> {
    return this.#writer.write(options, add(customer));
  }

  async createMany(customers: readonly NewCustomer[], options: WriteOptions): Promise<readonly ItemResult[]> {
    return this.#writer.write(options, addMany(customers));
  }

  async update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> {
    return this.#writer.write(options, change(id, patch, version));
  }

  async find(key: FindKey, options: CallOptions & { readonly deleted?: boolean } = {}): Promise<readonly Customer[]> {
    const native = options.deleted ? null : nativeFind(key, this.#rules);
    if (native) return this.#connection.read(options, native);
    return this.#mirror.ask(options.deleted ? 'deleted' : 'live', key, options, (tx, index) =>
      lastWrittenFirst(tx, index.find(key)),
    );
  }

  async nextCode(options?: CallOptions): Promise<CodeProposal> {
    const { codePattern: pattern } = this.#rules;
    const highest = await this.#mirror.ask('live', null, options, async (tx) => {
      const known = await tx.objectStore('meta').get(sequenceName(pattern));
      return Math.max(Number(known ?? 0), this.#mirror.highest);
    });
    return { code: codeFor(pattern, highest + 1), pattern, sequence: highest + 1 };
  }

  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    return this.#writer.notices.subscribe(listener);
  }

  dispose(): void {
    this.#connection.close();
    this.#mirror.close();
    this.#writer.close();
    this.#drafts?.letGo();
  }

  async #found({ query, sort, at, limit }: ListRequest, options?: CallOptions): Promise<ListResult> {
    const request = { query, sort, at, limit, today: todayInVietnam(Date.now()) };
    return this.#mirror.ask('live', request, options, async (tx, mirrored) => {
      const { ids, index, total, counts } = mirrored.list(request);
      const [revision, rows] = await Promise.all([revisionOf(tx), customersOf(tx, ids)]);
      return { rows, index, total, counts, revision };
    });
  }
}
