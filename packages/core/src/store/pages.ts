import type { Customer } from '../model/customer.js';

/** Rows a page holds, and a request asks for. */
export const PAGE_SIZE = 100;

/** How many pages stay in memory; those farthest from the rows in view go first. */
const KEPT_PAGES = 12;

/** The rows of one answer that have been loaded, by their index. */
export interface RowPages<Row = Customer> {
  /** The row at an index; undefined until its page has come. */
  at(index: number): Row | undefined;
}

/** {@link RowPages} by page number; never changed, only replaced. */
export class Pages<Row = Customer> implements RowPages<Row> {
  readonly #pages: ReadonlyMap<number, readonly Row[]>;

  constructor(pages: ReadonlyMap<number, readonly Row[]> = new Map()) {
    this.#pages = pages;
  }

  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  }

  has(page: number): boolean {
    return this.#pages.has(page);
  }

  /** With one page more; far ones are let go. */
  with(page: number, rows: readonly Row[]): Pages<Row> {
    const pages = new Map(this.#pages).set(page, rows);
    const farthest = [...pages.keys()].sort((left, right) => Math.abs(right - page) - Math.abs(left - page));
    for (const far of farthest.slice(0, Math.max(0, pages.size - KEPT_PAGES))) pages.delete(far);
    return new Pages(pages);
  }
}
