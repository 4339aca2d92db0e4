import type { FormatIssue, Reading, RepairCode } from '../formats/result.js';
import type { ImportField, Remark } from './outcome.js';

/** What a reading of a cell's text has to say about its field. */
export function remarksOn(field: ImportField, { value, issue, repairs }: Reading<unknown>, text: string): Remark[] {
  if (!issue && repairs.length === 0) return [];
  const said: Remark[] = value === null ? [] : repairRemarks(field, repairs);
  if (issue && value === null) said.push({ type: 'drop', field, code: issue.code, text: text.trim() });
  else if (issue) said.push(warningRemark(field, issue));
  return said;
}

/** Each repair of a cell once, however many of its parts needed it. */
export function repairRemarks(field: ImportField, repairs: Iterable<RepairCode>): Remark[] {
  return [...new Set(repairs)].map((code) => ({ type: 'repair', field, code }));
}

/** A value that is kept and looks doubtful. */
export function warningRemark(field: ImportField, { code }: Pick<FormatIssue, 'code'>): Remark {
  return { type: 'warning', field, code };
}
