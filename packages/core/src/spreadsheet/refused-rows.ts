import { labelOf } from '../fields/access.js';
import { fieldDefinition } from '../fields/catalogue.js';
import type { Messages } from '../messages/vi.js';
import { guardFormula } from './formula-guard.js';
import type { RowOutcome, RowReason } from './outcome.js';

/**
 * The refused rows as a table to download, mend and import again: the header and each row as it was, with its line and
 * why it was refused at the end, titled as given (`['Dòng', 'Lý do']`). No cell of it runs as a formula.
 */
export function refusedRows(
  header: readonly string[],
  outcomes: readonly RowOutcome[],
  messages: Messages,
  titles: readonly [line: string, reason: string],
): string[][] {
  const refused = outcomes.filter((outcome) => outcome.status === 'refused');
  const width = refused.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length);
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, column) => cells[column] ?? '');
  const table = refused.map(({ cells, line, reasons }) => [
    ...padded(cells),
    String(line),
    reasons.map((reason) => reasonText(reason, messages)).join('; '),
  ]);
  return [[...padded(header), ...titles], ...table].map((row) => row.map(guardFormula));
}

function reasonText({ field, code }: RowReason, messages: Messages): string {
  const text = messages[`row.${code}`];
  const named = code === 'required-missing' && field !== 'kind' && field !== 'apartments' && field !== 'vehicles';
  return named ? `${text}: ${messages[labelOf(fieldDefinition(field), 'individual')]}` : text;
}
