import type { Building } from '../model/building.js';
import type { Customer, NewCustomer, UniqueField } from '../model/customer.js';
import type { CustomerPatch } from '../model/patch.js';
import type { CustomerQuery, CustomerSort, KindCounts, SortField } from '../query/customer-query.js';
import type { CustomerError } from '../errors/customer-error.js';

/** What a backend can do; the screen shows no more than this. */
export interface AdapterDescription {
  /** Sorts it can answer. */
  readonly sorts: readonly SortField[];
  /** Whether `query.text` is understood. */
  readonly search: boolean;
  /** Whether `list` knows the exact number of matches. */
  readonly exactTotals: boolean;
  /** What it holds unique. */
  readonly unique: readonly UniqueField[];
}

/** Every call can be given up; it then rejects with an `AbortError`. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A write also carries one id for each thing the user did, kept over retries: the same id never writes twice. */
export interface WriteOptions extends CallOptions {
  readonly opId: string;
}

export interface ListRequest {
  readonly query: CustomerQuery;
  readonly sort: CustomerSort;
  /** Where the wanted rows begin: a 0-based index into the sorted matches. */
  readonly at: { readonly index: number };
  /** How many rows, 1 to 500. */
  readonly limit: number;
}

export interface ListResult {
  readonly rows: readonly Customer[];
  /** Index of the first row; the request's, or where the backend could begin. */
  readonly index: number;
  /** Number of matches. */
  readonly total: number | 'unknown';
  /** Customers of the building per kind, whatever the search and the tab; absent where the backend cannot count. */
  readonly counts?: KindCounts | undefined;
  /** Changes with every write; rows of two revisions are never mixed on screen. */
  readonly revision: string;
}

/** A code nobody has used, and how to go on from it. */
export interface CodeProposal {
  readonly code: string;
  /** The pattern it was made from, `KH-{seq:5}`. */
  readonly pattern: string;
  /** Its number in the pattern: one past the highest ever used, deleted customers' included. */
  readonly sequence: number;
}

/** One answer for each item of a bulk write, in the order of the items. */
export type ItemResult =
  | { readonly status: 'created'; readonly customer: Customer }
  | { readonly status: 'failed'; readonly error: CustomerError };

/** Something changed, by this adapter or by another tab. */
export interface ChangeNotice {
  /** Ids of the customers concerned; null when it is not known which. */
  readonly ids: readonly string[] | null;
}

/**
 * What Clientele asks of a backend: calls about customers, not about tables. `describe`, `list`, `get`, `create` and
 * `update` are required; where an optional call is missing, its part of the screen is not shown.
 *
 * Every failure is a {@link CustomerError}; a write has happened whole when its promise resolves, and not at all when
 * it rejects with `invalid`, `taken`, `conflict`, `not-found` or `storage-full`.
 */
export interface CustomerAdapter {
  /** What this backend can. Asked once, before anything else. */
  describe(options?: CallOptions): Promise<AdapterDescription>;
  /** A window of the sorted matches. */
  list(request: ListRequest, options?: CallOptions): Promise<ListResult>;
  /** One customer. @throws CustomerError `not-found` */
  get(id: string, options?: CallOptions): Promise<Customer>;
  /** Adds a customer with everything inside it. @throws CustomerError `invalid`, `taken`; `conflict` when the id exists */
  create(customer: NewCustomer, options: WriteOptions): Promise<Customer>;
  /**
   * Changes what the patch names, if the customer still has `version`.
   * @throws CustomerError `invalid`, `taken`, `not-found`; `conflict` when someone else wrote in between
   */
  update(id: string, patch: CustomerPatch, version: number, options: WriteOptions): Promise<Customer>;

  /** The buildings this person may see, in their order. */
  buildings?(options?: CallOptions): Promise<readonly Building[]>;
  /** The code to propose for the next customer. */
  nextCode?(options?: CallOptions): Promise<CodeProposal>;
  /**
   * Adds many, each whole or not at all, at most 500 a call. An answer per item; nothing is thrown for one item.
   * @throws CustomerError `too-large`
   */
  createMany?(customers: readonly NewCustomer[], options: WriteOptions): Promise<readonly ItemResult[]>;
  /** Calls back after every change, this adapter's own included, until the function it returns is called. */
  subscribe?(listener: (notice: ChangeNotice) => void): () => void;
  /** Lets go of connections and listeners; the adapter is not used afterwards. */
  dispose?(): void;
}
