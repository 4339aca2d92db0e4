import {
  type AdapterDescription,
  type CallOptions,
  type Customer,
  type CustomerAdapter,
  CustomerError,
  type CustomerPatch,
  type FindKey,
  type ListRequest,
  type ListResult,
  type NewCustomer,
  type WriteOptions,
  todayInVietnam,
} from '@clientele/core';
import { CustomerIndex, described, firstVersion, nextVersion } from '@clientele/core/local';
import type { CardStore } from './card-store.js';
import { toCard, toCustomer } from './cards.js';

/** Customers in a {@link CardStore}. It can neither search nor sort, so an index beside it does. */
export class CardAdapter implements CustomerAdapter {
  readonly #store: CardStore;
  readonly #index = new CustomerIndex();
  /** How far the index has read. */
  #mark = 0;

  constructor(store: CardStore) {
    this.#store = store;
  }

  async describe({ signal }: CallOptions = {}): Promise<AdapterDescription> {
    goOn(signal);
    return described([]);
  }

  async list({ query, sort, at, limit }: ListRequest, { signal }: CallOptions = {}): Promise<ListResult> {
    await this.#catchUp(signal);
    const revision = String(this.#mark);
    const today = todayInVietnam(Date.now());
    const { ids, ...found } = this.#index.list({ query, sort, at, limit, today });
    return { ...found, rows: await this.#customers(ids, signal), revision };
  }

  async get(id: string, { signal }: CallOptions = {}): Promise<Customer> {
    goOn(signal);
    const card = await this.#store.read(id);
    goOn(signal);
    if (!card) throw new CustomerError('not-found', { id });
    return toCustomer(card);
  }

  async create(customer: NewCustomer, { opId, signal }: WriteOptions): Promise<Customer> {
    goOn(signal);
    const first = firstVersion(customer, now());
    if (!(await this.#store.write(toCard(first, opId)))) {
      // The id is there: the same thing, sent again, or another.
      const card = await this.#store.read(first.id);
      if (card?.request !== opId) throw new CustomerError('conflict', { id: first.id });
      return toCustomer(card);
    }
    goOn(signal);
    return first;
  }

  async update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> {
    const { opId, signal } = options;
    goOn(signal);
    const card = await this.#store.read(id);
    if (!card) throw new CustomerError('not-found', { id });
    const current = toCustomer(card);
    if (card.request === opId) return current;
    goOn(signal);
    const next = nextVersion(current, patch, version, now());
    if (next === current) return current;
    if (!(await this.#store.write(toCard(next, opId)))) throw new CustomerError('conflict', { id });
    goOn(signal);
    return next;
  }

  async find(key: FindKey, { deleted, signal }: CallOptions & { readonly deleted?: boolean } = {}) {
    await this.#catchUp(signal);
    return deleted ? [] : this.#customers(this.#index.find(key), signal);
  }

  async #customers(ids: readonly string[], signal: AbortSignal | undefined): Promise<readonly Customer[]> {
    return Promise.all(ids.map((id) => this.get(id, { signal })));
  }

  /** Takes into the index what was written since the last time, by whomever. */
  async #catchUp(signal: AbortSignal | undefined): Promise<void> {
    goOn(signal);
    const { cards, mark } = await this.#store.changes(this.#mark);
    goOn(signal);
    for (const card of cards) this.#index.put(toCustomer(card));
    this.#mark = Math.max(this.#mark, mark);
  }
}

/** This store counts seconds. */
function now(): string {
  return new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
}

/** @throws an `AbortError` where the caller has given up */
function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('Given up by the caller', 'AbortError');
}
