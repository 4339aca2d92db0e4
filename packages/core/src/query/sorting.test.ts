import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce, sorting } from './sorting.js';

describe('sorting', () => {
  it('gives what the engine’s sort gives, equal ones as they were, and leaves the numbers alone', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 600 }), (length, different) => {
        const numbers = Uint32Array.from({ length }, (_, at) => (at * 7919) % (length + 1));
        const compare = (left: number, right: number) => (left % different) - (right % different);
        expect(atOnce(sorting(numbers, compare))).toEqual(Uint32Array.from([...numbers].sort(compare)));
      }),
    );
  });

  it('compares a few thousand times in a step at most', () => {
    let compared = 0;
    let most = 0;
    const steps = sorting(
      Uint32Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 20_000),
      (left, right) => {
        compared += 1;
        return left - right;
      },
    );
    for (let isDone: boolean | undefined = false; !isDone; compared = 0) {
      isDone = steps.next().done;
      most = Math.max(most, compared);
    }
    expect(most).toBeLessThan(15_000);
  });
});
