import {
  itemTexts,
  type Conflict,
  type CustomerKind,
  type FieldKey,
  type InputDefinition,
  type Messages,
  type Side,
} from '@clientele/core';
import { ITEMS, fieldDefinition, labelOf } from '@clientele/core/fields';

/** What a conflict is about: the field's label, or the list's and what people call the item by. */
export function conflictLabel(conflict: Conflict, kind: CustomerKind, words: Messages): string {
  if ('field' in conflict) {
    if (conflict.field === 'occupant') return words['section.occupant'];
    return words[labelOf(fieldDefinition(conflict.field as FieldKey), kind)];
  }
  const { collection, mine, theirs } = conflict;
  const title = itemTexts(collection, mine ?? theirs)[ITEMS[collection].title];
  return [words[`item.${collection}`], title].filter(Boolean).join(' · ');
}

/** What one side has: the value, or of an item what it has otherwise than the other side. */
export function conflictText(conflict: Conflict, side: Side, kind: CustomerKind, words: Messages): string {
  if ('field' in conflict) {
    const texts = Object.entries(conflict[side]).map(([key, text]) =>
      shown(fieldDefinition(key as FieldKey), text, words),
    );
    return texts.filter(Boolean).join(' · ') || words['conflict.empty'];
  }
  const { collection, mine, theirs } = conflict;
  const item = conflict[side];
  if (!item) return words['conflict.removed'];
  const own = itemTexts(collection, item);
  const other = mine && theirs ? itemTexts(collection, side === 'mine' ? theirs : mine) : {};
  const lines = ITEMS[collection].fields.flatMap((definition) => {
    const text = own[definition.key] ?? '';
    if (text === (other[definition.key] ?? '')) return [];
    return `${words[labelOf(definition, kind)]}: ${shown(definition, text, words) || words['conflict.empty']}`;
  });
  return lines.join('\n');
}

function shown({ input, options }: InputDefinition, text: string, words: Messages): string {
  if (input === 'tick') return words[text === '' ? 'conflict.no' : 'conflict.yes'];
  const option = options?.find(({ value }) => value === text);
  return option ? words[option.label] : text;
}
