import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInteger } from './integer.js';
import { HUGE } from '../testing/huge.js';

describe('readInteger', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    [' 007\u00a0', 7],
    ['9999999', 9_999_999],
    ['１２', 12],
    ['0000000009999999', 9_999_999],
  ])('reads %j as %d', (text, value) => {
    expect(readInteger(text)).toEqual({ value, issue: null, repairs: [] });
  });

  it.each(['-1', '+1', '1.5', '1,5', '1.500', '1 500', '1e3', '0x10', '10000000', 'một', '-', '٣'])(
    'refuses %j',
    (text) => {
      expect(readInteger(text)).toEqual({
        value: null,
        issue: { level: 'error', code: 'integer-invalid' },
        repairs: [],
      });
    },
  );

  it('is empty for white space', () => {
    expect(readInteger(' \u200b')).toEqual({ value: null, issue: null, repairs: [] });
  });

  it('reads every number it may', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), (number) => {
        expect(readInteger(String(number)).value).toBe(number);
      }),
    );
  });

  it.each(['0', '1', ' ', '\u0301'])('reads no number in a huge input of %j', (part) => {
    expect(readInteger(`${part.repeat(HUGE)}x`).value).toBeNull();
  });
});
