import { readPhone } from '../formats/phone.js';
import { compose, plainText, visibleText } from '../formats/text.js';
import { fold, withoutPunctuation } from './fold.js';

const WRITTEN_AS_NUMBER = /^[\d .()+-]+$/;
const PUNCTUATION_BUT_MARKS = /[^\p{L}\p{M}\p{N}\s]+/gu;
const FEWEST_DIGITS_OF_A_PHONE = 8;

/** What a search asks for. */
export interface SearchWords {
  /** Folded, without punctuation or white space, each once; all must be found. None: everything matches. */
  readonly words: readonly string[];
  /** The words in lower case with their accents, NFC, where the query was typed with any; else null. */
  readonly exact: readonly string[] | null;
}

/** What of a customer is searched. Null and empty are the same. */
export interface SearchParts {
  readonly name: string | null;
  readonly code: string | null;
  /** The value `readPhone` gave, or what was typed. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly plates: readonly string[];
  readonly apartments: readonly string[];
}

/**
 * The words of a query. Punctuation does not count: `469.43` is `46943`. Digits that are 8 or more in all are one phone,
 * normalised as `readPhone` does; fewer than a whole number are searched as they are.
 * Source: domain.md, Search folding and Phone. `searchWords('đức A-12').words` → `['duc', 'a12']`.
 */
export function searchWords(query: string): SearchWords {
  const plain = plainText(query);
  const typed = isPhone(plain) ? [plain] : plain.split(' ');
  const words = typed.map((word) => (isPhone(word) ? phoneWord(word) : withoutPunctuation(fold(word))));
  return { words: distinct(words), exact: hasAccents(plain) ? distinct(typed.map(accented)) : null };
}

/**
 * The text a customer is found by, made once and stored: each part folded, without punctuation, one a line. A phone is
 * there as dialled at home and with 84; plates, apartments, code and email are there without white space.
 * `{ name: 'Đức', phone: '+84912345678', plates: ['30A-123.45'] … }` → `'duc\n0912345678\n84912345678\n30a12345'`.
 */
export function searchText({ name, code, phone, email, plates, apartments }: SearchParts): string {
  const compact = [email, ...plates, ...apartments].map((part) => foldPart(part).replaceAll(' ', ''));
  const parts = [foldPart(name), foldPart(code).replaceAll(' ', ''), ...phoneForms(phone ?? ''), ...compact];
  return parts.filter((part) => part !== '').join('\n');
}

/** Whether a text made by `searchText` holds every word, in any order. No words: true. */
export function matchesWords(text: string, { words }: SearchWords): boolean {
  return words.every((word) => text.includes(word));
}

/** The words to hand to `markRanges`: those of the query, a phone both as dialled at home and with 84. */
export function markWords({ words }: SearchWords): readonly string[] {
  return words.flatMap((word) => {
    const national = /^(?:0|84)(\d{6,})$/.exec(word)?.[1];
    return national === undefined ? [word] : [`0${national}`, `84${national}`];
  });
}

function isPhone(text: string): boolean {
  return WRITTEN_AS_NUMBER.test(text) && text.replace(/\D/g, '').length >= FEWEST_DIGITS_OF_A_PHONE;
}

// A part of a number is searched as typed, and so is one that lacks its 0: that may be the end of a longer one.
function phoneWord(text: string): string {
  const { value, repairs } = readPhone(text);
  if (value === null) return text.replace(/\D/g, '').replace(/^00/, '');
  const national = value.startsWith('+84') && !repairs.includes('zero-added');
  return national ? `0${value.slice(3)}` : value.replace(/^\+(?:84)?/, '');
}

function phoneForms(phone: string): readonly string[] {
  const { value } = readPhone(phone);
  if (value === null) return [foldPart(phone).replaceAll(' ', '')];
  return value.startsWith('+84') ? [`0${value.slice(3)}`, value.slice(1)] : [value.replace('+', '')];
}

function foldPart(part: string | null): string {
  return withoutPunctuation(fold(plainText(part ?? '')));
}

/** A text in lower case with its accents, no punctuation. */
export function accented(text: string): string {
  return compose(visibleText(text)).toLowerCase().replace(PUNCTUATION_BUT_MARKS, '');
}

/** Whether a text was typed with accents. */
export function hasAccents(text: string): boolean {
  return /[\p{M}đĐ]/u.test(compose(text).normalize('NFD'));
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
