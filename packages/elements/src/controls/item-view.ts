import type { TemplateResult } from 'lit';
import type { FormState, Item, ItemIssue, ItemKey, Messages, TypedCollection } from '@clientele/core';
import { ITEMS, labelOf } from '@clientele/core/fields';

/** What an item says on its card. */
export interface ItemCard {
  readonly icon: TemplateResult;
  readonly title: string;
  /** The second line. */
  readonly facts: string;
  /** No longer so: the card stands back. */
  readonly ended: boolean;
  /** Title and facts in one line. */
  readonly line?: boolean;
}

/** A list inside the customer of the form, and what can be done in it. */
export interface ItemListView {
  readonly collection: TypedCollection;
  readonly state: FormState;
  readonly words: Messages;
  /** The items are there to be read. */
  readonly readOnly: boolean;
  readonly card: (item: Item) => ItemCard;
  readonly onOpen: (id: string | null) => void;
  readonly onRemove: (id: string) => void;
  readonly onType: (key: ItemKey, text: string) => void;
  readonly onLeave: (key: ItemKey) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What is to be seen at one item. */
export function issuesOf({ collection, state }: ItemListView, id: string): readonly ItemIssue[] {
  return state.itemIssues.filter((issue) => issue.collection === collection && issue.id === id);
}

/** What a property of the list's items is called. */
export function labelIn({ collection, state, words }: ItemListView, key: ItemKey): string {
  const definition = ITEMS[collection].fields.find((each) => each.key === key);
  return definition && state.draft ? words[labelOf(definition, state.draft.kind)] : key;
}
