import { buildingProfile, newId, type CustomerAdapter } from '@clientele/core';
import { matchColumns, readSpreadsheetRows } from '@clientele/core/spreadsheet';
import { CODE_PATTERN } from '../data/buildings.js';
import { readCsv } from './csv-rows.js';
import { FileProblem } from './file-problem.js';
import { readFileText } from './file-text.js';
import type { GoodRow, ImportRun, RefusedRow, Slice } from './import-run.js';
import { pacer } from './pace.js';

/** Rows written in one call: few enough that progress moves, many enough that it is quick. */
const SLICE = 250;

function slicesOf(rows: readonly GoodRow[]): Slice[] {
  return Array.from({ length: Math.ceil(rows.length / SLICE) }, (_, index) => ({
    opId: newId(),
    rows: rows.slice(index * SLICE, (index + 1) * SLICE),
  }));
}

/**
 * Reads a file into an import that is ready to be looked at; nothing is saved. No step of it holds up the page.
 * @throws FileProblem when the file is no spreadsheet of customers, CustomerError when the store gives no code,
 * AbortError when given up
 */
export async function readImport(
  file: File,
  adapter: CustomerAdapter,
  buildingId: string,
  signal: AbortSignal,
): Promise<ImportRun> {
  const pace = pacer(signal);
  const text = await readFileText(file, pace);
  const { header, rows } = await readCsv(text, pace);
  const { columns, unknownColumns } = matchColumns(header, rows);
  const nameColumn = columns.indexOf('name');
  if (nameColumn === -1) throw new FileProblem('no-name');
  const codeColumn = columns.indexOf('code');

  const proposal = (await adapter.nextCode?.({ signal })) ?? { pattern: CODE_PATTERN, sequence: 1 };
  const good: GoodRow[] = [];
  const refused: RefusedRow[] = [];
  for (const outcome of readSpreadsheetRows({ header, rows, profile: buildingProfile, buildingId, proposal, newId })) {
    if (outcome.status === 'refused') refused.push(outcome);
    else good.push(outcome);
    await pace();
  }
  return {
    fileName: file.name,
    encoding: text.encoding,
    header,
    titleOf: (cells) => cells[nameColumn]?.trim() || cells[codeColumn]?.trim() || '—',
    unknownColumns,
    cellsAt: (line) => rows[line - 2] ?? [],
    read: good.length + refused.length,
    refused,
    pending: slicesOf(good),
    saved: [],
  };
}
