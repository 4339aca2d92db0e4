import type { Texts } from '../fields/definition.js';
import type { Item, ItemCollection, ItemKey, ItemValue } from '../fields/item.js';
import { ITEMS } from '../fields/items.js';
import type { Issue } from './issues.js';

/** What the texts of an item's editor mean; `item` is null while an error stands. */
export function checkItem(
  collection: ItemCollection,
  id: string,
  texts: Texts<ItemKey>,
): { readonly item: Item | null; readonly issues: readonly Issue<ItemKey>[] } {
  const { fields, required, ranges = [] } = ITEMS[collection];
  const values: Partial<Record<ItemKey, ItemValue | null>> = {};
  const issues: Issue<ItemKey>[] = [];
  const needed = required(texts);
  for (const { key, read, input } of fields) {
    const { value, issue } = read(texts[key] ?? '');
    values[key] = value;
    if (issue) issues.push({ field: key, ...issue });
    else if (value === null && needed.includes(key)) {
      issues.push({ field: key, level: 'error', code: input === 'select' ? 'chosen' : 'required' });
    }
  }
  for (const [first, last] of ranges) {
    // ISO dates are in the order of their texts.
    const [from, to] = [values[first] ?? null, values[last] ?? null];
    if (from !== null && to !== null && from > to) {
      issues.push({ field: last, level: 'error', code: 'dates-reversed' });
    }
  }
  if (issues.some(({ level }) => level === 'error')) return { item: null, issues };
  return { item: { id, ...values } as Item, issues };
}

/** The texts an item's editor opens with: those of the item, or of an empty one. */
export function itemTexts(collection: ItemCollection, item: Item | null): Texts<ItemKey> {
  const { fields, blank } = ITEMS[collection];
  if (!item) return blank;
  const held = item as Partial<Record<ItemKey, ItemValue | null>>;
  const texts: Partial<Record<ItemKey, string>> = {};
  for (const { key, show } of fields) {
    const value = held[key] ?? null;
    texts[key] = value === null ? '' : show(value);
  }
  return texts;
}
