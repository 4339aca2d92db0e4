import type { Reading } from '../formats/result.js';
import type { MessageKey } from '../messages/vi.js';
import type { Holding } from '../model/apartment.js';
import type { Attachment } from '../model/attachment.js';
import type { Contact } from '../model/contact.js';
import type { CustomerKind } from '../model/customer.js';
import type { Phone } from '../model/values.js';
import type { Vehicle } from '../model/vehicle.js';
import type { InputDefinition, Texts } from './definition.js';

/** The lists inside a customer that are on the form. */
export interface Items {
  readonly apartments: readonly Holding[];
  readonly vehicles: readonly Vehicle[];
  readonly contacts: readonly Contact[];
  readonly attachments: readonly Attachment[];
}
export type ItemCollection = keyof Items;
/** The lists whose items are typed one at a time; files are not typed. */
export type TypedCollection = Exclude<ItemCollection, 'attachments'>;
export type Item = Items[ItemCollection][number];

/** A property of an item that is one input of its editor. */
export type ItemKey = Exclude<
  keyof Holding | keyof Vehicle | keyof Contact | keyof Attachment,
  'id' | 'size' | 'mediaType' | 'uploadedAt'
>;

/** What one property of an item holds. */
export type ItemValue = string | boolean | Phone;

/** One definition drives an item's input, its label and its check. */
export interface ItemFieldDefinition extends InputDefinition<ItemKey> {
  /** Per kind of customer where the manuals use two words for it. */
  readonly label: MessageKey | Readonly<Record<CustomerKind, MessageKey>>;
  readonly read: (text: string) => Reading<ItemValue>;
  readonly show: (value: ItemValue) => string;
}

/** Everything the form knows of the items of one list. */
export interface ItemDefinition {
  readonly fields: readonly ItemFieldDefinition[];
  /** What may not be empty, given the other texts. */
  readonly required: (texts: Texts<ItemKey>) => readonly ItemKey[];
  /** The texts an empty editor opens with. */
  readonly blank: Texts<ItemKey>;
  /** The property people call it by. */
  readonly title: ItemKey;
  /** Pairs of dates of which the first may not be after the second. */
  readonly ranges?: readonly (readonly [ItemKey, ItemKey])[];
}
