import { fold } from './fold.js';
import { accented, hasAccents, type SearchWords } from './words.js';

/**
 * Whether a customer who matches does so accents and all, to stand first: every word the name has without its accents it
 * has with them, and one of them has accents. Words found elsewhere (a phone, an apartment) do not count.
 * For `đức a12`: `Nguyễn Đình Đức` yes, `Lê Dục` no. False where the query has no accents.
 */
export function isExact(accentedText: string, words: SearchWords): boolean {
  return exactTest(words)(exactText(accentedText));
}

/** What `exactTest` compares of a name: lower case with its accents, no punctuation. Made once, for who asks often. */
export function exactText(name: string): string {
  return accented(name);
}

/** `isExact` for many names, each as `exactText` made it. */
export function exactTest({ exact }: SearchWords): (name: string) => boolean {
  const words = (exact ?? []).map((word) => ({ word, folded: fold(word), isAccented: hasAccents(word) }));
  return (name) => {
    const others = words.filter(({ word }) => !name.includes(word));
    if (others.length > 0) {
      if (others.length === words.length) return false;
      const letters = fold(name);
      if (others.some(({ folded }) => letters.includes(folded))) return false;
    }
    return words.some((one) => one.isAccented && !others.includes(one));
  };
}
