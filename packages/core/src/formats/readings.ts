import type { FormatIssueCode, Reading, RepairCode } from './result.js';

/** What an empty text reads as: no value and nothing to complain about. */
export const EMPTY: Reading<never> = { value: null, issue: null, repairs: [] };

/** The reading of a text that cannot be understood: `unreadable('date-invalid')`. */
export function unreadable(code: FormatIssueCode): Reading<never> {
  return { value: null, issue: { level: 'error', code }, repairs: [] };
}

/** The reading of a text that could be understood, perhaps after repairs. */
export function readable<Value>(value: Value, repairs: readonly RepairCode[] = []): Reading<Value> {
  return { value, issue: null, repairs };
}

/** The reading of a text that has a value nobody can prove wrong: `doubtful('29A1', 'plate-unusual')`. */
export function doubtful<Value>(
  value: Value,
  code: FormatIssueCode,
  repairs: readonly RepairCode[] = [],
): Reading<Value> {
  return { value, issue: { level: 'warning', code }, repairs };
}
