import type { FieldKey } from '../fields/definition.js';
import type { ItemCollection, ItemKey } from '../fields/item.js';
import type { FormatIssueCode } from '../formats/result.js';

/** Everything that can be wrong with what stands in the form. */
export type IssueCode =
  | FormatIssueCode
  | 'required'
  | 'chosen'
  | 'taken'
  | 'phone-shared'
  | 'plate-shared'
  | 'plate-repeated'
  | 'dates-reversed'
  | 'occupant-incomplete'
  | 'item-open'
  | 'expired'
  | 'uploading'
  | 'upload-failed'
  | 'undecided';

/** The customer who has a value already. */
export interface Holder {
  readonly id: string;
  readonly name: string | null;
  readonly code: string | null;
}

/** Where on the form something is wrong: a field, a list, or what two people changed at once. */
export type IssuePlace = FieldKey | ItemCollection | 'conflicts';

/** Something to mend (`error`) or to look at (`warning`), at one place. */
export interface Issue<Field extends string = IssuePlace> {
  readonly field: Field;
  readonly level: 'error' | 'warning';
  readonly code: IssueCode;
  /** `taken`, `phone-shared`, `plate-shared`: who has it; null or absent where nobody could tell. */
  readonly holder?: Holder | null;
}

/** An issue of an item, in its editor or on its card. */
export interface ItemIssue extends Issue<ItemKey> {
  readonly collection: ItemCollection;
  readonly id: string;
}
