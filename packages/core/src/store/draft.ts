import { fieldValue, sameValue } from '../fields/access.js';
import { fieldDefinition } from '../fields/catalogue.js';
import type { FieldKey, FieldValue, Texts } from '../fields/definition.js';
import type { Item, ItemCollection, ItemKey, Items, TypedCollection } from '../fields/item.js';
import { ITEM_COLLECTIONS } from '../fields/items.js';
import type { Profile } from '../fields/profile.js';
import type { Customer, CustomerKind } from '../model/customer.js';
import { same } from '../rules/same.js';
import { formFields } from '../rules/validation.js';

/** The item being typed, before it is put into the form. */
export interface ItemDraft {
  readonly collection: TypedCollection;
  readonly id: string;
  readonly texts: Texts<ItemKey>;
}

/** Which of two values of a conflict is to be kept. */
export type Side = 'mine' | 'theirs';

/** What someone else changed meanwhile to another value than the form; nothing is written until a side is chosen. */
export type Conflict = { readonly choice: Side | null } & (
  | {
      /** A property of the customer; the occupant is one of two fields. */
      readonly field: string;
      readonly mine: Texts;
      readonly theirs: Texts;
    }
  | {
      readonly collection: ItemCollection;
      readonly id: string;
      /** Null where it was taken out. */
      readonly mine: Item | null;
      readonly theirs: Item | null;
    }
);

/** What stands in the form: texts as typed, and the items put into it. Every step makes a new draft. */
export interface Draft {
  /** The customer's id, also before it is created. */
  readonly id: string;
  readonly kind: CustomerKind;
  /** The customer the changes are made to; null when adding. */
  readonly base: Customer | null;
  readonly texts: Texts;
  /** The texts of `base`, or those that were proposed. */
  readonly opened: Texts;
  readonly items: Items;
  /** The one item editor that is open. */
  readonly item: ItemDraft | null;
  /** Expiries of files as typed, by the file's id. */
  readonly expiries: Readonly<Record<string, string>>;
  readonly conflicts: readonly Conflict[];
}

const NO_ITEMS: Items = { apartments: [], vehicles: [], contacts: [], attachments: [] };
const NOTHING_OPEN = { item: null, expiries: {}, conflicts: [] } as const;

/** A draft for a new customer, with the texts that are proposed. */
export function newDraft(id: string, kind: CustomerKind, proposed: Texts): Draft {
  return { id, kind, base: null, texts: proposed, opened: proposed, items: NO_ITEMS, ...NOTHING_OPEN };
}

/** A draft of a customer that exists. */
export function draftOf(customer: Customer, profile: Profile): Draft {
  const texts = textsOf(customer, formFields(profile, customer.kind));
  const { id, kind, apartments, vehicles, contacts, attachments } = customer;
  const items = { apartments, vehicles, contacts, attachments };
  return { id, kind, base: customer, texts, opened: texts, items, ...NOTHING_OPEN };
}

/** What stands in the inputs of these fields for a customer. */
export function textsOf(customer: Customer, fields: readonly FieldKey[]): Texts {
  const texts: Partial<Record<FieldKey, string>> = {};
  for (const key of fields) {
    const value = fieldValue(customer, key);
    texts[key] = value === null ? '' : fieldDefinition(key).show(value);
  }
  return texts;
}

/** One field typed. Typing into a field of a conflict is a choice for what is typed. */
export function typed(draft: Draft, key: FieldKey, text: string): Draft {
  const texts: Texts = { ...draft.texts, [key]: text };
  const conflicts = draft.conflicts.map((conflict): Conflict => {
    if (!('field' in conflict) || !(key in conflict.mine)) return conflict;
    return { ...conflict, mine: only(texts, Object.keys(conflict.mine) as FieldKey[]), choice: 'mine' };
  });
  return { ...draft, texts, conflicts };
}

/** The texts of these fields alone. */
export function only(texts: Texts, fields: readonly FieldKey[]): Texts {
  return Object.fromEntries(fields.map((key) => [key, texts[key] ?? '']));
}

/** Whether closing the form would lose something a person did, apart from what was typed into one field. */
export function isDirty(draft: Draft, apartFrom: FieldKey | null = null): boolean {
  const keys = new Set([...Object.keys(draft.texts), ...Object.keys(draft.opened)]) as Set<FieldKey>;
  if (apartFrom) keys.delete(apartFrom);
  const retyped = [...keys].some((key) => (draft.texts[key] ?? '') !== (draft.opened[key] ?? ''));
  const before: Items = draft.base ?? NO_ITEMS;
  return retyped || draft.item !== null || ITEM_COLLECTIONS.some((name) => !sameItems(draft.items[name], before[name]));
}

/** Whether a field was changed to another value than the one the form opened with. */
export function isChanged(draft: Draft, key: FieldKey, value: FieldValue): boolean {
  if ((draft.texts[key] ?? '') === (draft.opened[key] ?? '')) return false;
  return !draft.base || !sameValue(value, fieldValue(draft.base, key));
}

function sameItems(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => same(item, right[index]));
}
