import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCitizenId, readCitizenId } from './citizen-id.js';
import { HUGE } from '../testing/huge.js';

const invalid = { value: null, issue: { level: 'error', code: 'citizen-id-invalid' }, repairs: [] };

describe('readCitizenId', () => {
  it.each([
    ['001090012345', '001090012345'],
    ['001 090 012345', '001090012345'],
    ['001.090.012.345', '001090012345'],
    ['001-090-012345\u00a0', '001090012345'],
    ['００１０９００１２３４５', '001090012345'],
    ['b1234567', 'B1234567'],
    ['C 1234567', 'C1234567'],
    ['AB123456', 'AB123456'],
    ['AB12345678', 'AB12345678'],
  ])('reads %j as %s', (text, value) => {
    expect(readCitizenId(text)).toEqual({ value, issue: null, repairs: [] });
  });

  it('warns that 9 digits are no longer valid', () => {
    const old = { value: '012345678', issue: { level: 'warning', code: 'citizen-id-old' }, repairs: [] };
    expect(readCitizenId('012 345 678')).toEqual(old);
  });

  it('puts back a lost zero only where the rest fits', () => {
    expect(readCitizenId('79090123456')).toEqual({ value: '079090123456', issue: null, repairs: ['zero-added'] });
    expect(readCitizenId('96301123456').repairs).toEqual(['zero-added']);
    // No such province; no such century; a zero still there, so none was lost.
    for (const text of ['97090123456', '79490123456', '79990123456', '01090123456'])
      expect(readCitizenId(text)).toEqual(invalid);
  });

  it.each([
    '1',
    '1234567890',
    '1234567890123',
    'ABC1234567',
    'A12345',
    'AB123456789',
    'Đ1234567',
    'không có',
    '-',
    '٠٠١٠٩٠٠١٢٣٤٥',
  ])('refuses %j', (text) => {
    expect(readCitizenId(text)).toEqual(invalid);
  });

  it('is empty for white space', () => {
    expect(readCitizenId(' \u200b')).toEqual({ value: null, issue: null, repairs: [] });
  });

  it('reads its own value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ .a-c]{0,3}[\d .-]{6,16}$/), (text) => {
        const { value } = readCitizenId(text);
        if (value !== null) expect(readCitizenId(value)).toMatchObject({ value, repairs: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['0', ' ', '.', 'A', '\u0301'])('reads no id in a huge input of %j', (part) => {
    expect(readCitizenId(`${part.repeat(HUGE)}x`).value).toBeNull();
  });
});

describe('checkCitizenId', () => {
  const gender = { level: 'warning', code: 'citizen-id-gender' };
  const birthYear = { level: 'warning', code: 'citizen-id-birth-year' };

  it.each([
    ['001090012345', 'male', '1990-03-09', null],
    ['001190012345', 'female', '1990-03-09', null],
    ['001204012345', 'male', '2004-12-31', null],
    ['001304012345', 'female', '2004-01-01', null],
    ['001090012345', 'female', '1990-03-09', gender],
    ['001304012345', 'male', null, gender],
    ['001090012345', 'male', '1991-03-09', birthYear],
    ['001090012345', 'male', '2090-03-09', birthYear],
    ['001190012345', 'male', '1991-01-01', gender],
    ['001190012345', 'other', '1990-01-01', null],
    ['001190012345', 'other', '1991-01-01', birthYear],
    ['001190012345', null, null, null],
    ['012345678', 'male', '1990-01-01', null],
    ['B1234567', 'male', '1990-01-01', null],
    ['', 'male', '1990-01-01', null],
  ] as const)('holds %s against %s, born %s', (value, of, birthDate, issue) => {
    expect(checkCitizenId(value, { gender: of, birthDate })).toEqual(issue);
  });
});
