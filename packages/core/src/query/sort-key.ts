import { compose, visibleText } from '../formats/text.js';

// An index entry of PostgreSQL holds 2,704 bytes. Cutting keys keeps the order of all that differ before the cut.
const LONGEST_KEY = 2000;

// Between two levels of a key; before every other character in it, so that a name comes before its continuations.
const LEVEL_END = ' ';
const WHITE_SPACE = '!';
// Followed by one character that says which, in the order of Unicode's root collation.
const PUNCTUATION = '-';
const PUNCTUATION_ORDER = `_-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$`;
// Followed by the code point. No order but a fixed one, after every Latin letter.
const OTHER = '|';

// The letters after their plain one: `~` is after every character that can follow, so `dz` < `d~`.
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['a\u0306', 'a~'],
  ['a\u0302', 'a~~'],
  ['đ', 'd~'],
  ['e\u0302', 'e~'],
  ['o\u0302', 'o~'],
  ['o\u031b', 'o~~'],
  ['u\u031b', 'u~'],
  ['ə', 'e~~'],
  ['ı', 'i~'],
  ['ŋ', 'n~'],
  ['ŧ', 't~'],
  ['þ', 'z~'],
]);

// Latin letters Unicode does not decompose, as the letters they sort with and a mark that keeps them apart.
const STROKE = '\u0335';
const JOINT = '\u034f';
const SORTED_AS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o\u0338'],
  ['ł', `l${STROKE}`],
  ['ħ', `h${STROKE}`],
  ['ð', `d${JOINT}`],
  ['ß', `s${JOINT}s`],
  ['æ', `a${JOINT}e`],
  ['œ', `o${JOINT}e`],
]);

// The tones in Vietnamese order (huyền, hỏi, ngã, sắc, nặng), then the marks of other languages.
const TONES = '\u0300\u0309\u0303\u0301\u0323';
const MARKS = `${TONES}\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304${STROKE}${JOINT}`;
const OTHER_MARK = 'Z';
const UNMARKED = '.';
const CAPITAL = 'A';

const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** What one letter says on the three levels of a key. */
interface Weights {
  readonly letter: string;
  readonly marks: readonly string[];
  readonly isCapital: boolean;
}

// A customer has some hundred letters and all customers together the same two hundred.
const KNOWN = new Map<string, readonly Weights[]>();
const MOST_KNOWN = 1000;

/**
 * A text as a key to sort by: comparing keys byte by byte, or with `<`, is comparing texts with `Intl.Collator('vi')`, for
 * letters, digits and spaces: the letters of the whole text, then its tones, then its capitals. Printable ASCII, at most
 * 2,000 characters, the same on every machine and for ever, so that it can be stored; an empty text has an empty key.
 * Source: domain.md, Names; the order is CLDR's for `vi`. `sortKey('Đức')` → `d~u~c ..D A`.
 */
export function sortKey(text: string): string {
  let letters = '';
  const tones = new Level();
  const capitals = new Level();
  for (const cluster of compose(visibleText(text)).match(CLUSTERS) ?? []) {
    for (const { letter, marks, isCapital } of weightsOf(cluster)) {
      letters += letter;
      if (letter !== '') tones.skip();
      for (const mark of marks) tones.write(mark);
      if (isCapital) capitals.write(CAPITAL);
      else capitals.skip();
    }
  }
  return `${letters}${LEVEL_END}${tones.text}${LEVEL_END}${capitals.text}`.trimEnd().slice(0, LONGEST_KEY);
}

/** One level of a key, a place for each letter; places at the end that say nothing are left out. */
class Level {
  text = '';
  #skipped = 0;

  skip(): void {
    this.#skipped += 1;
  }

  write(weight: string): void {
    this.text += UNMARKED.repeat(this.#skipped) + weight;
    this.#skipped = 0;
  }
}

function weightsOf(cluster: string): readonly Weights[] {
  const known = KNOWN.get(cluster);
  if (known) return known;
  const isSeen = !/^\p{Cf}/u.test(cluster);
  const weights = isSeen ? (decompose(cluster).match(CLUSTERS) ?? []).map(weigh) : [];
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(cluster, weights);
  return weights;
}

function decompose(cluster: string): string {
  const [first = '', ...marks] = cluster.normalize('NFD');
  const lower = first.toLowerCase();
  const letters = SORTED_AS.get(lower) ?? lower;
  return [lower === first ? letters : letters.toUpperCase(), ...marks].join('');
}

function weigh(cluster: string): Weights {
  const [first = '', ...marks] = cluster;
  if (/\p{M}/u.test(first)) return { letter: '', marks: [first, ...marks].map(weightOfMark), isCapital: false };
  const lower = first.toLowerCase();
  const own = marks.findIndex((mark, at) => LETTERS.has(lower + mark) && reaches(mark, marks[at - 1]));
  const letter = LETTERS.get(lower + (marks[own] ?? '')) ?? weightOfLetter(lower);
  const others = marks.filter((_, at) => at !== own).map(weightOfMark);
  return { letter, marks: others, isCapital: lower !== first };
}

// A mark belongs to its letter across marks on another side of it (the dot of ậ), not across one on the same side: those
// two keep their order when decomposed, whichever way they stand.
function reaches(mark: string, before: string | undefined): boolean {
  return before === undefined || `x${mark}${before}`.normalize('NFD') !== `x${mark}${before}`;
}

function weightOfLetter(lower: string): string {
  if (/^[a-z\d]$/.test(lower)) return lower;
  if (/^\s$/.test(lower)) return WHITE_SPACE;
  const order = PUNCTUATION_ORDER.indexOf(lower);
  return order === -1 ? OTHER + codeOf(lower) : PUNCTUATION + String.fromCharCode(CAPITAL.charCodeAt(0) + order);
}

function weightOfMark(mark: string): string {
  const order = MARKS.indexOf(mark);
  return order === -1 ? OTHER_MARK + codeOf(mark) : String.fromCharCode(CAPITAL.charCodeAt(0) + order);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
}
