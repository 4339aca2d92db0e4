import {
  type AdapterDescription,
  type Blocker,
  type Building,
  type CallOptions,
  type ChangeNotice,
  type CodeProposal,
  type CrmCalls,
  type Customer,
  type CustomerAdapter,
  type CustomerDrafts,
  CustomerError,
  type CustomerPatch,
  type FindKey,
  type ItemResult,
  type ListRequest,
  type ListResult,
  type NewCustomer,
  type RemovalResult,
  type RestoreResult,
  type VehicleListRequest,
  type VehicleListResult,
  type WriteOptions,
  newCustomerSchema,
} from '@clientele/core';
import { MOST_AT_ONCE } from '@clientele/core/local';
import { resultsOf } from './bulk.js';
import { pathTo } from './addresses.js';
import { Calls, isReplay } from './calls.js';
import { ChangeStream } from './change-stream.js';
import { Changes } from './changes.js';
import { crm } from './crm.js';
import { droppingFiles } from '../on-device/dropping-files.js';
import { naming } from './failures.js';
import { files } from './files.js';
import type { RestOptions } from './options.js';
import { Transport } from './transport.js';

/** See `restAdapter`. What its calls answer is as the server says it; core's guard looks at the shapes. */
export class RestAdapter implements CustomerAdapter {
  readonly #calls: Calls;
  readonly #changes = new Changes();
  readonly #stream: ChangeStream;
  /** Customers known to be deleted: of the others nobody can tell whether bringing them back changed anything. */
  readonly #deleted = new Set<string>();
  readonly crm?: CrmCalls;
  readonly upload: NonNullable<CustomerAdapter['upload']>;
  readonly download: NonNullable<CustomerAdapter['download']>;
  readonly discard: NonNullable<CustomerAdapter['discard']>;
  readonly drafts?: CustomerDrafts;
  readonly #letGo: () => void;

  constructor(options: RestOptions) {
    const transport = new Transport(options);
    this.#calls = new Calls(transport);
    this.#stream = new ChangeStream(transport, (notice) => this.#changes.told(notice));
    ({ upload: this.upload, download: this.download, discard: this.discard } = files(this.#calls));
    if (options.crm) this.crm = crm(this.#calls, this.#changes);
    this.#letGo = () => options.drafts?.dispose?.();
    if (options.drafts) this.drafts = droppingFiles(options.drafts, this.discard);
  }

  async describe(options?: CallOptions): Promise<AdapterDescription> {
    return (await this.#calls.get('description', options)) as AdapterDescription;
  }

  async list({ query, sort, at, limit }: ListRequest, options?: CallOptions): Promise<ListResult> {
    return (await this.#calls.query('customers/query', { query, sort, at, limit }, options)) as ListResult;
  }

  async get(id: string, options?: CallOptions): Promise<Customer> {
    return naming(id, this.#calls.get(pathTo('customers', id), options)) as Promise<Customer>;
  }

  async create(customer: NewCustomer, options: WriteOptions): Promise<Customer> {
    const write = () => this.#calls.write('post', 'customers', options, { json: sent(customer) });
    const changed = (answer: Awaited<ReturnType<typeof write>>) => (isReplay(answer) ? null : [customer.id]);
    return (await this.#changes.during([customer.id], write, changed)).body as Customer;
  }

  async update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> {
    const given = { json: patch, headers: { 'If-Match': `"${version}"` } };
    const write = () => naming(id, this.#calls.write('patch', pathTo('customers', id), options, given));
    const answer = await this.#changes.during([id], write, (answer) =>
      isReplay(answer) || (answer.body as Customer).version === version ? null : [id],
    );
    return answer.body as Customer;
  }

  async buildings(options?: CallOptions): Promise<readonly Building[]> {
    return ((await this.#calls.get('buildings', options)) as { readonly buildings: readonly Building[] }).buildings;
  }

  async nextCode(options?: CallOptions): Promise<CodeProposal> {
    return (await this.#calls.get('next-code', options)) as CodeProposal;
  }

  async createMany(customers: readonly NewCustomer[], options: WriteOptions): Promise<readonly ItemResult[]> {
    return this.#many<ItemResult>('create', { customers: customers.map(sent) }, customers, options, (result) =>
      result.status === 'created' ? result.customer.id : null,
    );
  }

  async find(key: FindKey, options?: CallOptions & { readonly deleted?: boolean }): Promise<readonly Customer[]> {
    const { deleted = false } = options ?? {};
    const answer = await this.#calls.query('customers/find', { key, deleted }, options);
    const { customers } = answer as { readonly customers: readonly Customer[] };
    if (deleted) for (const { id } of customers) this.#deleted.add(id);
    return customers;
  }

  async blockers(ids: readonly string[], options?: CallOptions): Promise<readonly Blocker[]> {
    const parts = Array.from({ length: Math.ceil(ids.length / MOST_AT_ONCE) }, (_, at) =>
      ids.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
    );
    const answers = parts.map(async (part) => {
      const answer = await this.#calls.query('customers/blockers', { ids: part }, options);
      return (answer as { readonly blockers: readonly Blocker[] }).blockers;
    });
    return (await Promise.all(answers)).flat();
  }

  async remove(
    items: readonly { readonly id: string; readonly version: number }[],
    options: WriteOptions,
  ): Promise<readonly RemovalResult[]> {
    const results = await this.#many<RemovalResult>('delete', { items }, items, options, ({ id, status }) =>
      status === 'deleted' ? id : null,
    );
    for (const { id, status } of results) if (status.endsWith('deleted')) this.#deleted.add(id);
    return results;
  }

  async restore(ids: readonly string[], options: WriteOptions): Promise<readonly RestoreResult[]> {
    const items = ids.map((id) => ({ id }));
    return this.#many<RestoreResult>('restore', { ids }, items, options, ({ id, status }) =>
      status === 'restored' && this.#deleted.delete(id) ? id : null,
    );
  }

  async vehicles(request: VehicleListRequest, options?: CallOptions): Promise<VehicleListResult> {
    return (await this.#calls.query('vehicles/query', request, options)) as VehicleListResult;
  }

  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    this.#changes.add(listener);
    this.#stream.start();
    return () => {
      this.#changes.delete(listener);
      if (!this.#changes.isHeard) this.#stream.stop();
    };
  }

  dispose(): void {
    this.#changes.clear();
    this.#stream.stop();
    this.#letGo();
  }

  /** A bulk write; `changedId` tells which customer a result changed. */
  async #many<Result>(
    what: 'create' | 'delete' | 'restore',
    json: object,
    items: readonly { readonly id: string }[],
    options: WriteOptions,
    changedId: (result: Result) => string | null,
  ): Promise<readonly Result[]> {
    if (items.length > MOST_AT_ONCE) throw new CustomerError('too-large');
    const write = async () => {
      const answer = await this.#calls.write('post', `customers/batch-${what}`, options, { json });
      return { results: resultsOf(answer.body) as readonly Result[], isReplay: isReplay(answer) };
    };
    const changed = ({ results, isReplay }: Awaited<ReturnType<typeof write>>) => {
      const ids = isReplay ? [] : results.flatMap((result) => changedId(result) ?? []);
      return ids.length > 0 ? ids : null;
    };
    const ids = items.map(({ id }) => id);
    return (await this.#changes.during(ids, write, changed)).results;
  }
}

/** The customer as the server takes it, which refuses what is no customer's; what has another shape it refuses by itself. */
function sent(customer: NewCustomer): NewCustomer {
  return newCustomerSchema.safeParse(customer).data ?? customer;
}
