import type { ErrorCode, SortField, UniqueField } from '@clientele/core';
import type { Fields } from './fields.js';
import type { Paging } from './paging.js';

/**
 * What somebody else's REST API looks like, as data. Where a path into an answer is asked for, dots lead inwards
 * (`meta.total`). A configuration that is wrong is refused by the first call: `adapter`, with the place as its field.
 */
export interface Backend {
  readonly paths: Paths;
  /** Which of ours is which of theirs; a field that is not named has its own name there. */
  readonly fields?: Fields;
  readonly paging: Paging;
  readonly envelope?: Envelope;
  /** Sent with every list, `{ include: 'phones' }`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Names of the parameters that leave only a building's customers, or those of a kind. Without one, that tab is refused. */
  readonly filters?: { readonly buildingId?: string; readonly kind?: string };
  /** Without it lists come in the backend's own order, and nothing can be sorted. */
  readonly sort?: Sort;
  /** Name of the parameter that is searched by; without it there is no search. It is part of an address, and so of logs. */
  readonly search?: string;
  /** Whether the tabs show how many there are: two more small requests with each list. */
  readonly counts?: boolean;
  /**
   * The field that says when a customer was last changed, by which the backend can sort: others' changes are then noticed
   * with the next list, for one more small request with each. Without it only those from here are.
   */
  readonly newest?: string;
  /** What is unique there. Who repeats it must be answered 409, or what `errors` says is `taken`. */
  readonly unique?: readonly UniqueField[];
  readonly ids?: Ids;
  /** How one is changed: `patch` sends what changed, `put` the whole record, both with what is not ours left as it is. */
  readonly update?: 'patch' | 'put';
  /** What tells two states of a customer apart; its whole content, where nothing is said. */
  readonly version?: Version;
  /** How a change that comes too late is refused there. Without it, of two at the same moment the later one stays. */
  readonly condition?: 'if-match' | { readonly parameter: string };
  /** How the backend knows a write that is sent again: by a header, or by a field of ours in the record. */
  readonly repeat?: { readonly header: string } | { readonly field: string };
  readonly deletion?: Deletion;
  readonly files?: Files;
  readonly buildings?: Buildings;
  readonly errors?: Errors;
}

/** Paths under the address, each with a slash before it. */
export interface Paths {
  /** The collection: `/customers`, `/tenants/acme/buildings/:buildingId/customers`. */
  readonly customers: string;
  /**
   * One of them; the collection and `/:id`, where nothing is said. With `:buildingId` in it only those can be reached that
   * were in a list before.
   */
  readonly customer?: string;
}

/** Where things are in answers. */
export interface Envelope {
  /** The list in the answer to a list; the answer itself, where nothing is said. */
  readonly rows?: string;
  /** The customer in the answer about one. */
  readonly row?: string;
  /** The number of matches: in the body, in a header, in `Content-Range`. Without it nobody knows. */
  readonly total?: { readonly body: string } | { readonly header: string } | 'content-range';
}

export interface Sort {
  /** What can be sorted by, and what it is called there. */
  readonly fields: Readonly<Partial<Record<SortField, string>>>;
  /** What decides between equals, called as there. */
  readonly ties?: readonly string[];
  /**
   * How it is said. `two`: `sort=a,b` and `order=asc,desc`; `signed`: `sort=a,-b`; `nested`: `sort[a]=1` and `sort[b]=-1`.
   */
  readonly style:
    | { readonly by: 'two'; readonly field: string; readonly order: string }
    | { readonly by: 'signed'; readonly field: string }
    | { readonly by: 'nested'; readonly field: string };
  /**
   * For a backend that puts what is empty first going down: what is put behind a field's name for a parameter that leaves
   * the empty ones out, as `_ne`. It is then asked twice.
   */
  readonly filled?: string;
}

export interface Ids {
  /** `backend`, where it gives ids itself and takes none; a create whose answer was lost may then be there twice. */
  readonly madeBy?: 'here' | 'backend';
  /** False where the backend takes an id that exists: it is then asked before. */
  readonly refusedTwice?: boolean;
}

/** A whole number in a field, counted there or by this adapter, which then writes the moments too; or the whole content. */
export type Version = { readonly field: string; readonly countedBy: 'backend' | 'here' } | 'content';

export interface Deletion {
  /** `hard`: DELETE. Or the field that holds since when one is deleted; whoever has it must not be in lists. */
  readonly how: 'hard' | { readonly field: string };
  /**
   * What forbids it: a path (`/customers/:id/usage`) and where in its answer the numbers are; or `backend`, where a DELETE
   * is refused with 409 and nothing can be said before.
   */
  readonly blockers: 'backend' | { readonly path: string; readonly contracts: string; readonly invoices: string };
}

/** Files by their ids. `multipart` sends a form with one part, `raw` the bytes. */
export interface Files {
  readonly upload: {
    readonly path: string;
    readonly method?: 'post' | 'put';
    readonly as: 'raw' | { readonly part: string };
  };
  readonly download: string;
  /** Where a file that nobody kept is deleted. */
  readonly discard?: string;
}

/** The buildings to choose from, and what is what in each; `rows` as in `envelope`. */
export interface Buildings {
  readonly path: string;
  readonly rows?: string;
  readonly id: string;
  readonly name: string;
}

/** How failures are told; what is not said goes by its status. */
export interface Errors {
  /** Where their code is in the body, and what each comes to. */
  readonly code?: string;
  readonly codes?: Readonly<Record<string, ErrorCode>>;
  /** What a status comes to. */
  readonly statuses?: Readonly<Record<number, ErrorCode>>;
  /** Where in the body the field is named, called as there. */
  readonly field?: string;
}
