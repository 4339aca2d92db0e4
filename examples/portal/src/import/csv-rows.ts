import type { Parser, ParseResult } from 'papaparse';
import { FileProblem } from './file-problem.js';
import type { FileText } from './file-text.js';

/** The cells of a spreadsheet, as text. */
export interface CsvRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Characters parsed at a time. */
const CHUNK = 128 * 1024;

const isBlank = (cells: readonly string[]) => cells.length === 1 && cells[0] === '';

/**
 * The rows of a CSV text; the delimiter is found out. The parser is loaded on first use and lets the page breathe.
 * @throws FileProblem `empty`, `unclosed`; AbortError when given up
 */
export async function readCsv({ text, encoding }: FileText, pace: () => Promise<void>): Promise<CsvRows> {
  const { default: papaparse } = await import('papaparse');
  // windows-1258 parts letters from their tones; that is its way of writing, no mess to report row by row.
  const composed = (cells: string[]) => (encoding === 'utf-8' ? cells : cells.map((cell) => cell.normalize('NFC')));
  const [header, ...rows] = await new Promise<string[][]>((resolve, reject) => {
    const all: string[][] = [];
    papaparse.parse<string[]>(text, {
      chunkSize: CHUNK,
      // Rows keep their numbers, empty ones included.
      skipEmptyLines: false,
      chunk({ data, errors }: ParseResult<string[]>, parser: Parser) {
        const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
        if (unclosed) {
          reject(new FileProblem('unclosed', all.length + (unclosed.row ?? 0) + 1));
          parser.abort();
          return;
        }
        for (const cells of data) all.push(composed(cells));
        parser.pause();
        pace().then(
          () => parser.resume(),
          (aborted: unknown) => {
            reject(aborted);
            parser.abort();
          },
        );
      },
      complete: () => resolve(all),
    });
  });
  // The line break that ends a file begins no row.
  while (rows.length > 0 && isBlank(rows.at(-1)!)) rows.pop();
  if (!header || rows.length === 0) throw new FileProblem('empty');
  return { header, rows };
}
