import { describe, expect, it } from 'vitest';
import { readApartments } from './apartment-text.js';

describe('readApartments', () => {
  it.each([
    ['S1-0508, S1-2012', ['S1-0508', 'S1-2012']],
    ['S1-0508;S1-2012\n A 12 ', ['S1-0508', 'S1-2012', 'A 12']],
    ['S1-0508, s1-0508,, S1-0508', ['S1-0508']],
    [' ; ', []],
  ])('reads %j', (cell, apartments) => {
    expect(readApartments(cell)).toEqual({ apartments, remarks: [] });
  });

  it('composes, and says so once', () => {
    const text = 'Tầng 1, Tầng 2';
    expect(readApartments(text.normalize('NFD'))).toEqual({
      apartments: ['Tầng 1', 'Tầng 2'],
      remarks: [{ type: 'repair', field: 'apartments', code: 'composed' }],
    });
  });

  it('drops what is too long for one', () => {
    const long = 'x'.repeat(501);
    expect(readApartments(`S1-0508, ${long}`)).toEqual({
      apartments: ['S1-0508'],
      remarks: [{ type: 'drop', field: 'apartments', code: 'text-too-long', text: long }],
    });
  });
});
