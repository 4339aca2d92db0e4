import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKey } from './sort-key.js';
import { HUGE } from '../testing/huge.js';

const collator = new Intl.Collator('vi');
const PAIRS = { numRuns: 5000 };

const VOWELS = Array.from('aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ');
const anyCase = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.constantFrom('lower', 'upper', 'title')).map(([word, how]) => {
    if (how === 'title') return word.slice(0, 1).toUpperCase() + word.slice(1);
    return how === 'upper' ? word.toUpperCase() : word;
  });
const composition = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.boolean()).map(([word, isComposed]) => word.normalize(isComposed ? 'NFC' : 'NFD'));
const phrase = (word: fc.Arbitrary<string>, separator: string) =>
  composition(fc.array(anyCase(word), { maxLength: 4 }).map((words) => words.join(separator)));

const syllable = fc
  .tuple(
    fc.constantFrom('', 'b', 'c', 'd', 'đ', 'h', 'n', 'ng', 'ngh', 't', 'th', 'tr'),
    fc.constantFrom('', 'o', 'u', 'i'),
    fc.constantFrom(...VOWELS),
    fc.constantFrom('', 'n', 'ng', 't', 'i', 'a'),
  )
  .map((parts) => parts.join(''));
// Few different letters, so that texts meet on all levels.
const closeSyllable = fc
  .tuple(fc.constantFrom('', 'd', 'đ'), fc.constantFrom(...Array.from('aàảãáạăằâấậeêoôơưừu')), fc.constantFrom('', 'n'))
  .map((parts) => parts.join(''));
const latin = fc
  .array(
    fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzäöüåñçéèøæœßłšžčřőűğşėąęţðþħŋŧıə0123456789'), ...VOWELS),
    {
      maxLength: 6,
    },
  )
  .map((letters) => letters.join(''));
const marked = fc
  .array(
    fc.constantFrom(
      ...Array.from('aeoudx'),
      '\u0302',
      '\u0306',
      '\u031b',
      '\u0323',
      '\u0301',
      '\u0300',
      '\u0308',
      '\u0327',
    ),
    {
      maxLength: 7,
    },
  )
  .map((letters) => letters.join(''));
const spaced = fc
  .array(fc.constantFrom('a', 'à', 'b', 'A', '1', ' '), { maxLength: 6 })
  .map((letters) => letters.join(''));

// Such letters are in no language, and the collator puts their composed and decomposed forms in different places.
const hasNoHornAndHat = (text: string) => !/\u031b\p{M}*[\u0302\u0306]/u.test(text.normalize('NFD'));

const order = (left: string, right: string) => (left < right ? -1 : Number(left > right));

function sortsLikeTheCollator(text: fc.Arbitrary<string>) {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect([left, right, order(sortKey(left), sortKey(right))]).toEqual([
        left,
        right,
        Math.sign(collator.compare(left, right)),
      ]);
    }),
    PAIRS,
  );
}

describe('sortKey', () => {
  it('sorts Vietnamese as the collator does', () => sortsLikeTheCollator(phrase(syllable, ' ')));
  it('sorts what differs in little as the collator does', () => sortsLikeTheCollator(phrase(closeSyllable, ' ')));
  it('sorts Vietnamese without spaces as the collator does', () => sortsLikeTheCollator(phrase(closeSyllable, '')));
  it('sorts Latin letters as the collator does', () => sortsLikeTheCollator(phrase(latin, ' ')));
  it('sorts marks in any order as the collator does', () =>
    sortsLikeTheCollator(phrase(marked, '').filter(hasNoHornAndHat)));
  it('sorts spaces wherever they stand as the collator does', () => sortsLikeTheCollator(spaced));

  it('sorts codes, numbers and apartments as the collator does', () =>
    sortsLikeTheCollator(fc.stringMatching(/^[ASKH]{0,2}[-. /_]{0,2}[0-3]{0,4}[ -~]?$/)));

  it('goes by the letters of the whole text, then the tones, then the capitals', () => {
    const sorted = [
      '',
      'an',
      'An',
      'àn',
      'ản',
      'ãn',
      'án',
      'ạn',
      'ạn b',
      'an c',
      'ana',
      'ăn',
      'ân',
      'dz',
      'đa',
      'Đa',
      'đà',
      'ta',
      'tơ',
      'tu',
      'tư',
      'z',
    ];
    expect(sorted.toSorted((left, right) => order(sortKey(left), sortKey(right)))).toEqual(sorted);
    expect(sorted.toSorted(collator.compare)).toEqual(sorted);
  });

  it('is short printable ASCII for any text, without a space at the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(sortKey(text)).toMatch(/^([!-~][ -~]*)?$/);
        expect(sortKey(text)).toBe(sortKey(text).trim());
        expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text.normalize('NFC')));
      }),
    );
    expect(sortKey('Ế中'.repeat(1000)).length).toBe(2000);
  });

  it('keeps unseen characters out', () => {
    expect(sortKey('\u200dA\u200bn\0\u00ad')).toBe(sortKey('An'));
    expect(sortKey(' \u200b').trim()).toBe('!');
    expect(sortKey('\u200b')).toBe('');
  });

  // Keys are stored: one that changes here puts every database out of order.
  it.each([
    ['', ''],
    ['An', 'an  A'],
    ['án', 'an .D'],
    ['ạn', 'an .E'],
    ['Nguyễn Đình Đức', 'nguye~n!d~inh!d~u~c .....C....A.....D A......A....A'],
    ['Nguye\u0302\u0303n Đi\u0300nh Đu\u031b\u0301c', 'nguye~n!d~inh!d~u~c .....C....A.....D A......A....A'],
    ['NGUYỄN ĐÌNH ĐỨC', 'nguye~n!d~inh!d~u~c .....C....A.....D AAAAAA.AAAA.AAA'],
    ['Lê Ngọc Ân', 'le~!ngoc!a~~n ......E A..A....A'],
    ['Trần Thị Ưng', 'tra~~n!thi!u~ng ...A.....E A....A...A'],
    ['dz', 'dz'],
    ['đa', 'd~a'],
    ['KH-00042', 'kh-B00042  AA'],
    ['S1-12.06', 's1-B12-H06  A'],
    ['duc@vidu.vn', 'duc-Qvidu-Hvn'],
    ['Øre Æble Straße', 'ore!aeble!strasse .M....R..........R A...AA....A'],
    ['Müller', 'muller ..J A'],
    ['Đỗ Thị Ơn 2', 'd~o~!thi!o~~n!2 ..C....E A..A...A'],
    ['a\u0328x\u0301', 'ax .O.D'],
    ['王 Я', '|00738b!|00044f  ..A'],
  ])('of %j stays %j', (text, key) => {
    expect(sortKey(text)).toBe(key);
  });

  it.each([
    ['letters', 'Ậ'.repeat(HUGE), 'Ậ'.repeat(2000)],
    ['plain letters and a tone', `${'a'.repeat(HUGE)}á`, 'a'.repeat(2000)],
    ['marks on one letter', `a${'\u0301\u0323'.repeat(HUGE / 2)}`, `a${'\u0301\u0323'.repeat(15)}`],
    ['marks', ' \u0301'.repeat(HUGE / 2), ' \u0301'.repeat(2000)],
    ['other characters', '中'.repeat(HUGE), '中'.repeat(2000)],
  ])('of a huge input of %s is that of its beginning', (_, text, beginning) => {
    expect(sortKey(text)).toBe(sortKey(beginning));
  });
});
