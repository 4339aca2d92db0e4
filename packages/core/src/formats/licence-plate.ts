import { EMPTY, doubtful, readable, unreadable } from './readings.js';
import type { Reading } from './result.js';
import { compose, plainText } from './text.js';

// Two other letters look the same as Đ and come out of old fonts: Icelandic eth and African d.
const LOOKALIKES = /[ÐƉ]/g;
const LONGEST = 50;

// Province, series and five digits, however parted. Where four digits stand apart the series has a digit, and nothing fits.
const FIVE_DIGITS = /^(\d{2})[ .-]*([A-ZĐ]{1,2}\d?)[ .-]*(\d{3})[ .-]?(\d{2})$/;
const CAR_SERIES = /^[A-ZĐ]$/;
// Companies, projects and foreigners have these on cars and motorbikes alike, so the look cannot be told.
const SHARED_SERIES = /^(?:LD|DA|KT|NG|NN|QT|CV)$/;
const KNOWN_KEY = /^\d{2}(?:[A-ZĐ]{1,2}\d{4,6}|\d{3}(?:NG|NN|QT|CV)\d{2})$/;

/**
 * A licence plate, upper case, in its canonical look where the shape says which: `30A-123.45` a car, `29-M1 123.45`,
 * `29-AA 123.45`, `29-MĐ1 123.45` a motorbike. Other plates, four-digit ones too (`51B7-1311`), stay as people write
 * them, with single spaces. A shape nobody knows warns. Source: domain.md, Licence plate.
 * `readPlate('30a 12345')` → `30A-123.45`.
 */
export function readPlate(text: string): Reading {
  const plain = plainText(text);
  if (plain === '') return EMPTY;
  if (plain.length > LONGEST) return unreadable('text-too-long');
  const written = upper(plain.normalize('NFC')).replace(/ ?([.-]) ?/g, '$1');
  const value = canonical(written);
  return KNOWN_KEY.test(plateKey(value)) ? readable(value) : doubtful(value, 'plate-unusual');
}

/**
 * What two plates are compared by: upper case without spaces, dots and dashes. Đ stays, because `29-MĐ1 542.78`
 * (`29MĐ154278`) and `29-M1 542.78` (`29M154278`) are two vehicles; search folds it, see `searchText`.
 */
export function plateKey(plate: string): string {
  return upper(compose(plainText(plate))).replace(/[ .-]/g, '');
}

function upper(text: string): string {
  return text.toUpperCase().normalize('NFC').replace(LOOKALIKES, 'Đ');
}

function canonical(written: string): string {
  const [, province, series, thousands, rest] = FIVE_DIGITS.exec(written) ?? [];
  if (series === undefined || SHARED_SERIES.test(series)) return written;
  const look = CAR_SERIES.test(series) ? `${province}${series}-` : `${province}-${series} `;
  return `${look}${thousands}.${rest}`;
}
