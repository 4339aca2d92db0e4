import { expect, it } from 'vitest';
import { median, table, take } from './report.mjs';

it('takes the middle one, or what lies between the two', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, NaN]);
});

it('holds medians of all rounds against the aims', () => {
  const [floor, ours] = [{}, {}];
  for (const value of [10, 30, 20]) take(floor, { first: value, heap: 1 });
  for (const value of [21, 23, 22]) take(ours, { first: value, heap: 2.5 });
  const aims = [
    { key: 'first', what: 'first rows', unit: 'ms', ratio: 1.1 },
    { key: 'heap', what: 'heap', unit: 'MB', most: 2 },
    { key: 'absent', what: 'absent', unit: 'ms', most: 2 },
  ];
  expect(table(aims, { floor, ours }).split('\n').slice(2)).toEqual([
    '| first rows, ms | 20.0 | 22.0 | 1.10x | ≤ 1.1x | yes |',
    '| heap, MB | 1.00 | 2.50 | 2.50x | ≤ 2 MB | **no** |',
  ]);
});
