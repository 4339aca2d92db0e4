import {
  type AdapterDescription,
  type CallOptions,
  type Customer,
  type CustomerAdapter,
  CustomerError,
  type CustomerPatch,
  type ListRequest,
  type ListResult,
  type NewCustomer,
  type SortField,
  type WriteOptions,
  isCustomerError,
} from '@clientele/core';
import { Walk, firstVersion, indexPlace, nextVersion } from '@clientele/core/local';
import { naming } from '../failures.js';
import { Lists } from './lists.js';
import { type Data, at } from './inside.js';
import type { Found, There } from './there.js';

type Calls = Required<Pick<CustomerAdapter, 'describe' | 'list' | 'get' | 'create' | 'update'>>;

/** The required calls, to a backend that knows nothing of us. */
export class ForeignAdapter implements Calls {
  readonly #there: There;
  readonly #lists: Lists;
  readonly #walk: Walk;
  /** Writes that were sent from here. */
  #sent = 0;
  /** Creates that are under way, by their opId. */
  readonly #creating = new Map<string, Promise<void>>();

  constructor(there: There) {
    this.#there = there;
    this.#lists = new Lists(there);
    this.#walk = new Walk((request, options) => this.#step(request, options));
  }

  async describe({ signal }: CallOptions = {}): Promise<AdapterDescription> {
    if (signal?.aborted) throw new DOMException('Given up by the caller', 'AbortError');
    const { sort, search, envelope, unique = [] } = this.#there.backend;
    return {
      access: ['index'],
      sorts: Object.keys(sort?.fields ?? {}) as SortField[],
      search: search !== undefined,
      exactTotals: envelope?.total !== undefined,
      unique,
    };
  }

  async list(request: ListRequest, options?: CallOptions): Promise<ListResult> {
    const { paging } = this.#there.backend;
    if (paging.by !== 'cursor' && paging.by !== 'link') {
      indexPlace(request.at);
      return this.#lists.byIndex(request, paging, this.#sent, options);
    }
    const { at: place } = request;
    return 'index' in place || 'id' in place ? this.#walk.list(request, options) : this.#step(request, options);
  }

  async get(id: string, options?: CallOptions): Promise<Customer> {
    return (await this.#there.get(id, options?.signal)).customer;
  }

  async create(customer: NewCustomer, options: WriteOptions): Promise<Customer> {
    const { opId } = options;
    // The same thing sent twice at one moment: the second finds what the first did.
    const creating = (this.#creating.get(opId) ?? Promise.resolve()).then(() => this.#create(customer, options));
    const ended = creating.then(
      () => undefined,
      () => undefined,
    );
    this.#creating.set(opId, ended);
    try {
      return await creating;
    } finally {
      if (this.#creating.get(opId) === ended) this.#creating.delete(opId);
    }
  }

  async update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> {
    const { backend, map } = this.#there;
    const current = await this.#there.get(id, options.signal);
    if (this.#isDone(current, options)) return current.customer;
    const next = nextVersion(current.customer, patch, version, new Date().toISOString());
    if (next === current.customer) return next;
    const touched = Object.keys({ ...patch.set, ...patch.put, ...patch.drop });
    const values = Object.fromEntries(touched.map((key) => [key, next[key as keyof Customer]]));
    const stamped = this.#stamped(map.write(current.record, values), next.version, { updatedAt: next.updatedAt });
    const record = this.#signed(stamped, options);
    const changes = Object.entries(record).filter(([key, value]) => current.record[key] !== value);
    const json = backend.update === 'put' ? record : Object.fromEntries(changes);
    try {
      const condition = conditionOf(this.#there, current);
      return await this.#send(backend.update ?? 'patch', this.#there.one(id), json, options, id, condition);
    } catch (thrown) {
      // Whoever is found by its version is not found when it has another.
      const isGone = isCustomerError(thrown) && thrown.code === 'not-found' && typeof backend.condition === 'object';
      if (!isGone || !(await this.#known(id, options))) throw thrown;
      throw new CustomerError('conflict', { id }, { cause: thrown.cause });
    }
  }

  async #create(customer: NewCustomer, options: WriteOptions): Promise<Customer> {
    const first = firstVersion(customer, new Date().toISOString());
    const { ids = {}, paths } = this.#there.backend;
    const isOurs = ids.madeBy !== 'backend';
    this.#there.remember(first.id, first.buildingId);
    if (isOurs && ids.refusedTwice === false) {
      const known = await this.#known(first.id, options);
      if (known) return this.#sameOr(known, first.id, options);
    }
    const { id, version: _, createdAt, updatedAt, ...fields } = first;
    const record = this.#there.map.write({}, { ...(isOurs && { id }), ...fields });
    const json = this.#signed(this.#stamped(record, 1, { createdAt, updatedAt }), options);
    try {
      return await this.#send(
        'post',
        this.#there.list(paths.customers.includes(':buildingId') ? first.buildingId : null),
        json,
        options,
        id,
      );
    } catch (thrown) {
      if (!isCustomerError(thrown) || !isOurs) throw thrown;
      // What is refused because the id exists, and an answer that was lost, look alike from here.
      const known = await this.#known(id, options).catch(() => null);
      if (!known) throw thrown;
      return this.#sameOr(known, id, options);
    }
  }

  #step(request: ListRequest, options?: CallOptions): Promise<ListResult> {
    const { paging } = this.#there.backend;
    if (paging.by === 'cursor' || paging.by === 'link') {
      return this.#lists.byCursor(request, paging, this.#sent, options);
    }
    throw new CustomerError('invalid', { field: 'at' });
  }

  async #send(
    method: 'post' | 'patch' | 'put',
    path: string,
    json: Data,
    { opId, signal }: WriteOptions,
    id: string,
    condition: Condition = {},
  ): Promise<Customer> {
    const { repeat } = this.#there.backend;
    const isKeyed = typeof repeat === 'object' && 'header' in repeat;
    this.#sent += 1;
    const { parameters, ...given } = condition;
    const headers = { ...given.headers, ...(isKeyed && { [repeat.header]: opId }) };
    const request = { method, path, json, headers, parameters, repeatable: isKeyed, signal };
    const answer = await naming(id, this.#there.transport.ask(request));
    const said = at(answer.body, this.#there.backend.envelope?.row);
    return typeof said === 'object' && said !== null
      ? this.#there.found(answer.body, answer.headers, id).customer
      : this.get(id, { signal });
  }

  /** The customer, where there is one. */
  async #known(id: string, { signal }: WriteOptions): Promise<Found | null> {
    return this.#there.get(id, signal).catch((thrown: unknown) => {
      if (isCustomerError(thrown) && thrown.code === 'not-found') return null;
      throw thrown;
    });
  }

  #sameOr(known: Found, id: string, options: WriteOptions): Customer {
    if (this.#isDone(known, options)) return known.customer;
    throw new CustomerError('conflict', { id });
  }

  #isDone({ record }: Found, { opId }: WriteOptions): boolean {
    const { repeat } = this.#there.backend;
    return typeof repeat === 'object' && 'field' in repeat && at(record, repeat.field) === opId;
  }

  #signed(record: Data, { opId }: WriteOptions): Data {
    const { repeat } = this.#there.backend;
    return typeof repeat === 'object' && 'field' in repeat ? { ...record, [repeat.field]: opId } : record;
  }

  /** With what the backend does not count and note itself. */
  #stamped(record: Data, version: number, moments: object): Data {
    const { version: counted } = this.#there.backend;
    if (typeof counted !== 'object' || counted.countedBy !== 'here') return record;
    return { ...this.#there.map.write(record, moments), [counted.field]: version };
  }
}

interface Condition {
  readonly headers?: Readonly<Record<string, string>>;
  readonly parameters?: URLSearchParams;
}

/** What makes the backend refuse a change to another state than this one. */
export function conditionOf({ backend }: There, { customer, tag }: Found): Condition {
  const { condition } = backend;
  if (condition === undefined) return {};
  if (condition === 'if-match') return { headers: { 'If-Match': tag ?? `"${customer.version}"` } };
  return { parameters: new URLSearchParams({ [condition.parameter]: String(customer.version) }) };
}
