import {
  type AdapterDescription,
  type CallOptions,
  type Customer,
  type CustomerAdapter,
  CustomerError,
  type CustomerPatch,
  type GroupCounts,
  type ListRequest,
  type ListResult,
  type NewCustomer,
  type WriteOptions,
  customerSchema,
  isCustomerError,
} from '@clientele/core';
import { firstVersion, indexPlace, nextVersion } from '@clientele/core/local';
import { Client, type ServerOptions } from './client.js';
import { SORTS, ordering, type Parameters } from './ordering.js';

/** How a REST adapter reaches its server. */
export type RestOptions = ServerOptions;
export type { ServerOptions };

/**
 * Customers on a server that speaks json-server's dialect (0.17): the collection `customers`, `_start`, `_limit`, `_sort`,
 * `_order`, `X-Total-Count`. The server keeps nothing unique, compares no versions and searches otherwise, and the
 * description says so: two changes at one moment both go through, and the later one stays.
 */
export function restAdapter(options: RestOptions): CustomerAdapter {
  return new RestAdapter(new Client(options));
}

const COLLECTION = 'customers';

class RestAdapter implements CustomerAdapter {
  readonly #client: Client;
  /** Writes that were sent from here. */
  #sent = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  async describe({ signal }: CallOptions = {}): Promise<AdapterDescription> {
    if (signal?.aborted) throw new DOMException('Given up by the caller', 'AbortError');
    return { access: ['index'], sorts: SORTS, search: false, exactTotals: true, unique: [] };
  }

  async list({ query, sort, at, limit }: ListRequest, options?: CallOptions): Promise<ListResult> {
    if (query.text.trim() !== '') throw new CustomerError('invalid', { field: 'text' });
    if (query.group === 'crm' || query.group === 'local') throw new CustomerError('invalid', { field: 'group' });
    const building: Parameters = query.buildingId === null ? {} : { buildingId: query.buildingId };
    const kind: Parameters = query.group === 'all' ? {} : { kind: query.group };
    // This server cannot say where a customer stands, so a window around one begins at the top.
    const place = indexPlace(at);
    const index = 'index' in place ? place.index : 0;
    const [{ rows, total }, counts, revision] = await Promise.all([
      this.#sorted({ ...building, ...kind }, sort, index, limit, options),
      this.#counts(building, options),
      this.#revision(options),
    ]);
    return { rows, index, total, counts, revision };
  }

  async get(id: string, options?: CallOptions): Promise<Customer> {
    return (await this.#read(id, options)).customer;
  }

  async create(customer: NewCustomer, options: WriteOptions): Promise<Customer> {
    const first = firstVersion(customer, new Date().toISOString());
    try {
      const json = { ...first, opId: options.opId };
      return await this.#send('post', COLLECTION, json, options);
    } catch (thrown) {
      // json-server answers 500 to an id that exists, and an answer that was lost looks the same from here.
      const known = isCustomerError(thrown) ? await this.#read(first.id, options).catch(() => null) : null;
      if (!known) throw thrown;
      if (known.opId === options.opId) return known.customer;
      throw new CustomerError('conflict', { id: first.id });
    }
  }

  async update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> {
    const { customer, opId } = await this.#read(id, options);
    if (opId === options.opId) return customer;
    const next = nextVersion(customer, patch, version, new Date().toISOString());
    if (next === customer) return customer;
    const touched = new Set(['version', 'updatedAt', ...Object.keys({ ...patch.set, ...patch.put, ...patch.drop })]);
    const changes = Object.entries(next).filter(([key]) => touched.has(key));
    return this.#send('patch', pathOf(id), { ...Object.fromEntries(changes), opId: options.opId }, options);
  }

  async #read(id: string, options?: CallOptions) {
    try {
      const { body } = await this.#client.send('get', pathOf(id), {}, options);
      return { customer: parsed(body), opId: (body as { readonly opId?: unknown }).opId };
    } catch (thrown) {
      throw isCustomerError(thrown) && thrown.code === 'not-found' ? new CustomerError('not-found', { id }) : thrown;
    }
  }

  async #send(method: 'post' | 'patch', path: string, json: object, options: WriteOptions): Promise<Customer> {
    this.#sent += 1;
    return parsed((await this.#client.send(method, path, { json }, options)).body);
  }

  async #sorted(filter: Parameters, sort: ListRequest['sort'], index: number, limit: number, options?: CallOptions) {
    const { whole, filled } = ordering(sort);
    if (!filled) return this.#window({ ...filter, ...whole }, index, limit, options);
    const head = await this.#window({ ...filter, ...filled }, index, limit, options);
    const missing = limit - head.rows.length;
    const tail = await this.#window(
      { ...filter, ...whole },
      Math.max(index, head.total),
      Math.max(missing, 1),
      options,
    );
    return { rows: [...head.rows, ...tail.rows.slice(0, missing)], total: tail.total };
  }

  async #window(parameters: Parameters, index: number, limit: number, options?: CallOptions) {
    const searchParams = { ...parameters, _start: index, _limit: limit };
    const { body, headers } = await this.#client.send('get', COLLECTION, { searchParams }, options);
    const total = Number(headers.get('x-total-count') ?? NaN);
    if (!Array.isArray(body) || !Number.isSafeInteger(total)) throw new CustomerError('adapter');
    return { rows: body.map(parsed), total };
  }

  async #counts(building: Parameters, options?: CallOptions): Promise<GroupCounts> {
    const count = async (kind: string) => (await this.#window({ ...building, kind }, 0, 1, options)).total;
    const [individual, organisation] = await Promise.all([count('individual'), count('organisation')]);
    return { all: individual + organisation, individual, organisation };
  }

  /** json-server numbers no writes. The newest record tells others' writes apart to a millisecond, a count ours. */
  async #revision(options?: CallOptions): Promise<string> {
    const newest = { _sort: 'updatedAt,id', _order: 'desc,desc' };
    const { rows, total } = await this.#window(newest, 0, 1, options);
    const { id = '', version = 0, updatedAt = '' } = rows[0] ?? {};
    return `${this.#sent} ${total} ${updatedAt} ${version} ${id}`;
  }
}

/** @throws CustomerError `not-found` for an id that an address cannot hold */
function pathOf(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new CustomerError('not-found', { id });
  return `${COLLECTION}/${encodeURIComponent(id)}`;
}

function parsed(body: unknown): Customer {
  const { data, error } = customerSchema.safeParse(body);
  if (data) return data;
  throw new CustomerError('adapter', { field: error.issues[0]?.path.join('.') ?? '' });
}
