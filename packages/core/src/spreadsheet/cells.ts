import { unguardFormula } from './formula-guard.js';
import type { ImportField } from './outcome.js';

/**
 * The most UTF-16 units a cell of a spreadsheet can hold. A longer one is a CSV file whose quotes do not match: it is not
 * taken apart, because that would freeze the page over nothing.
 */
export const LONGEST_CELL = 32_767;

/** In which column each field of a spreadsheet stands. */
export type Columns = ReadonlyMap<ImportField, number>;

/** The text of a row's cell for a field; empty where the row is too short or the spreadsheet has no such column. */
export type CellOf = (field: ImportField) => string;

/** The cells of a row by field, as text, whatever they look like. */
export function cellsOf(columns: Columns, cells: readonly string[]): CellOf {
  return (field) => {
    const column = columns.get(field);
    return column === undefined ? '' : unguardFormula(cells[column] ?? '');
  };
}
