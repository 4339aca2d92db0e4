import { readDate } from '../formats/date.js';
import { APARTMENT_RELATIONS } from '../model/apartment.js';
import { asDate, asIs, oneLine, oneOf } from './item-inputs.js';
import type { ItemDefinition } from './item.js';

/** The editor of an apartment held: its inputs in their order. */
export const APARTMENT: ItemDefinition = {
  title: 'apartment',
  blank: {},
  required: () => ['apartment'],
  ranges: [['from', 'to']],
  fields: [
    { key: 'apartment', label: 'holding.apartment', input: 'text', read: oneLine, show: asIs },
    {
      key: 'relation',
      label: 'holding.relation',
      input: 'select',
      read: oneOf(APARTMENT_RELATIONS),
      show: asIs,
      options: APARTMENT_RELATIONS.map((value) => ({ value, label: `relation.${value}` as const })),
    },
    { key: 'from', label: 'holding.from', input: 'date', read: readDate, show: asDate },
    { key: 'to', label: 'holding.to', input: 'date', read: readDate, show: asDate },
  ],
};
