import type { FieldKey } from '../fields/definition.js';
import type { FormatIssueCode, RepairCode } from '../formats/result.js';
import type { NewCustomer } from '../model/customer.js';

/** What a remark is about: a field of the customer, or a list inside it. */
export type ImportField = FieldKey | 'kind' | 'apartments' | 'vehicles';

/**
 * Why a value could not be used: its format, `occupant-incomplete` (an occupant is a name and a phone or nobody), or
 * `other-kind` (a field that customers of the row's kind do not have).
 */
export type DropCode = FormatIssueCode | 'occupant-incomplete' | 'other-kind';

/** Something said about a cell of a row that can be saved. */
export type Remark =
  /** The value was mended. */
  | { readonly type: 'repair'; readonly field: ImportField; readonly code: RepairCode }
  /** The value could not be used, so the field stays empty. */
  | { readonly type: 'drop'; readonly field: ImportField; readonly code: DropCode; readonly text: string }
  /** The value is kept and looks doubtful. */
  | { readonly type: 'warning'; readonly field: ImportField; readonly code: FormatIssueCode | 'plate-taken' }
  | {
      readonly type: 'note';
      readonly field: ImportField;
      readonly code: 'second-phone-to-contact' | 'vehicle-unreadable';
      readonly text: string;
    };

/** Why a row is not saved. */
export interface RowReason {
  readonly field: ImportField;
  readonly code: 'code-taken' | 'name-missing' | 'kind-unknown' | 'required-missing';
}

/** What becomes of one row. `line` is its number in the spreadsheet, whose header is line 1. */
export type RowOutcome =
  | {
      readonly status: 'good' | 'repaired';
      readonly line: number;
      readonly customer: NewCustomer;
      readonly remarks: readonly Remark[];
    }
  | {
      readonly status: 'refused';
      readonly line: number;
      readonly cells: readonly string[];
      readonly reasons: readonly RowReason[];
    };
