import { codeFor, codeKey, sequenceOf } from '../rules/codes.js';

/** The numbers a host lets an import use: codes look like `pattern` and the first free one has the number `sequence`. */
export interface FreeCodes {
  readonly pattern: string;
  readonly sequence: number;
}

/**
 * Gives one code after the other that stands nowhere in the file: from `sequence` on, or from past the highest number the
 * file's own codes have in the pattern.
 * @throws RangeError when the pattern has no `{seq}`, which is the host's mistake.
 */
export function codeProposals({ pattern, sequence }: FreeCodes, fileCodes: readonly string[]): () => string {
  if (codeFor(pattern, 1) === codeFor(pattern, 2)) throw new RangeError(`No {seq} in the code pattern ${pattern}`);
  const used = new Set(fileCodes.map(codeKey));
  let next = fileCodes.reduce((free, code) => Math.max(free, (sequenceOf(pattern, code) ?? 0) + 1), sequence);
  return () => {
    // A code in other letters, `kh-00042`, is not of the pattern and still the same code.
    while (used.has(codeKey(codeFor(pattern, next)))) next += 1;
    const code = codeFor(pattern, next);
    next += 1;
    return code;
  };
}
