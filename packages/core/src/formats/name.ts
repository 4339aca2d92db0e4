import { readText } from './text.js';
import type { Reading } from './result.js';

const LETTERS = /\p{L}[\p{L}\p{M}]*/gu;
// What a person's name is made of: a formula, a code or a sum that happens to be in capitals stays as it is.
const NAME_LIKE = /^[\p{L}\p{M} .'’-]+$/u;
const WORD_IN_CAPITALS = /\p{Lu}\p{M}*\p{Lu}/u;

/**
 * A person's full name, one field, never swapped. A name all in capitals gets one capital a word; one letter alone stays.
 * Source: domain.md, Names and From a spreadsheet. `readPersonName('  LƯƠNG HỒNG THẢO ')` → `Lương Hồng Thảo`, repairs
 * `spaces-removed`, `recapitalised`.
 */
export function readPersonName(text: string): Reading {
  const reading = readText(text);
  const { value } = reading;
  if (value === null || !isInCapitals(value)) return reading;
  const recapitalised = value.replace(LETTERS, capitalise).normalize('NFC');
  if (recapitalised === value) return reading;
  return { ...reading, value: recapitalised, repairs: [...reading.repairs, 'recapitalised'] };
}

/**
 * An organisation's name: composed and tidied only, because TNHH and MTV cannot be told from words.
 * Source: domain.md, Names. `readOrganisationName('CÔNG TY  TNHH MTV VÍ DỤ')` → `CÔNG TY TNHH MTV VÍ DỤ`.
 */
export function readOrganisationName(text: string): Reading {
  return readText(text);
}

function isInCapitals(name: string): boolean {
  return NAME_LIKE.test(name) && !/\p{Ll}/u.test(name) && WORD_IN_CAPITALS.test(name);
}

function capitalise(word: string): string {
  const [first = ''] = word;
  return first + word.slice(first.length).toLowerCase();
}
