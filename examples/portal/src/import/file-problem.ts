/** Why a file cannot be read as a spreadsheet at all. */
export type FileProblemCode = 'not-csv' | 'empty' | 'too-large' | 'no-name' | 'unclosed' | 'unreadable';

/** A file was refused as a whole; nothing of it was saved. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly code: FileProblemCode;
  /** `unclosed` only: the row near which the quotation mark opens. */
  readonly line: number | undefined;

  constructor(code: FileProblemCode, line?: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}
