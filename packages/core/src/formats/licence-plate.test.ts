import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plateKey, readPlate } from './licence-plate.js';
import { HUGE } from '../testing/huge.js';

const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0');
const series = fc.constantFrom('A', 'K', 'LD', 'NG', 'M1', 'AA', 'MĐ1', 'Đ', 'đ1', 'b7', 'KT', 'mđ2');
const plate = fc
  .tuple(
    fc.stringMatching(/^\d\d$/),
    separator,
    series,
    separator,
    fc.stringMatching(/^\d{2,3}$/),
    separator,
    fc.stringMatching(/^\d\d$/),
  )
  .map((parts) => parts.join(''));

describe('readPlate', () => {
  it.each([
    ['30A-123.45', '30A-123.45'],
    ['30a 123 45', '30A-123.45'],
    ['30A-12345', '30A-123.45'],
    ['30A12345', '30A-123.45'],
    ['30-A 123.45', '30A-123.45'],
    [' 30A\u00a0-\u200b123.45 ', '30A-123.45'],
    ['３０Ａ－１２３．４５', '30A-123.45'],
    ['29-M1 123.45', '29-M1 123.45'],
    ['29m1-123.45', '29-M1 123.45'],
    ['29M1 12345', '29-M1 123.45'],
    ['29M112345', '29-M1 123.45'],
    ['29-AA 123.45', '29-AA 123.45'],
    ['29aa12345', '29-AA 123.45'],
    ['29-MĐ1 123.45', '29-MĐ1 123.45'],
    ['29mđ1 12345', '29-MĐ1 123.45'],
    ['29-M\u00d01 123.45', '29-MĐ1 123.45'],
    ['51B7-1311', '51B7-1311'],
    ['51b7  1311', '51B7 1311'],
    ['30-A1 2345', '30-A1 2345'],
    ['29A-1234', '29A-1234'],
    ['29LD - 123.45', '29LD-123.45'],
    ['29-ld 123.45', '29-LD 123.45'],
    ['80-123-NG-45', '80-123-NG-45'],
    ['41NN 123.45', '41NN 123.45'],
  ])('reads %j as %s', (text, value) => {
    expect(readPlate(text)).toEqual({ value, issue: null, repairs: [] });
  });

  it.each([
    ['không có', 'KHÔNG CÓ'],
    ['tm-12-34', 'TM-12-34'],
    ['30A-123', '30A-123'],
    ['30A-123.456.7', '30A-123.456.7'],
    ['30A-123.45/30A-678.90', '30A-123.45/30A-678.90'],
    ['A-123.45', 'A-123.45'],
  ])('doubts %j and keeps it', (text, value) => {
    expect(readPlate(text)).toEqual({ value, issue: { level: 'warning', code: 'plate-unusual' }, repairs: [] });
  });

  it('is empty for white space and too long beyond any plate', () => {
    expect(readPlate(' \u200b')).toEqual({ value: null, issue: null, repairs: [] });
    expect(readPlate('A'.repeat(51)).issue).toEqual({ level: 'error', code: 'text-too-long' });
  });

  it('keeps the key, composed or not, and leaves its own value alone', () => {
    fc.assert(
      fc.property(fc.oneof(plate, fc.string({ unit: 'binary', maxLength: 20 })), (text) => {
        const { value, issue } = readPlate(text);
        if (value === null) return;
        expect(plateKey(value)).toBe(plateKey(text));
        expect(plateKey(text.normalize('NFD'))).toBe(plateKey(text.normalize('NFC')));
        expect(readPlate(value)).toMatchObject({ value, issue });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plateKey', () => {
  it('is upper case without spaces, dots and dashes and keeps Đ', () => {
    expect(plateKey('29-MĐ1 542.78')).toBe('29MĐ154278');
    expect(plateKey('29-mđ1 542.78')).toBe('29MĐ154278');
    expect(plateKey('29-M1 542.78')).toBe('29M154278');
    expect(plateKey('30A–123.45')).toBe('30A12345');
    expect(plateKey('')).toBe('');
  });
});

describe('huge input', () => {
  it.each([
    ['3', '3'.repeat(HUGE)],
    ['A', 'A'.repeat(HUGE)],
    [' ', ''],
    ['-', ''],
    [' -', ''],
    ['.', ''],
    // Marks beyond the 30th on one letter are left out.
    ['\u0301', '\u0301'.repeat(30)],
    ['Đ', 'Đ'.repeat(HUGE)],
  ])('of %j is read, and has its key', (part, key) => {
    const text = `30A${part.repeat(HUGE)}x`;
    expect(readPlate(text).value).toBe(part === ' ' ? '30A X' : null);
    expect(plateKey(text)).toBe(`30A${key}X`.normalize('NFC'));
  });
});
