import { STEP } from './sorting.js';

/** Stands between two texts, so that no word is found across them. */
const BETWEEN = '\u0000';

/**
 * A text for each of many rows, as one: light, looked through several times faster than each by itself, and stored as it
 * is. `ends` says where each row's text ends; one character stands between two.
 */
export interface Column {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** The column of some texts, in their order. */
export function columnOf(texts: readonly string[]): Column {
  const ends = new Uint32Array(texts.length);
  let end = -1;
  texts.forEach((text, row) => {
    end += text.length + 1;
    ends[row] = end;
  });
  return { text: texts.join(BETWEEN), ends };
}

/** The text of a row. */
export function textAt({ text, ends }: Column, row: number): string {
  return text.slice(startOf(ends, row), ends[row]);
}

/** The rows whose text holds every word, in their order. */
export function rowsWith(column: Column, words: readonly string[]): readonly number[] {
  const { text, ends } = column;
  // The longest word is likely the rarest, so the fewest rows have to be looked at for the others.
  const [rarest = '', ...others] = [...words].sort((left, right) => right.length - left.length);
  const found: number[] = [];
  let row = 0;
  for (let hit = text.indexOf(rarest); hit !== -1 && row < ends.length; hit = text.indexOf(rarest, ends[row - 1])) {
    while ((ends[row] ?? Infinity) < hit) row += 1;
    if (others.length === 0 || holdsAll(textAt(column, row), others)) found.push(row);
    row += 1;
  }
  return found;
}

/** A stretch of rows of a column, from the first to before the last, or the number of a new row. */
export type Piece = readonly [first: number, last: number] | number;

/** A column of pieces of another and of new texts, made in short steps. What stays together is copied as a whole. */
export function* splicing(
  { text, ends }: Column,
  pieces: readonly Piece[],
  textOf: (row: number) => string,
): Generator<void, Column> {
  const stretches: string[] = [];
  const lengths: number[] = [];
  for (let from = 0; from < pieces.length; from += STEP) {
    const texts = pieces.slice(from, from + STEP).map((piece) => {
      if (typeof piece === 'number') {
        const added = textOf(piece);
        lengths.push(added.length);
        return added;
      }
      const [first, last] = piece;
      for (let row = first; row < last; row += 1) lengths.push((ends[row] ?? 0) - startOf(ends, row));
      return text.slice(startOf(ends, first), ends[last - 1]);
    });
    stretches.push(texts.join(BETWEEN));
    yield;
  }
  let end = -1;
  return { text: stretches.join(BETWEEN), ends: Uint32Array.from(lengths, (length) => (end += length + 1)) };
}

/** Whether something is a column of so many rows, for what comes from a disk. */
export function isColumn(value: unknown, rows: number): value is Column {
  const { text, ends } = (value ?? {}) as Partial<Column>;
  if (typeof text !== 'string' || !(ends instanceof Uint32Array) || ends.length !== rows) return false;
  return (ends.at(-1) ?? 0) === text.length && ends.every((end, row) => end >= startOf(ends, row));
}

function startOf(ends: Uint32Array, row: number): number {
  return row === 0 ? 0 : (ends[row - 1] ?? 0) + 1;
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
