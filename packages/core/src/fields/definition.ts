import type { Reading } from '../formats/result.js';
import type { CustomerKind, Individual, Organisation } from '../model/customer.js';
import type { Phone } from '../model/values.js';
import type { MessageKey } from '../messages/vi.js';

type OwnKey = 'id' | 'kind' | 'version' | 'createdAt' | 'updatedAt' | 'buildingId';
type ScalarKey<Record> = {
  [Key in keyof Record]-?: NonNullable<Record[Key]> extends string | number | Phone ? Key : never;
}[keyof Record];

/** A field of a customer that is one input on the form. A dot goes into a part: `occupant.name`. */
export type FieldKey =
  Exclude<ScalarKey<Individual> | ScalarKey<Organisation>, OwnKey> | 'occupant.name' | 'occupant.phone';

/** What one field holds. */
export type FieldValue = string | number | Phone | null;

/** How a field is typed in. The text of a `tick` is `yes` or empty. */
export type InputKind = 'text' | 'multiline' | 'phone' | 'email' | 'date' | 'integer' | 'select' | 'url' | 'tick';

/** Texts as typed, by field; a missing one is empty. */
export type Texts<Key extends string = FieldKey> = Readonly<Partial<Record<Key, string>>>;

export interface FieldOption {
  readonly value: string;
  readonly label: MessageKey;
}

/** What an input needs to know, whatever record it belongs to. */
export interface InputDefinition<Key extends string = string> {
  readonly key: Key;
  readonly input: InputKind;
  /** `select` only. */
  readonly options?: readonly FieldOption[];
  /** A line under the input that says what belongs into it. */
  readonly hint?: MessageKey;
  /** Takes both columns of the form. */
  readonly wide?: boolean;
}

/** One definition of a field drives its input, its label, its check and its import column. */
export interface FieldDefinition extends InputDefinition<FieldKey> {
  readonly kinds: readonly CustomerKind[];
  /** Label on the form; per kind where the manuals use two words for it. */
  readonly label: MessageKey | Readonly<Record<CustomerKind, MessageKey>>;
  /** What a typed or imported text means. */
  readonly read: (text: string, kind: CustomerKind) => Reading<Exclude<FieldValue, null>>;
  /** The text that stands in the input for a value. */
  readonly show: (value: Exclude<FieldValue, null>) => string;
  /** Headers of a spreadsheet column that mean this field, beside its labels; compared folded. */
  readonly aliases: readonly string[];
}
