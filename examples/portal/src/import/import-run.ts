import type { NewCustomer } from '@clientele/core';
import type { RowOutcome } from '@clientele/core/spreadsheet';

/** A row that can be saved. */
export type GoodRow = Exclude<RowOutcome, { status: 'refused' }>;
/** A row that is not saved. */
export type RefusedRow = Extract<RowOutcome, { status: 'refused' }>;

/** Rows that are written together. The id stays the slice's over every attempt, so that none is written twice. */
export interface Slice {
  readonly opId: string;
  readonly rows: readonly GoodRow[];
}

/** A file on its way into the store. Only {@link saveRows} changes it. */
export interface ImportRun {
  readonly fileName: string;
  readonly encoding: string;
  readonly header: readonly string[];
  /** What a row is called before it is a customer: the cell of its name, else of its code. */
  readonly titleOf: (cells: readonly string[]) => string;
  readonly unknownColumns: readonly string[];
  /** The cells of a row by its line. */
  readonly cellsAt: (line: number) => readonly string[];
  /** Rows with anything in them. */
  readonly read: number;
  /** By line. */
  refused: RefusedRow[];
  /** Not written yet, in the order of the file. */
  pending: Slice[];
  saved: GoodRow[];
}

/** Numbers of an import; `read = saved + pending + refused`, always. */
export function countsOf(run: ImportRun): { read: number; saved: number; pending: number; refused: number } {
  const pending = run.pending.reduce((sum, { rows }) => sum + rows.length, 0);
  return { read: run.read, saved: run.saved.length, pending, refused: run.refused.length };
}

/** The rows that are or can be saved, by line. */
export function goodRows(run: ImportRun): GoodRow[] {
  return [...run.saved, ...run.pending.flatMap(({ rows }) => rows)].sort((left, right) => left.line - right.line);
}

/** Customers of the rows that are or can be saved. */
export function customersOf(rows: readonly GoodRow[]): NewCustomer[] {
  return rows.map(({ customer }) => customer);
}
