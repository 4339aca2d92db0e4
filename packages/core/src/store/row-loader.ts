import { isAbortError, isCustomerError, type CustomerError } from '../errors/customer-error.js';
import { NOTHING_KNOWN, extentOf, type Extent } from './extent.js';
import { PAGE_SIZE, Pages, type RowPages } from './pages.js';

/** An answer to one page of a question. Rows of two revisions do not belong together. */
export interface PageResult<Row> {
  readonly rows: readonly Row[];
  readonly total: number | 'unknown';
  readonly revision: string;
}

/** The rows of a question that have come, and how far it reaches. */
export interface Loaded<Row> extends Extent {
  readonly rows: RowPages<Row>;
}

/** Whom the rows are asked of, and who is told of them. */
export interface RowSource<Row, Result extends PageResult<Row>> {
  /** Asks for a page's rows from an index on, of the question that stands. */
  readonly ask: (index: number, signal: AbortSignal) => Promise<Result>;
  /** Whether to wait until somebody asks anew: not with each drawing of rows that are not there. */
  readonly isFailed: () => boolean;
  readonly came: (loaded: Loaded<Row>, result: Result) => void;
  readonly failed: (error: CustomerError) => void;
  /** The data changed between two pages: asks anew. */
  readonly reload: () => void;
}

/** One question to the adapter; a new one makes the old one's answers worthless. */
interface Round {
  readonly controller: AbortController;
  readonly asked: Set<number>;
  revision: string | null;
}

/** Loads the rows in view, page by page. */
export class RowLoader<Row, Result extends PageResult<Row>> {
  readonly #source: RowSource<Row, Result>;
  #round: Round | null = null;
  #pages = new Pages<Row>();
  #extent = NOTHING_KNOWN;
  #view = { first: 0, last: 0 };

  constructor(source: RowSource<Row, Result>) {
    this.#source = source;
  }

  /** Of the question that is asked now; null while there is none. */
  get signal(): AbortSignal | null {
    return this.#round?.controller.signal ?? null;
  }

  /** Asks a new question; the rows of before stay until its first answer. */
  begin(): void {
    this.stop();
    this.#round = { controller: new AbortController(), asked: new Set(), revision: null };
    this.#load();
  }

  /** Gives up what was asked. */
  stop(): void {
    this.#round?.controller.abort();
    this.#round = null;
  }

  /** Says which rows are in view, both ends counted. */
  show(first: number, last: number): void {
    this.#view = { first, last };
    this.#load();
  }

  /** As many rows as are in view, from the first on. */
  toTop(): void {
    this.#view = { first: 0, last: Math.min(this.#view.last - this.#view.first, PAGE_SIZE - 1) };
  }

  #load(): void {
    const round = this.#round;
    if (!round || this.#source.isFailed()) return;
    const { total, more } = this.#extent;
    const atEnd = more && total !== null && this.#view.last >= total - 1;
    const last = Math.floor((this.#view.last + Number(atEnd)) / PAGE_SIZE);
    for (let page = Math.floor(this.#view.first / PAGE_SIZE); page <= last; page++) {
      const known = round.revision !== null && this.#pages.has(page);
      if (!known && !round.asked.has(page)) void this.#loadPage(round, page);
    }
  }

  async #loadPage(round: Round, page: number): Promise<void> {
    round.asked.add(page);
    try {
      const result = await this.#source.ask(page * PAGE_SIZE, round.controller.signal);
      if (round === this.#round) this.#receive(round, page, result);
    } catch (thrown) {
      if (round !== this.#round || isAbortError(thrown)) return;
      if (!isCustomerError(thrown)) throw thrown;
      this.#source.failed(thrown);
    } finally {
      round.asked.delete(page);
    }
  }

  #receive(round: Round, page: number, result: Result): void {
    if (round.revision === null) {
      round.revision = result.revision;
      this.#pages = new Pages();
      this.#extent = NOTHING_KNOWN;
    } else if (round.revision !== result.revision) return this.#source.reload();
    this.#pages = this.#pages.with(page, result.rows);
    this.#extent = extentOf(result, page, this.#extent);
    this.#source.came({ rows: this.#pages, ...this.#extent }, result);
    this.#load();
  }
}
