import type { CustomerError } from '../errors/customer-error.js';
import type { Customer, UniqueField } from '../model/customer.js';
import type { Holder, Issue, ItemIssue } from '../rules/issues.js';
import type { Draft } from './draft.js';
import type { Keeping } from './draft-keeper.js';
import { isOwed, type Upload } from './upload-state.js';

/** What a form goes on with that was opened from a draft. */
export interface Resumed {
  /** When the draft was kept, UTC, ISO 8601. */
  readonly savedAt: string;
  /** Whether the customer it changed has been deleted since: saving adds a new one. */
  readonly isDeleted: boolean;
}

/** A deleted customer who had a value that stands in the form, and can be restored instead of adding another. */
export interface RestoreOffer {
  readonly field: UniqueField;
  readonly holder: Holder;
}

/** The form while it is open. */
export interface FormState {
  readonly mode: 'add' | 'edit';
  /** `choosing-kind` asks which kind; `opening` waits for the customer or the proposals. */
  readonly status: 'choosing-kind' | 'opening' | 'editing' | 'saving' | 'failed-to-open';
  readonly draft: Draft | null;
  readonly dirty: boolean;
  /** Whether what was typed is kept; `pending` for good where the adapter keeps no drafts. */
  readonly keeping: Keeping;
  /** The draft it goes on with; null where it opened afresh. */
  readonly resumed: Resumed | null;
  /** What is shown at the fields, in the order of the form: of those that were left, after a try to save of all. */
  readonly issues: readonly Issue[];
  /** What is shown at the items: in the open editor, and on the cards of those put into the form. */
  readonly itemIssues: readonly ItemIssue[];
  readonly offers: readonly RestoreOffer[];
  /** The files on their way into the form, and those that did not get in. */
  readonly uploads: readonly Upload[];
  /** The errors that stopped the last try to save. */
  readonly refused: readonly Issue[];
  /** Counts the tries to save that were stopped by errors, so that each can move the focus. */
  readonly refusals: number;
  /** Why opening or saving failed; what was typed is still in the draft. */
  readonly error: CustomerError | null;
}

/** What a finished save tells. */
export interface Saved {
  readonly mode: 'add' | 'edit';
  readonly customer: Customer;
}

/** A form of which nothing is known yet. */
export const OPENING: FormState = {
  mode: 'add',
  status: 'opening',
  draft: null,
  dirty: false,
  keeping: 'pending',
  resumed: null,
  issues: [],
  itemIssues: [],
  offers: [],
  uploads: [],
  refused: [],
  refusals: 0,
  error: null,
};

/** Whether closing the page now would lose something a person did. */
export function isAtRisk(form: FormState | null): boolean {
  return form !== null && form.dirty && (form.keeping !== 'kept' || form.uploads.some(isOwed));
}
