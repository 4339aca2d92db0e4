import { type Messages } from '@clientele/core';
import { refusedRows } from '@clientele/core/spreadsheet';
import type { Words } from '../words/vi.js';
import { goodRows, type ImportRun } from './import-run.js';
import { pacer } from './pace.js';

/** Milliseconds after which a browser has certainly begun to read a file it was given. */
const BEGUN = 10_000;

/** Hands a file to the person. */
export function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN);
}

/** The refused rows as they were, each with its line and the reason at the end; nothing in it runs as a formula. */
export async function refusedCsv(run: ImportRun, messages: Messages, words: Words): Promise<Blob> {
  const { default: papaparse } = await import('papaparse');
  const rows = refusedRows(run.header, run.refused, messages, [words['import.line'], words['import.reason']]);
  // The mark at the beginning tells Excel that this is UTF-8.
  return new Blob(['\uFEFF', papaparse.unparse(rows)], { type: 'text/csv' });
}

/** What became of every row, for whoever looks into an import: reasons, remarks and the customers as they were made. */
export async function report(run: ImportRun): Promise<Blob> {
  const { fileName, encoding, unknownColumns, read } = run;
  const saved = new Set(run.saved.map(({ line }) => line));
  const outcomes = [...goodRows(run), ...run.refused].sort((left, right) => left.line - right.line);
  const head = { fileName, encoding, unknownColumns, read, saved: saved.size, refused: run.refused.length };
  const pace = pacer(new AbortController().signal);
  const lines: string[] = [];
  for (const outcome of outcomes) {
    lines.push(JSON.stringify({ ...outcome, saved: saved.has(outcome.line) }));
    await pace();
  }
  return new Blob([`${JSON.stringify(head).slice(0, -1)},"outcomes":[\n`, lines.join(',\n'), '\n]}\n'], {
    type: 'application/json',
  });
}
