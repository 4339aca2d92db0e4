import type { CustomerKind, IssuePlace, ItemCollection, Messages } from '@clientele/core';
import { ITEMS, fieldDefinition, labelOf } from '@clientele/core/fields';

/** What a place of the form is called: the label of a field, or what one item of a list is. */
export function placeLabel(place: IssuePlace, kind: CustomerKind, words: Messages): string {
  if (place === 'conflicts') return words['conflict.heading'];
  if (isList(place)) return words[`item.${place}`];
  return words[labelOf(fieldDefinition(place), kind)];
}

function isList(place: IssuePlace): place is ItemCollection {
  return place in ITEMS;
}
