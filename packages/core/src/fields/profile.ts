import type { CustomerKind } from '../model/customer.js';
import type { MessageKey, WordKey } from '../messages/vi.js';
import type { CustomerGroup, SortField } from '../query/customer-query.js';
import type { FieldKey } from './definition.js';
import type { ItemCollection } from './item.js';

/** A tab over the list. */
export interface ListTab {
  readonly group: CustomerGroup;
  readonly label: WordKey;
}

/** A column of the list. What stands in a cell is the element's to draw. */
export interface ListColumn {
  readonly field: SortField;
  /** The manual's name of the column, which is also its accessible name. */
  readonly label: WordKey;
  /** A shorter text for the header, where room is short. */
  readonly shortLabel?: WordKey;
}

/** A list inside the customer that has an editor of its own on the form. */
export type FormEditor = ItemCollection;

/** A group of inputs under an optional heading. */
export interface FieldSection {
  readonly heading?: MessageKey;
  readonly fields: readonly FieldKey[];
  /** Two fields stand side by side, also those that take both columns elsewhere. */
  readonly paired?: boolean;
}

/** A part of a tab: a group of inputs, or the editor of a list inside the customer. */
export type FormSection = FieldSection | { readonly editor: FormEditor };

/** A tab of the form; a form of one tab is drawn as one page. */
export interface FormTab {
  readonly label: MessageKey;
  readonly sections: readonly FormSection[];
}

/**
 * A way of managing customers, as data: what is required, shown, sorted and labelled. Shapes and formats are the
 * model's, and what is unique is the adapter's.
 */
export interface Profile {
  readonly name: string;
  /** `building`: one building at a time, the list asks for one. */
  readonly scope: 'building' | 'none';
  /** The kinds of customer it knows, in the order in which they are offered. */
  readonly kinds: readonly CustomerKind[];
  readonly required: readonly FieldKey[];
  /** What the search is said to look through. */
  readonly searchHint: WordKey;
  readonly tabs: readonly ListTab[];
  readonly columns: readonly ListColumn[];
  readonly form: Readonly<Record<CustomerKind, readonly FormTab[]>>;
}
