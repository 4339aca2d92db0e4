import { compose } from '../formats/text.js';

/** How proposed codes look where the host says nothing else. */
export const DEFAULT_CODE_PATTERN = 'KH-{seq:5}';

const SEQUENCE = /\{seq(?::(\d{1,2}))?\}/;

/** A code from a pattern: `KH-{seq:5}` and 42 give `KH-00042`. A number with more digits than asked for keeps them. */
export function codeFor(pattern: string, sequence: number): string {
  return pattern.replace(SEQUENCE, (_, width: string | undefined) =>
    String(sequence).padStart(Number(width ?? 1), '0'),
  );
}

/** The number of a code in a pattern, whatever its padding; null when the code was not made from it. */
export function sequenceOf(pattern: string, code: string): number | null {
  const [before = '', after = ''] = pattern.split(SEQUENCE).filter((_, part) => part !== 1);
  const digits = code.slice(before.length, code.length - after.length);
  const fits = code.startsWith(before) && code.endsWith(after) && /^\d{1,9}$/.test(digits);
  return fits ? Number(digits) : null;
}

/** What two codes are compared by: case, composition and white space at the ends do not make another code. */
export function codeKey(code: string): string {
  return compose(code).trim().toUpperCase();
}

/** The number that a code uses up in a pattern, 0 for none. Lower case uses it up too: `kh-42` and `KH-00042` are 42. */
export function usedSequence(pattern: string, code: string | null): number {
  const upper = pattern.toUpperCase().replace('{SEQ', '{seq');
  return (code === null ? null : sequenceOf(upper, codeKey(code))) ?? 0;
}
