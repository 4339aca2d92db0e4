import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTaxCode } from './tax-code.js';
import { HUGE } from '../testing/huge.js';

const checksum = { level: 'warning', code: 'tax-code-checksum' };
const invalid = { value: null, issue: { level: 'error', code: 'tax-code-invalid' }, repairs: [] };
const nineDigits = fc.stringMatching(/^\d{9}$/);

describe('readTaxCode', () => {
  it.each([
    ['0123456787', '0123456787'],
    [' 0123 456 787\u00a0', '0123456787'],
    ['0123456787-001', '0123456787-001'],
    ['0123456787001', '0123456787-001'],
    ['0123456787 - 001', '0123456787-001'],
    ['0123456787–001', '0123456787-001'],
    ['001090012345', '001090012345'],
    ['０１２３４５６７８７', '0123456787'],
  ])('reads %j as %s', (text, value) => {
    expect(readTaxCode(text)).toEqual({ value, issue: null, repairs: [] });
  });

  it('warns where the checksum fails', () => {
    expect(readTaxCode('0123456789')).toEqual({ value: '0123456789', issue: checksum, repairs: [] });
    expect(readTaxCode('0123456789001')).toEqual({ value: '0123456789-001', issue: checksum, repairs: [] });
  });

  it('puts back a lost zero only where the checksum then holds', () => {
    expect(readTaxCode('123456787')).toEqual({ value: '0123456787', issue: null, repairs: ['zero-added'] });
    expect(readTaxCode('123456788')).toEqual(invalid);
  });

  it.each([
    '1',
    '12345678',
    '12345678901',
    '0123456787-01',
    '0123456787-0011',
    '0123456787--001',
    '01234567-87',
    'MST',
    '-',
  ])('refuses %j', (text) => {
    expect(readTaxCode(text)).toEqual(invalid);
  });

  it('is empty for white space', () => {
    expect(readTaxCode(' \u200b')).toEqual({ value: null, issue: null, repairs: [] });
  });

  it('finds one good tenth digit for nine, or none where it would be 10', () => {
    fc.assert(
      fc.property(nineDigits, (nine) => {
        const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
        const tenth = 10 - (weights.reduce((sum, weight, place) => sum + weight * Number(nine[place]), 0) % 11);
        const good = Array.from('0123456789').filter((digit) => readTaxCode(nine + digit).issue === null);
        expect(good).toEqual(tenth === 10 ? [] : [String(tenth)]);
      }),
    );
  });

  it('sees every single wrong digit', () => {
    fc.assert(
      fc.property(nineDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, place, by) => {
        const good = Array.from('0123456789')
          .map((digit) => nine + digit)
          .find((code) => readTaxCode(code).issue === null);
        if (good === undefined) return;
        const wrong = String((Number(good[place]) + by) % 10);
        expect(readTaxCode(good.slice(0, place) + wrong + good.slice(place + 1)).issue).toEqual(checksum);
      }),
    );
  });

  it('reads its own value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d .-]{8,16}$/), (text) => {
        const { value } = readTaxCode(text);
        if (value !== null) expect(readTaxCode(value)).toMatchObject({ value, repairs: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['0', ' ', '-', '\u0301'])('reads no code in a huge input of %j', (part) => {
    expect(readTaxCode(`${part.repeat(HUGE)}x`).value).toBeNull();
  });
});
