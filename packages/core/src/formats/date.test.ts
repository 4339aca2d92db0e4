import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, readDate } from './date.js';
import { HUGE } from '../testing/huge.js';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('readDate', () => {
  it.each([
    ['09/03/1990', '1990-03-09'],
    ['9/3/1990', '1990-03-09'],
    ['09-03-1990', '1990-03-09'],
    ['09.03.1990', '1990-03-09'],
    ['9.3.1990', '1990-03-09'],
    ['1990-03-09', '1990-03-09'],
    [' 31/12/2200\u00a0', '2200-12-31'],
    ['01/01/1900', '1900-01-01'],
    ['29/02/2000', '2000-02-29'],
    ['29/02/2024', '2024-02-29'],
    ['０９／０３／１９９０', '1990-03-09'],
    ['09–03–1990\u200b', '1990-03-09'],
  ])('reads %j as %s', (text, value) => {
    expect(readDate(text)).toEqual({ value, issue: null, repairs: [] });
  });

  it.each([
    '31/02/1990',
    '29/02/1900',
    '29/02/2023',
    '31/04/2024',
    '00/01/2024',
    '01/00/2024',
    '12/31/2024',
    '31/12/1899',
    '01/01/2201',
    '9/3/90',
    '1990-3-9',
    '1990/03/09',
    '09/03-1990',
    '1990-03-09T00:00:00Z',
    '1990-02-31',
    '32942',
    'hôm nay',
    '-',
  ])('refuses %j', (text) => {
    expect(readDate(text)).toEqual({ value: null, issue: { level: 'error', code: 'date-invalid' }, repairs: [] });
  });

  it('is empty for white space', () => {
    expect(readDate(' \u200b')).toEqual({ value: null, issue: null, repairs: [] });
  });

  it('reads what formatDate shows, every day there is and no other', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(readDate(formatDate(iso)).value).toBe(iso);
        expect(readDate(iso).value).toBe(iso);
      }),
    );
    fc.assert(
      fc.property(fc.nat(40), fc.nat(14), fc.integer({ min: 1890, max: 2210 }), (date, month, year) => {
        const real = new Date(Date.UTC(year, month - 1, date));
        const exists = real.getUTCDate() === date && real.getUTCMonth() === month - 1 && year >= 1900 && year <= 2200;
        expect(readDate(`${date}/${month}/${year}`).value !== null).toBe(exists);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['1', '/', ' ', '1/', '\u0301'])('reads no day in a huge input of %j', (part) => {
    expect(readDate(part.repeat(HUGE)).value).toBeNull();
  });
});

describe('formatDate', () => {
  it('shows dd/MM/yyyy, and anything else as it is', () => {
    expect(formatDate('1990-03-09')).toBe('09/03/1990');
    expect(formatDate('1990')).toBe('1990');
  });
});
