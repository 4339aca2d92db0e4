import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExact } from './exact.js';
import { markRanges } from './fold.js';
import { markWords, matchesWords, searchText, searchWords, type SearchParts } from './words.js';
import { HUGE } from '../testing/huge.js';

const NOBODY: SearchParts = { name: null, code: null, phone: null, email: null, plates: [], apartments: [] };
const DUC: SearchParts = {
  name: 'Nguyễn Đình Đức',
  code: 'KH-00042',
  phone: '+84912345678',
  email: 'duc.nguyen@vidu.vn',
  plates: ['30K-469.43', '29-MĐ1 542.78'],
  apartments: ['A12', 'S1-1206'],
};
const text = searchText(DUC);
const finds = (query: string, parts = DUC) => matchesWords(searchText(parts), searchWords(query));

describe('searchText', () => {
  it('holds every part on its own line, folded, a phone twice', () => {
    expect(text.split('\n')).toEqual([
      'nguyen dinh duc',
      'kh00042',
      '0912345678',
      '84912345678',
      'ducnguyenviduvn',
      '30k46943',
      '29md154278',
      'a12',
      's11206',
    ]);
  });

  it('is empty for nobody, and has no line for what is empty', () => {
    expect(searchText(NOBODY)).toBe('');
    expect(searchText({ ...NOBODY, name: ' ', code: '', phone: '-', apartments: ['', '.'] })).toBe('');
  });

  it('reads what was typed as a phone, and keeps what is none', () => {
    expect(searchText({ ...NOBODY, phone: '0162 123 4567' })).toBe('0321234567\n84321234567');
    expect(searchText({ ...NOBODY, phone: '+1 415 555 2671' })).toBe('14155552671');
    expect(searchText({ ...NOBODY, phone: '19001234' })).toBe('19001234');
    expect(searchText({ ...NOBODY, phone: 'không có' })).toBe('khongco');
  });
});

describe('searchWords', () => {
  it.each([
    ['', []],
    [' - · ', []],
    ['Đức  duc ĐỨC', ['duc']],
    ['30k-469.43', ['30k46943']],
    ['0912 345 678', ['0912345678']],
    ['+84 (912) 345.678', ['0912345678']],
    ['0084912345678', ['0912345678']],
    ['0162 123 4567', ['0321234567']],
    ['912345678', ['912345678']],
    ['0912 345 67', ['091234567']],
    ['+84 912 345 6', ['849123456']],
    ['0084 912 345', ['84912345']],
    ['００９１', ['0091']],
    ['０９１２３４５６７８', ['0912345678']],
    ['+1 415 555 2671', ['14155552671']],
    ['1900 1234', ['19001234']],
    ['0912 345', ['0912', '345']],
    ['đức +84912345678', ['duc', '0912345678']],
  ])('makes of %j the words %j', (query, words) => {
    expect(searchWords(query).words).toEqual(words);
  });

  it('keeps the accents where any were typed', () => {
    expect(searchWords('Đức AN')).toEqual({ words: ['duc', 'an'], exact: ['đức', 'an'] });
    expect(searchWords('Đức'.normalize('NFD')).exact).toEqual(['đức']);
    expect(searchWords('duc an').exact).toBeNull();
    expect(searchWords('0912 345 678').exact).toBeNull();
  });
});

describe('matchesWords', () => {
  it.each([
    '',
    'duc 0912 a12',
    'A12 ĐỨC 0912',
    'nguyễn đình đức',
    'Nguyễn Đình Đức'.normalize('NFD'),
    'dinh duc'.toUpperCase(),
    '30k-469.43',
    '30K 469 43',
    '469.43',
    '46943',
    '29-MĐ1 542.78',
    '29md1',
    '29MĐ154278',
    's1-1206',
    's1 1206',
    'S1.1206',
    'kh-00042',
    'KH00042',
    'vidu.vn',
    'duc.nguyen@vidu.vn',
    '0912345678',
    '0912 345 678',
    '+84912345678',
    '84912345678',
    '0084 912 345 678',
    '912345678',
    '0912 345 67',
    '0912 3456',
    '12345678',
    '912 345 67',
    '+84 912 345',
    '+84912',
    '345.678',
    'Đức · 0912 · A12',
  ])('finds the example with %j', (query) => {
    expect(finds(query)).toBe(true);
  });

  it.each([
    'dung',
    'duc 0913',
    'duc dinh a13',
    '0912345679',
    '29m154278',
    'nguyendinh',
    'nguyen-dinh',
    'kh00042 0911111111',
    'vidu.com',
  ])('does not find it with %j', (query) => {
    expect(finds(query)).toBe(false);
  });

  it('does not find a word that two parts only make together', () => {
    expect(finds('an12', { ...NOBODY, name: 'An', code: '12' })).toBe(false);
  });

  it('finds every customer with any words of theirs, however written', () => {
    const names = fc.constantFrom(
      'Nguyễn',
      'Đình',
      'Đức',
      'nguyen',
      'DUC',
      'A12',
      's1-1206',
      '30k-469.43',
      '0912',
      'kh-00042',
    );
    fc.assert(
      fc.property(fc.uniqueArray(names), fc.boolean(), (words, isComposed) => {
        const query = words.join(' ').normalize(isComposed ? 'NFC' : 'NFD');
        expect(matchesWords(text, searchWords(query))).toBe(true);
        expect(matchesWords(text, searchWords(`${query} khongco`))).toBe(false);
      }),
    );
  });

  it('finds a phone with any 8 digits or more of it, in a row', () => {
    const mobile = fc.stringMatching(/^9[0-8]\d{7}$/);
    const way = fc.constantFrom('0', '84', '+84', '0084');
    fc.assert(
      fc.property(mobile, way, fc.nat(3), (number, prefix, missing) => {
        const parts = { ...NOBODY, phone: `+84${number}` };
        const typed = `${prefix}${number}`;
        expect(finds(typed.slice(0, typed.length - missing), parts)).toBe(true);
        expect(finds(number.slice(0, 8), parts)).toBe(true);
        expect(finds(number.slice(1), parts)).toBe(true);
      }),
    );
  });
});

describe('isExact', () => {
  it.each([
    ['đức', 'Nguyễn Đình Đức', true],
    ['đức', 'Nguyễn Đình Đức'.normalize('NFD'), true],
    ['ĐỨC 0912 a12', 'Nguyễn Đình Đức', true],
    ['đức căn', 'Nguyễn Đình Đức', true],
    ['đức', 'Lê Dục', false],
    ['đức', 'Lê Duc', false],
    ['nguyễn an', 'Nguyễn An', true],
    ['nguyễn an', 'Nguyễn Ân', false],
    ['căn', 'Nguyễn Đình Đức', false],
    ['đức an', 'Lê An', false],
    ['duc', 'Nguyễn Đình Đức', false],
    ['', 'Nguyễn Đình Đức', false],
  ])('of %j against %j is %s', (query, name, exact) => {
    expect(isExact(name, searchWords(query))).toBe(exact);
  });
});

describe('markWords', () => {
  it.each([
    ['+84 912 345 678', '0912 345 678'],
    ['0912345678', '+84 912 345 678'.slice(1)],
    ['84912345', '0912 345'],
    ['469.43', '469.43'],
    ['đức', 'Đức'],
  ])('marks for %j the part %j', (query, part) => {
    const shown = `x ${part}`;
    expect(markRanges(shown, markWords(searchWords(query)))).toEqual([[2, shown.length]]);
  });
});

describe('many', () => {
  it('texts are looked through for the one, for none and for all', () => {
    const texts = Array.from({ length: 1000 }, (_, at) =>
      searchText({ ...DUC, code: `KH-${at}`, email: `kh${at}@vidu.vn` }),
    );
    const found = (query: string) => texts.filter((each) => matchesWords(each, searchWords(query))).length;
    expect([found('kh999'), found('khongco'), found('duc 0912 a12')]).toEqual([1, 0, 1000]);
  });
});

describe('huge input', () => {
  it.each(['a', 'ậ ', '-', '0', ' ', 'a\u0301\u0323', '\u0301\u0323'])('of %j is found in itself', (part) => {
    const huge = part.repeat(HUGE / part.length);
    const words = searchWords(huge);
    expect(isExact(huge, words)).toBe(/\p{M}|ậ/u.test(huge));
    expect(matchesWords(searchText({ ...DUC, name: huge, phone: huge, plates: [huge] }), words)).toBe(true);
    expect(markRanges(huge, markWords(words)).length > 0).toBe(words.words.length > 0);
  });
});
