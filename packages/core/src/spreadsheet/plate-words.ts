import { readPlate } from '../formats/licence-plate.js';
import type { Reading } from '../formats/result.js';

/** A plate among words, and what stands before and after it. */
export interface FoundPlate {
  readonly before: string;
  readonly plate: Reading;
  readonly after: string;
}

const LONGEST_PLATE = 6;

/**
 * Finds the plate in a description: the first run of words with digits, with the capitals that belong to it
 * (`80 NG 333 01`). Of a run that is no known plate as a whole (`SH 150i 29-C2 510.77`) the longest part that is one.
 */
export function findPlate(words: readonly string[]): FoundPlate {
  const first = words.findIndex(hasDigit);
  if (first === -1) return parted(words, 0, 0);
  const start = isCapitals(words[first - 1]) ? first - 1 : first;
  let end = first + 1;
  while (hasDigit(words[end]) || (isCapitals(words[end]) && hasDigit(words[end + 1]))) end += 1;
  for (let length = Math.min(end - start, LONGEST_PLATE); length > 0; length -= 1) {
    for (let from = start; from + length <= end; from += 1) {
      const found = parted(words, from, from + length);
      if (found.plate.issue === null) return found;
    }
  }
  return parted(words, start, end);
}

/** The words as one text, without the commas, colons and dashes that only part it from its neighbours. */
export function joinWords(words: readonly string[]): string {
  return words.join(' ').replace(/^[-,: ]+|[-,: ]+$/g, '');
}

function parted(words: readonly string[], start: number, end: number): FoundPlate {
  return {
    before: joinWords(words.slice(0, start)),
    plate: readPlate(joinWords(words.slice(start, end))),
    after: joinWords(words.slice(end)),
  };
}

function hasDigit(word: string | undefined): boolean {
  return word !== undefined && /\d/.test(word);
}

function isCapitals(word: string | undefined): boolean {
  return word !== undefined && /^[A-ZĐ]{1,2}$/.test(word);
}
