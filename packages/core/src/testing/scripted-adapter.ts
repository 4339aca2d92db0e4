import type { Customer, NewCustomer } from '../model/customer.js';
import type { ChangeNotice, CustomerAdapter, ListRequest, ListResult, WriteOptions } from '../port/adapter.js';
import { applyPatch, type CustomerPatch } from '../model/patch.js';

/** A `list` that was asked and waits for the test to answer it. */
export interface AskedList {
  readonly request: ListRequest;
  readonly signal: AbortSignal | undefined;
  answer(result: Partial<ListResult>): Promise<void>;
  fail(thrown: unknown): Promise<void>;
}

/** An adapter whose lists are answered by the test, in the order and with the delays it wants; writes are recorded. */
export class ScriptedAdapter implements CustomerAdapter {
  nextCode?: NonNullable<CustomerAdapter['nextCode']>;
  readonly lists: AskedList[] = [];
  readonly created: { customer: NewCustomer; options: WriteOptions }[] = [];
  readonly updated: { id: string; patch: CustomerPatch; version: number; options: WriteOptions }[] = [];
  readonly customers = new Map<string, Customer>();
  /** Thrown by the next write, then forgotten. */
  refusal: unknown = null;
  #changed = new Set<(notice: ChangeNotice) => void>();

  describe = () =>
    Promise.resolve({
      access: ['index' as const],
      sorts: [],
      search: true,
      exactTotals: true,
      unique: ['code' as const],
    });

  list = (request: ListRequest, options?: { readonly signal?: AbortSignal | undefined }): Promise<ListResult> =>
    new Promise((resolve, reject) => {
      this.lists.push({
        request,
        signal: options?.signal,
        answer: (result) =>
          settle(() =>
            resolve({
              rows: [],
              index: 'index' in request.at ? request.at.index : 0,
              total: 0,
              revision: '1',
              ...result,
            }),
          ),
        fail: (thrown) => settle(() => reject(thrown)),
      });
    });

  get = (id: string): Promise<Customer> => Promise.resolve(this.customers.get(id)!);

  create = async (customer: NewCustomer, options: WriteOptions): Promise<Customer> => {
    this.created.push({ customer, options });
    this.#refuse();
    return stored(customer);
  };

  update = async (id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer> => {
    this.updated.push({ id, patch, version, options });
    this.#refuse();
    return applyPatch(this.customers.get(id)!, patch);
  };

  subscribe = (listener: (notice: ChangeNotice) => void): (() => void) => {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  };

  /** The list that was asked last. */
  get last(): AskedList {
    return this.lists.at(-1)!;
  }

  /** Says that these customers changed; without them, that something did. */
  change(ids: ChangeNotice['ids'] = null): void {
    for (const listener of this.#changed) listener({ ids });
  }

  #refuse(): void {
    const { refusal } = this;
    this.refusal = null;
    if (refusal) throw refusal;
  }
}

/** A customer as stored: first version, at a fixed moment. */
export function stored(customer: NewCustomer, version = 1): Customer {
  const at = '2026-01-01T00:00:00.000Z';
  return { ...customer, version, createdAt: at, updatedAt: at };
}

/** Does something and waits until everything that hangs on it has run. */
async function settle(act: () => void): Promise<void> {
  act();
  await new Promise((resolve) => setTimeout(resolve));
}
