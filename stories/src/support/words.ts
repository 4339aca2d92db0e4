import { vi, type Messages } from '@clientele/core';
import { en } from '@clientele/core/en';
import { inFull } from '@clientele/core/fields';
import { longerWords } from './longer.js';

const LANGUAGES: Readonly<Record<string, Messages>> = { vi: inFull(vi), en, longer: longerWords() };

/** The words a story is drawn with, so that its `play` finds them in every language of the toolbar. */
export function wordsOf({ globals }: { readonly globals: Readonly<Record<string, unknown>> }): Messages {
  return LANGUAGES[String(globals['language'])] ?? inFull(vi);
}
