import type { Profile } from '../fields/profile.js';
import { fieldDefinition } from '../fields/catalogue.js';
import { LONGEST_CELL, cellsOf } from './cells.js';
import { codeProposals, type FreeCodes } from './code-proposals.js';
import { matchColumns, type ColumnMatch } from './columns.js';
import type { ImportField, RowOutcome } from './outcome.js';
import { readRow, type Sheet } from './read-row.js';

/** A spreadsheet as text, and what its rows become customers of. */
export interface SpreadsheetInput {
  readonly header: readonly string[];
  /** A row may be shorter or longer than the header; empty rows count as lines and as nothing else. */
  readonly rows: readonly (readonly string[])[];
  readonly profile: Profile;
  /** Null where the profile has no buildings. */
  readonly buildingId: string | null;
  /** The first free code, for rows without one, where the profile requires codes. */
  readonly proposal: FreeCodes;
  /** Makes the ids of customers and of what is inside them; never called for a refused row. */
  readonly newId: () => string;
}

/** What a spreadsheet holds: an outcome for every row that is not empty, in the order of the rows. */
export interface SpreadsheetResult extends ColumnMatch {
  readonly outcomes: readonly RowOutcome[];
}

/**
 * Reads a whole spreadsheet, without storing anything. Nothing in a cell throws.
 * Source: domain.md, From a spreadsheet.
 * @throws RangeError when the code pattern has no `{seq}`.
 */
export function readSpreadsheet(input: SpreadsheetInput): SpreadsheetResult {
  return { ...matchColumns(input.header, input.rows), outcomes: [...readSpreadsheetRows(input)] };
}

/** The outcomes of {@link readSpreadsheet} one by one, so that a page can pause between them. */
export function* readSpreadsheetRows(input: SpreadsheetInput): Generator<RowOutcome, void, void> {
  const sheet = sheetOf(input);
  for (const [row, cells] of input.rows.entries()) {
    if (cells.some((cell) => cell.trim() !== '')) yield readRow(sheet, row + 2, cells);
  }
}

function sheetOf({ header, rows, profile, buildingId, proposal, newId }: SpreadsheetInput): Sheet {
  const columns = new Map<ImportField, number>();
  matchColumns(header, []).columns.forEach((field, column) => field && columns.set(field, column));
  const { read } = fieldDefinition('code');
  const codes = rows.flatMap((cells) => {
    const text = cellsOf(columns, cells)('code');
    const { value } = read(text.slice(0, LONGEST_CELL), 'individual');
    return typeof value === 'string' ? [value] : [];
  });
  const propose = codeProposals(proposal, codes);
  return {
    columns,
    profile,
    buildingId,
    newId,
    nextCode: () => (profile.required.includes('code') ? propose() : null),
    savedCodes: new Set(),
    savedPlates: new Set(),
  };
}
