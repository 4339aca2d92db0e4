import { isPlainAscii, visibleText } from '../formats/text.js';

// Accents, and the joiners that are part of other scripts' spelling and of no search.
const ACCENTS = /[\p{M}\u200C\u200D]+/gu;
const PUNCTUATION = /[^\p{L}\p{N}\s]+/gu;
// A letter with its marks; marks with no letter before them stand alone.
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** A place in a text, in UTF-16 units: from `start` to before `end`. */
export type TextRange = readonly [start: number, end: number];

interface PlacedText {
  readonly text: string;
  /** Where each unit of `text` stands in the original. */
  readonly places: readonly TextRange[];
}

/**
 * A text as search compares it: no accents, đ as d, lower case, white space collapsed and trimmed.
 * Source: domain.md, Search folding. `fold('  Nguyễn Đình  ĐỨC')` → `nguyen dinh duc`, composed or decomposed.
 */
export function fold(text: string): string {
  return foldLetters(text).replace(/\s+/g, ' ').trim();
}

/** A text without its punctuation; letters, digits and white space stay: `withoutPunctuation('30k-469.43')` → `30k46943`. */
export function withoutPunctuation(text: string): string {
  return text.replace(PUNCTUATION, '');
}

/**
 * Where folded words stand in a text as people see it, composed or decomposed: merged, sorted, never between a letter and
 * its marks. Punctuation in the text does not count, nor does white space for a word with a digit, so that `0912345678`
 * is found in `0912 345 678`. `markRanges('Đức', ['duc'])` → `[[0, 3]]`.
 */
export function markRanges(text: string, words: readonly string[]): readonly TextRange[] {
  const spaced = foldWithPlaces(text);
  const unspaced = withoutSpaces(spaced);
  const found = words.map(fold).flatMap((word) => {
    const wanted = withoutPunctuation(word);
    return occurrences(/\d/.test(wanted) ? unspaced : spaced, wanted);
  });
  return merge(found);
}

// The marks go before decomposing too: ordering 100,000 of them on one letter would take seconds.
// Eth stands for Đ in old Vietnamese fonts, and a final sigma is a sigma wherever a text is cut.
function foldLetters(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  const letters = visibleText(text).replace(ACCENTS, '').normalize('NFD').replace(ACCENTS, '').toLowerCase();
  return letters.replace(/[đðɖ]/g, 'd').replace(/ς/g, 'σ');
}

function foldWithPlaces(text: string): PlacedText {
  let folded = '';
  const places: TextRange[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const letters = withoutPunctuation(foldLetters(cluster));
    const place: TextRange = [index, index + cluster.length];
    folded += letters;
    for (let unit = 0; unit < letters.length; unit += 1) places.push(place);
  }
  return { text: folded, places };
}

function withoutSpaces({ text, places }: PlacedText): PlacedText {
  return { text: text.replace(/\s/g, ''), places: places.filter((_, unit) => !/\s/.test(text.charAt(unit))) };
}

function occurrences({ text, places }: PlacedText, word: string): TextRange[] {
  const found: TextRange[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const first = places[at];
    const last = places[at + word.length - 1];
    if (first && last) found.push([first[0], last[1]]);
  }
  return found;
}

function merge(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const [start, end] of ranges.toSorted(([left], [right]) => left - right)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
