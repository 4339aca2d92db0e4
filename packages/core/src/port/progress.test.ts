import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rising } from './progress.js';

it('passes on only shares that grow, between 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double(), fc.double({ min: 0, max: 1 }))), (shares) => {
      const heard: number[] = [];
      const tell = rising((share) => heard.push(share));
      for (const share of shares) tell(share);
      expect(heard.every((share, at) => share >= 0 && share <= 1 && share > (heard[at - 1] ?? -1))).toBe(true);
    }),
  );
});
