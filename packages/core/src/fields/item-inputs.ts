import { formatDate } from '../formats/date.js';
import { EMPTY, readable, unreadable } from '../formats/readings.js';
import type { Reading } from '../formats/result.js';
import { readText } from '../formats/text.js';
import type { ItemValue } from './item.js';

/** A value that stands in its input as it is kept. */
export const asIs = (value: ItemValue): string => value as string;

/** A date that stands in its input as people write it. */
export const asDate = (value: ItemValue): string => formatDate(value as string);

/** One line of text. */
export const oneLine = (text: string): Reading => readText(text);

/** One of a few values, as they are kept. */
export function oneOf(values: readonly string[]): (text: string) => Reading {
  return (text) => {
    if (text === '') return EMPTY;
    return values.includes(text) ? readable(text) : unreadable('option-unknown');
  };
}

const TICKED = 'yes';

/** A box to tick: any text but the empty one is a tick. */
export const tick = {
  read: (text: string): Reading<boolean> => readable(text !== ''),
  show: (value: ItemValue): string => (value === true ? TICKED : ''),
};
