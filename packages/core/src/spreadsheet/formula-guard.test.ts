import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.js';

describe('guardFormula', () => {
  it.each(['=1+1', '+84912345678', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('guards %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['', 'An', '0912', "'An", ' =1', 'a=1'])('leaves %j', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('is taken off again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(unguardFormula(text));
      }),
    );
  });
});
