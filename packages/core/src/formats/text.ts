import { EMPTY, readable, unreadable } from './readings.js';
import type { Reading, RepairCode } from './result.js';

// Zero-width spaces, direction marks and control characters but white space: they show nothing, and a database refuses
// some of them. The two joiners stay, because Persian, Indic names and emoji need them.
const INVISIBLE = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF](?<![\t-\r])/gu;
// Most of what is read is; the expressions below look each of its characters up in tables of Unicode for nothing.
const PRINTABLE_ASCII = /^[ -~]*$/;
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

// A letter has at most four code units decomposed, so a longer text is too long whatever it composes to. Composing it to
// find that out would take seconds where someone piles up 100,000 marks.
const UNITS_PER_LETTER = 4;
const MOST_MARKS = 30;

/** Whether a text is nothing but printable ASCII, and so composed, visible and without accents. */
export function isPlainAscii(text: string): boolean {
  return PRINTABLE_ASCII.test(text);
}

/** The text without characters nobody sees: zero-width spaces, direction marks, control characters but white space. */
export function visibleText(text: string): string {
  return isPlainAscii(text) ? text : text.replace(INVISIBLE, '');
}

/** The visible text, trimmed, each run of white space one space: `'\u00a0a \t b'` → `'a b'`. */
export function tidyLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').trim();
}

/** What formats made of digits read: tidied, fullwidth forms and dashes in ASCII. `'０９１２–３'` → `'0912-3'`. */
export function plainText(text: string): string {
  if (isPlainAscii(text)) return tidyLine(text);
  const narrow = text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET));
  return tidyLine(narrow).replace(DASHES, '-');
}

/**
 * NFC at a cost that does not depend on what strangers type: marks beyond the 30th on one letter are left out, the limit
 * of Unicode's stream-safe text (UAX #15).
 */
export function compose(text: string): string {
  const few = text.length > MOST_MARKS ? text.replace(/(\p{M}{30})\p{M}+/gu, '$1') : text;
  return few.normalize('NFC');
}

/**
 * One line of text: NFC, trimmed, inner white space collapsed. Lengths are in UTF-16 units of the result.
 * Source: domain.md, Names. `readText('  Ho\u0300a  Bi\u0300nh ')` → `Hòa Bình`, repairs `composed`, `spaces-removed`.
 */
export function readText(text: string, maxLength = 500): Reading {
  return clean(text, tidyLine(text), maxLength);
}

/** Text of several lines: as `readText`, line by line; line breaks stay, as `\n`. */
export function readMultiline(text: string, maxLength = 2000): Reading {
  const given = text.replace(LINE_END, '\n');
  return clean(given, given.split('\n').map(tidyLine).join('\n').trim(), maxLength);
}

function clean(given: string, tidy: string, maxLength: number): Reading {
  if (tidy === '') return EMPTY;
  if (tidy.length > maxLength * UNITS_PER_LETTER) return unreadable('text-too-long');
  const value = tidy.normalize('NFC');
  if (value.length > maxLength) return unreadable('text-too-long');
  const repairs: RepairCode[] = [];
  if (value !== tidy) repairs.push('composed');
  if (tidy !== given) repairs.push('spaces-removed');
  return readable(value, repairs);
}
