import type { Building } from '../model/building.js';
import type { Customer, NewCustomer, UniqueField } from '../model/customer.js';
import type { Vehicle } from '../model/vehicle.js';
import type { CustomerPatch } from '../model/patch.js';
import type { CustomerQuery, CustomerSort, GroupCounts, SortField, VehicleSortField } from '../query/customer-query.js';
import type { CursorPlace, IndexPlace, ListAccess } from '../query/list-place.js';
import type { CustomerError } from '../errors/customer-error.js';
import type { Transactions } from '../rules/transactions.js';
import type { CallOptions, WriteOptions } from './calls.js';
import type { CrmCalls } from './crm.js';

export type { CallOptions, CrmCalls, Transactions, WriteOptions };

/** What a backend can do; the screen shows no more than this. */
export interface AdapterDescription {
  /** How its lists are gone through. The screen asks by index; `Walk` gives a backend of cursors what it needs for that. */
  readonly access: readonly ListAccess[];
  /** Sorts it can answer. */
  readonly sorts: readonly SortField[];
  /** Whether `query.text` is understood. */
  readonly search: boolean;
  /** Whether `list` knows the exact number of matches. */
  readonly exactTotals: boolean;
  /** What it holds unique. */
  readonly unique: readonly UniqueField[];
  /** Whether whoever asks may only look: every write is answered with `forbidden`, so the screen offers none. */
  readonly readOnly?: boolean | undefined;
}

export interface ListRequest {
  readonly query: CustomerQuery;
  readonly sort: CustomerSort;
  /** Where the wanted rows begin. */
  readonly at: IndexPlace | CursorPlace;
  /** How many rows, 1 to 500. */
  readonly limit: number;
}

export interface ListResult {
  readonly rows: readonly Customer[];
  /** Index of the first row: the request's, or where the backend could begin. By cursor it may be unknown. */
  readonly index: number | 'unknown';
  /**
   * By cursor: what to go on with, null where there is no more on that side. It stays good while others write: no row
   * that stayed where it was comes twice or is left out.
   */
  readonly cursors?: { readonly before: string | null; readonly after: string | null } | undefined;
  /** Number of matches. */
  readonly total: number | 'unknown';
  /** Customers of the building in each group, whatever the search and the tab; absent where the backend cannot count. */
  readonly counts?: GroupCounts | undefined;
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

/** What `find` looks for: exactly one of these, in normal form (`codeKey`, E.164, `plateKey`). */
export type FindKey = { readonly code: string } | { readonly phone: string } | { readonly plate: string };

/** What blocks the deletion of one customer; what cannot be told blocks too. */
export interface Blocker {
  readonly id: string;
  readonly transactions: Transactions | 'unknown';
}

/** What became of one customer that was to be deleted; `failed` has `conflict` where it was changed meanwhile. */
export type RemovalResult =
  | { readonly id: string; readonly status: 'deleted' | 'already-deleted' }
  | { readonly id: string; readonly status: 'blocked'; readonly transactions: Transactions | 'unknown' }
  | { readonly id: string; readonly status: 'failed'; readonly error: CustomerError };

/** What became of one customer that was to come back; `failed` has `taken` where its code or phone is another's now. */
export type RestoreResult =
  | { readonly id: string; readonly status: 'restored'; readonly customer: Customer }
  | { readonly id: string; readonly status: 'failed'; readonly error: CustomerError };

/** Which vehicles, over all customers of a building. */
export interface VehicleListRequest {
  readonly buildingId: string | null;
  /** Found in plate, brand, colour, parking card, apartment, or the customer's name and code. */
  readonly text: string;
  readonly sort: { readonly field: VehicleSortField; readonly direction: 'ascending' | 'descending' };
  /** 0-based index of the first wanted match. */
  readonly index: number;
  /** How many rows, 1 to 500. */
  readonly limit: number;
}

/** A vehicle and whose it is. */
export interface VehicleRow {
  readonly vehicle: Vehicle;
  readonly customer: { readonly id: string; readonly code: string | null; readonly name: string | null };
}

export interface VehicleListResult {
  readonly rows: readonly VehicleRow[];
  readonly index: number;
  readonly total: number;
  /** As in {@link ListResult}. */
  readonly revision: string;
}

/** What an adapter must know of a file before it belongs to a customer; its {@link Attachment} has the same id. */
export interface FileToKeep {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export interface UploadOptions extends WriteOptions {
  /** Called with the share that is there, growing from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** What stood in a form that was not saved. */
export interface KeptDraft {
  /** The draft's own: two tabs that change one customer have two drafts. */
  readonly id: string;
  readonly buildingId: string | null;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
  /** Ids of the files it names. */
  readonly files: readonly string[];
  /** Plain data, the form's alone to read. */
  readonly content: unknown;
}

/** What is being typed, kept so that it survives a closed or crashed tab. */
export interface CustomerDrafts {
  /** The drafts that no other tab has open, the last one first. */
  load(options?: CallOptions): Promise<readonly KeptDraft[]>;
  /**
   * Keeps a draft in place of what was kept under its id; it is on disk when the promise resolves. From then on this tab
   * has it open, until it drops it or dies. Staged files that a kept draft names stay, however long.
   * @throws CustomerError `storage-full`; `conflict` when another tab has it open
   */
  save(draft: KeptDraft, options: WriteOptions): Promise<void>;
  /**
   * Drops a draft and those of its files that are staged; what is not there is passed over.
   * @throws CustomerError `conflict` when another tab has it open
   */
  drop(id: string, options: WriteOptions): Promise<void>;
}

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
  /**
   * Customers with this code, phone or active plate, whatever their building; with `deleted` those that were deleted, the
   * last one first.
   */
  find?(key: FindKey, options?: CallOptions & { readonly deleted?: boolean }): Promise<readonly Customer[]>;
  /** What blocks each of these, in their order. A hint for the question before a deletion: `remove` asks again. */
  blockers?(ids: readonly string[], options?: CallOptions): Promise<readonly Blocker[]>;
  /**
   * Deletes those that nothing blocks and that still have this version, at most 500 a call; an answer for each, in their
   * order. Deleted ones are kept for `restore`, and their code and phone are free.
   * @throws CustomerError `too-large`
   */
  remove?(
    items: readonly { readonly id: string; readonly version: number }[],
    options: WriteOptions,
  ): Promise<readonly RemovalResult[]>;
  /** Brings deleted customers back with all they had, each whole or not at all; an answer for each. */
  restore?(ids: readonly string[], options: WriteOptions): Promise<readonly RestoreResult[]>;
  /** A window of the sorted vehicles of a building. */
  vehicles?(request: VehicleListRequest, options?: CallOptions): Promise<VehicleListResult>;
  /**
   * Takes the bytes of a file in, whole or not at all. They are staged: no customer has them until a `create` or `update`
   * names the id in its `attachments`, which keeps them in the same transaction. A customer's bytes go when a write drops
   * the attachment; they stay with a deleted customer and come back with it. What neither a customer nor a kept draft
   * names is gone after 24 hours.
   * @throws CustomerError `too-large` over 20 MB; `invalid` when it is empty or its size is another; `conflict` when a
   * customer has the id
   */
  upload?(file: Blob, about: FileToKeep, options: UploadOptions): Promise<void>;
  /** The bytes of a file, staged or kept, with its media type. @throws CustomerError `not-found` */
  download?(id: string, options?: CallOptions): Promise<Blob>;
  /** Drops those of these files that are staged; what a customer has, and what is not there, is passed over. */
  discard?(ids: readonly string[], options: WriteOptions): Promise<void>;
  /** Keeps what is being typed; without it a closed tab loses what was not saved, and the browser asks before. */
  drafts?: CustomerDrafts;
  /** What comes from a CRM, and what a person decides about it. */
  readonly crm?: CrmCalls;
  /** Calls back after every change, this adapter's own included, until the function it returns is called. */
  subscribe?(listener: (notice: ChangeNotice) => void): () => void;
  /** Lets go of connections and listeners; the adapter is not used afterwards. */
  dispose?(): void;
}
