import { vi, type Words } from '@clientele/core';

/** Languages the module speaks. */
export type Language = 'vi' | 'en';

let english: Words | undefined;
let coming: Promise<void> | undefined;

/**
 * The words of a language; undefined while they are fetched, and `arrived` is called when they are there. Vietnamese is
 * always there, and is what is spoken where the others cannot be had.
 */
export function wordsIn(language: Language, arrived: () => void): Words | undefined {
  if (language === 'vi') return vi;
  if (!english) {
    coming ??= fetchEnglish();
    void coming.then(arrived);
  }
  return english;
}

async function fetchEnglish(): Promise<void> {
  try {
    english = (await import('@clientele/core/en')).en;
  } catch {
    // Offline, or the page is older than the files on its server: words in the source language are better than none.
    english = vi;
  }
}
