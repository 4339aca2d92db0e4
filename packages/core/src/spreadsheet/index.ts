/**
 * From the rows of a spreadsheet to customers; an entry of its own, because no page needs it before somebody imports.
 *
 * @module spreadsheet
 */

export { readSpreadsheet, readSpreadsheetRows } from './read-spreadsheet.js';
export type { SpreadsheetInput, SpreadsheetResult } from './read-spreadsheet.js';
export type { FreeCodes } from './code-proposals.js';
export { matchColumns } from './columns.js';
export type { ColumnMatch } from './columns.js';
export { refusedRows } from './refused-rows.js';
export type { DropCode, ImportField, Remark, RowOutcome, RowReason } from './outcome.js';
