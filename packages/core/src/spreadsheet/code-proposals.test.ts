import { describe, expect, it } from 'vitest';
import { codeProposals } from './code-proposals.js';

const pattern = 'KH-{seq:5}';

describe('codeProposals', () => {
  it('starts at the first free number', () => {
    const next = codeProposals({ pattern, sequence: 42 }, []);
    expect([next(), next()]).toEqual(['KH-00042', 'KH-00043']);
  });

  it('starts past the highest number of the file', () => {
    expect(codeProposals({ pattern, sequence: 42 }, ['KH-00100', 'KH-00007', 'A1'])()).toBe('KH-00101');
    expect(codeProposals({ pattern, sequence: 200 }, ['KH-00100'])()).toBe('KH-00200');
  });

  it('leaves out a code that the file has in other letters', () => {
    expect(codeProposals({ pattern, sequence: 42 }, ['kh-00042'])()).toBe('KH-00043');
  });

  it('throws on a pattern that always gives the same code', () => {
    expect(() => codeProposals({ pattern: 'KH', sequence: 1 }, [])).toThrow(RangeError);
  });
});
