import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, markRanges, withoutPunctuation } from './fold.js';
import { HUGE } from '../testing/huge.js';

const vietnamese = fc
  .array(
    fc.constantFrom(
      'Nguyễn',
      'Đình',
      'Đức',
      'đ',
      'ậ',
      'Ơ',
      ' ',
      '\u00a0',
      'a',
      '12',
      '-',
      '.',
      '\u0301',
      '\u200b',
      '😀',
      '한',
    ),
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(vietnamese, fc.string({ unit: 'binary', maxLength: 30 }));

const marked = (text: string, words: readonly string[]) =>
  markRanges(text, words).map(([start, end]) => text.slice(start, end));
const squeeze = (text: string) => withoutPunctuation(fold(text)).replaceAll(' ', '');

describe('fold', () => {
  it.each([
    ['Nguyễn Đình Đức', 'nguyen dinh duc'],
    ['  LƯƠNG\u00a0 HỒNG\tTHẢO\n', 'luong hong thao'],
    ['Ðức', 'duc'],
    ['Ngu\u200byễn', 'nguyen'],
    [
      'ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ',
      'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd',
    ],
    ['30K-469.43', '30k-469.43'],
    ['', ''],
    ['\u0301', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('does not care how a text is composed, and folds once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(fold(text.normalize('NFD'))).toBe(folded);
        expect(fold(text.normalize('NFC'))).toBe(folded);
        expect(fold(folded)).toBe(folded);
        expect(folded).not.toMatch(/\p{M}|đ|[^\S ]| {2}|^ | $/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('withoutPunctuation', () => {
  it('leaves letters, digits and white space', () => {
    expect(withoutPunctuation("30k-469.43 <o'b_r+ien>")).toBe('30k46943 obrien');
  });
});

describe('markRanges', () => {
  it.each([
    ['Nguyễn Đình Đức', ['duc', 'ng'], ['Ng', 'Đức']],
    ['Nguyễn Đình Đức', ['nguyen'], ['Nguyễn']],
    ['Nguyễn Đình Đức', ['khong'], []],
    ['Nguyễn Đình Đức', [], []],
    ['Nguyễn Đình Đức', [''], []],
    ['An Lan', ['an', 'lan'], ['An', 'Lan']],
    ['anan', ['an'], ['anan']],
    ['aaa', ['aa'], ['aaa']],
    ['banana', ['ban', 'nana'], ['banana']],
    ['0912 345 678', ['0912345678'], ['0912 345 678']],
    ['+84 912 345 678', ['84912345678'], ['84 912 345 678']],
    ['30K-469.43', ['46943'], ['469.43']],
    ['S1-1206', ['s11206', '12'], ['S1-1206']],
    ['Căn A-12', ['a12'], ['A-12']],
    ['duc@vidu.vn', ['vidu.vn'], ['vidu.vn']],
    ['Nguyễn Gan', ['ngan'], []],
    ['Ngu\u200byễn', ['nguyen'], ['Ngu\u200byễn']],
    ['😀 Đức', ['duc'], ['Đức']],
  ])('marks in %j the words %j', (text, words, ranges) => {
    expect(marked(text, words)).toEqual(ranges);
    expect(marked(text.normalize('NFD'), words)).toEqual(ranges.map((range) => range.normalize('NFD')));
  });

  it('counts in units of the original', () => {
    expect(markRanges('Đức', ['duc'])).toEqual([[0, 3]]);
    expect(markRanges('Đức'.normalize('NFD'), ['duc'])).toEqual([[0, 5]]);
    expect(markRanges('Đức'.normalize('NFD'), ['du'])).toEqual([[0, 4]]);
  });

  it('marks what was looked for, merged, sorted, and no letter without its marks', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.integer({ min: 1, max: 6 }), (text, from, length) => {
        const letters = Array.from(withoutPunctuation(fold(text)).replace(/\s/g, ''));
        const word = letters.slice(from, from + length).join('');
        const ranges = markRanges(text, [word, 'a']);
        let before = -1;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(end)).not.toMatch(/^\p{M}/u);
          expect(text.slice(start)).not.toMatch(/^\p{M}/u);
          before = end;
        }
        const whole = withoutPunctuation(fold(text));
        const isThere = word !== '' && (/\d/.test(word) ? whole.replaceAll(' ', '') : whole).includes(word);
        if (isThere) {
          expect(ranges.some(([start, end]) => squeeze(text.slice(start, end)).includes(word))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('huge input', () => {
  it.each([
    ['letters', 'ậ'.repeat(HUGE), 'a'.repeat(HUGE), [[0, HUGE]]],
    ['spaces', `a${' '.repeat(HUGE)}b`, 'a b', [[0, 1]]],
    ['punctuation', `a${'-'.repeat(HUGE)}1`, `a${'-'.repeat(HUGE)}1`, [[0, HUGE + 2]]],
    ['marks on one letter', `a${'\u0301\u0323'.repeat(HUGE / 2)}`, 'a', [[0, HUGE + 1]]],
    ['invisible characters', '\u200b\0'.repeat(HUGE / 2), '', []],
  ])('of %s is folded, and marked where it should be', (_, text, folded, ranges) => {
    expect(fold(text)).toBe(folded);
    expect(markRanges(text, ['a', 'aa', '1', 'a1'])).toEqual(ranges);
    expect(markRanges('a', [text])).toEqual(folded === 'a' ? [[0, 1]] : []);
  });
});
