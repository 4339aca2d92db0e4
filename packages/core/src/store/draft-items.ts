import type { Item, ItemCollection, ItemKey, TypedCollection } from '../fields/item.js';
import { checkItem, itemTexts } from '../rules/item-validation.js';
import { same } from '../rules/same.js';
import type { Conflict, Draft } from './draft.js';

/** The item with this id that stands in the form; null for a new one. */
export function itemOf(draft: Draft, collection: ItemCollection, id: string): Item | null {
  const items: readonly Item[] = draft.items[collection];
  return items.find((item) => item.id === id) ?? null;
}

/** The item editor opened: empty, or on an item of the form. */
export function itemOpened(draft: Draft, collection: TypedCollection, id: string): Draft {
  return { ...draft, item: { collection, id, texts: itemTexts(collection, itemOf(draft, collection, id)) } };
}

/** One input of the item editor typed or chosen. */
export function itemTyped(draft: Draft, key: ItemKey, text: string): Draft {
  if (!draft.item) return draft;
  return { ...draft, item: { ...draft.item, texts: { ...draft.item.texts, [key]: text } } };
}

/** The edited item put into the form; unchanged while it has an error. */
export function itemKept(draft: Draft): Draft {
  if (!draft.item) return draft;
  const { collection, id, texts } = draft.item;
  const { item } = checkItem(collection, id, texts);
  if (!item) return draft;
  const kept = withUntouched(item, itemOf(draft, collection, id));
  return { ...withItem(draft, collection, id, kept), item: null };
}

/** The item with what is the same as before left as it was: a phone keeps the way it was first typed. */
function withUntouched(item: Item, before: Item | null): Item {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const entries = Object.entries(item).map(([key, value]) => [key, same(old[key], value) ? old[key] : value] as const);
  return Object.fromEntries(entries) as unknown as Item;
}

/** The item editor closed, what was typed in it dropped. */
export function itemCancelled(draft: Draft): Draft {
  return { ...draft, item: null };
}

/** An item taken out of the form. */
export function itemRemoved(draft: Draft, collection: ItemCollection, id: string): Draft {
  const closed = draft.item?.collection === collection && draft.item.id === id ? itemCancelled(draft) : draft;
  return withItem(closed, collection, id, null);
}

/** The draft with an item put at its place, or at the end, or taken out. A change to one of a conflict is a choice. */
export function withItem(draft: Draft, collection: ItemCollection, id: string, item: Item | null): Draft {
  const conflicts = draft.conflicts.map((conflict): Conflict => {
    if (!('id' in conflict) || conflict.collection !== collection || conflict.id !== id) return conflict;
    return { ...conflict, mine: item, choice: 'mine' };
  });
  return { ...placed(draft, collection, id, item), conflicts };
}

/** The draft with an item put at its place, or at the end, or taken out where it is null. */
export function placed(draft: Draft, collection: ItemCollection, id: string, item: Item | null): Draft {
  const before: readonly Item[] = draft.items[collection];
  const known = before.some((each) => each.id === id);
  const replaced = before.flatMap((each) => (each.id !== id ? [each] : item ? [item] : []));
  const items = known || !item ? replaced : [...before, item];
  return { ...draft, items: { ...draft.items, [collection]: items } };
}
