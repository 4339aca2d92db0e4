import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, plainText, readMultiline, readText, tidyLine } from './text.js';
import { HUGE } from '../testing/huge.js';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const spaced = fc
  .array(fc.constantFrom('a', 'ậ', 'a\u0302\u0323', ' ', '\u00a0', '\t', '\n', '\u200b', '\ufeff', '\u0301', '\0'))
  .map((parts) => parts.join(''));

describe('readText', () => {
  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn An', []],
    ['  a \t b\u00a0\u00a0c\n', 'a b c', ['spaces-removed']],
    ['Ho\u0300a Bi\u0300nh', 'Hòa Bình', ['composed']],
    [' e\u0302\u0301 ', 'ế', ['composed', 'spaces-removed']],
    ['Nguy\u200bễn\ufeff', 'Nguyễn', ['spaces-removed']],
    ['a\0b\u202ec', 'abc', ['spaces-removed']],
  ])('reads %j as %j', (text, value, repairs) => {
    expect(readText(text)).toEqual({ value, issue: null, repairs });
  });

  it.each(['', ' ', '\u00a0\u200b\ufeff\t\n'])('reads %j as empty', (text) => {
    expect(readText(text)).toEqual({ value: null, issue: null, repairs: [] });
  });

  it('keeps what looks like a formula or HTML, as text', () => {
    for (const text of ['=HYPERLINK("http://vidu.vn";"x")', '<img src=x onerror=alert(1)>', '+84 khách']) {
      expect(readText(text)).toEqual({ value: text, issue: null, repairs: [] });
    }
  });

  it('keeps joiners, which emoji and Persian need', () => {
    expect(readText('👨\u200d👩').value).toBe('👨\u200d👩');
  });

  it('measures what it keeps, composed', () => {
    expect(readText('a'.repeat(500)).value).toHaveLength(500);
    expect(readText('ế'.normalize('NFD').repeat(500)).value).toHaveLength(500);
    expect(readText(` ${'a'.repeat(500)} `).value).toHaveLength(500);
    const tooLong = { value: null, issue: { level: 'error', code: 'text-too-long' }, repairs: [] };
    expect(readText('a'.repeat(501))).toEqual(tooLong);
    expect(readText('abcd', 3)).toEqual(tooLong);
  });

  it('gives the same for composed and decomposed text, and for its own result', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, spaced), (text) => {
        const { value } = readText(text);
        expect(readText(text.normalize('NFD')).value).toBe(readText(text.normalize('NFC')).value);
        if (value !== null) expect(readText(value)).toEqual({ value, issue: null, repairs: [] });
      }),
    );
  });
});

describe('readMultiline', () => {
  it('keeps line breaks, as one kind', () => {
    expect(readMultiline('a\r\nb\rc\u2028\nd')).toEqual({ value: 'a\nb\nc\n\nd', issue: null, repairs: [] });
  });

  it('tidies each line and the ends', () => {
    expect(readMultiline('\n  Ghi  chu\u0301 \n\n\u00a0b\n ')).toEqual({
      value: 'Ghi chú\n\nb',
      issue: null,
      repairs: ['composed', 'spaces-removed'],
    });
  });

  it('is empty for nothing but white space, and too long beyond its length', () => {
    expect(readMultiline(' \n\t\r\n').value).toBeNull();
    expect(readMultiline('a'.repeat(2000)).issue).toBeNull();
    expect(readMultiline('a'.repeat(2001)).issue?.code).toBe('text-too-long');
  });

  it('leaves its own result alone', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const { value } = readMultiline(text);
        if (value !== null) expect(readMultiline(value)).toEqual({ value, issue: null, repairs: [] });
      }),
    );
  });
});

describe('plainText', () => {
  it('writes fullwidth forms and dashes in ASCII', () => {
    expect(plainText('　３０Ａ－１２３．４５\u200b')).toBe('30A-123.45');
    expect(plainText('1–2—3‑4−5')).toBe('1-2-3-4-5');
  });
});

describe('huge input', () => {
  it.each([
    ['letters', 'ậ'.repeat(HUGE), 'ậ'.repeat(HUGE)],
    ['spaces inside', `a${' '.repeat(HUGE)}b`, 'a b'],
    ['spaces and marks', ' \u0301'.repeat(HUGE / 2), ' \u0301'.repeat(HUGE / 2).trim()],
    ['marks on one letter', `a${'\u0301\u0323'.repeat(HUGE / 2)}`, `a${'\u0301\u0323'.repeat(HUGE / 2)}`],
    ['invisible characters', `${'\u200b\u202e\0'.repeat(HUGE / 3)}a`, 'a'],
    ['line breaks', '\r\n '.repeat(HUGE / 3), ''],
  ])('of %s is tidied, and no value where it is too long', (_, text, tidy) => {
    expect([tidyLine(text), plainText(text)]).toEqual([tidy, tidy]);
    const value = tidy.length > 2000 ? null : tidy || null;
    expect([readText(text).value, readMultiline(text).value]).toEqual([value, value]);
    const composed = compose(text);
    expect(composed.normalize('NFC')).toBe(composed);
  });
});
