// The speed of pure functions: of the search, and of what is handed a text that is huge.
import { readDate } from '../packages/core/dist/formats/date.js';
import { readEmail } from '../packages/core/dist/formats/email.js';
import { readPlate } from '../packages/core/dist/formats/licence-plate.js';
import { readPhone, splitPhones } from '../packages/core/dist/formats/phone.js';
import { plainText, readMultiline, tidyLine } from '../packages/core/dist/formats/text.js';
import { readWebsite } from '../packages/core/dist/formats/website.js';
import { isExact } from '../packages/core/dist/query/exact.js';
import { fold, markRanges } from '../packages/core/dist/query/fold.js';
import { sortKey } from '../packages/core/dist/query/sort-key.js';
import { markWords, matchesWords, searchText, searchWords } from '../packages/core/dist/query/words.js';
import { readVehicles } from '../packages/core/dist/spreadsheet/vehicle-text.js';
import { median } from './report.mjs';

/** Texts that were slow once, or would be for a careless expression. */
const PARTS = ['a', 'ậ ', '-', '0', ' ', 'a.', 'a@', 'a\u0301\u0323', '\u0301\u0323', '0912345678/', '中', '\r\n '];

/** @type {Readonly<Record<string, (text: string) => unknown>>} */
const GIVEN_HUGE = {
  'the words of a search': (text) => matchesWords(text, searchWords(text)),
  'what of a name is exact': (text) => isExact(text, searchWords(text)),
  'what is marked': (text) => markRanges(text, markWords(searchWords(text)).slice(0, 4)),
  folding: fold,
  'a sort key': sortKey,
  'a phone': (text) => [readPhone(`0${text}`), splitPhones(text)],
  'an e-mail address': (text) => [readEmail(text), readEmail(`a@${text}`)],
  'a website': readWebsite,
  'a plate': (text) => readPlate(`30A${text}x`),
  'a date': readDate,
  'a text': (text) => [readMultiline(text), plainText(text), tidyLine(text)],
  'vehicles in a cell': readVehicles,
};

const LENGTH = 10_000;
const ROWS = 100_000;

/** @param {() => unknown} work */
function taken(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/**
 * The slowest of all parts, in milliseconds, at a length and at twice as much, against one pass of the engine's own
 * over the same text.
 * @param {(text: string) => unknown} work
 */
function huge(work) {
  const made = (/** @type {string} */ part, /** @type {number} */ length) => part.repeat(length / part.length);
  const times = PARTS.map((part) => {
    const [text, twice] = [made(part, LENGTH), made(part, 2 * LENGTH)];
    work(text);
    return { once: taken(() => work(text)), twice: taken(() => work(twice)), floor: taken(() => passed(twice)) };
  });
  return times.reduce((slowest, time) => (time.twice > slowest.twice ? time : slowest));
}

/** @param {string} text */
const passed = (text) => text.normalize('NFD').toLowerCase().normalize('NFC').length;

/** Looking through many texts one by one, against the engine's own `includes`. */
function looking() {
  const texts = Array.from({ length: ROWS }, (_, at) =>
    searchText({
      name: 'Nguyễn Đình Đức',
      code: `KH-${at}`,
      phone: `+84${900_000_000 + at}`,
      email: `duc${at}@example.com`,
      plates: ['30K-469.43'],
      apartments: ['S1-1206'],
    }),
  );
  return ['kh99999', 'duc 0900 s1', 'khong co'].map((typed) => {
    const words = searchWords(typed);
    const find = () => texts.filter((text) => matchesWords(text, words)).length;
    const floor = () => texts.filter((text) => text.includes(words.words[0] ?? '')).length;
    find();
    floor();
    return { what: `“${typed}” in ${ROWS.toLocaleString('en')} texts`, ours: taken(find), floor: taken(floor) };
  });
}

/**
 * @typedef {{ what: string, ours: number, floor: number, growth?: number }} Timed
 * @param {number} runs
 * @returns {Timed[]}
 */
export function measureTexts(runs) {
  const rounds = Array.from({ length: runs }, () => [
    ...looking(),
    ...Object.entries(GIVEN_HUGE).map(([what, work]) => {
      const { once, twice, floor } = huge(work);
      return {
        what: `${what}, given ${(2 * LENGTH).toLocaleString('en')} characters`,
        ours: twice,
        floor,
        growth: twice / once,
      };
    }),
  ]);
  return (rounds[0] ?? []).map(({ what }, at) => {
    const of = (/** @type {'ours' | 'floor' | 'growth'} */ key) =>
      median(rounds.map((round) => /** @type {Partial<Record<string, number>>} */ (round[at] ?? {})[key] ?? NaN));
    return { what, ours: of('ours'), floor: of('floor'), growth: of('growth') };
  });
}

/** @param {readonly Timed[]} timed */
export function textTable(timed) {
  const rows = timed.map(({ what, ours, floor, growth = NaN }) => {
    const grown = Number.isNaN(growth) ? '' : `${growth.toFixed(1)}x`;
    return `| ${what} | ${floor.toFixed(2)} | ${ours.toFixed(2)} | ${(ours / floor).toFixed(1)}x | ${grown} |`;
  });
  return [
    '| | FLOOR, ms | Clientele, ms | ratio | at twice the length |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
