import { html, nothing, type TemplateResult } from 'lit';
import { arrowDown, arrowUp } from '../icons/icons.js';
import type { RowPlace } from './table-controller.js';

/** The head of a column. `sorted` is null where it cannot be sorted by; `title` is its full name. */
export interface ColumnHead {
  readonly name: string;
  readonly text: string;
  readonly title: string;
  readonly sorted: 'ascending' | 'descending' | 'none' | null;
  readonly onSort: () => void;
}

/** A row; `id` says what is in it, and is undefined while that has not come. */
export interface TableRow extends RowPlace {
  readonly id: string | undefined;
  /** Null where rows cannot be ticked. */
  readonly isTicked: boolean | null;
  /** A class of its own. */
  readonly look: string;
}

/** The head of a table: of the ticks, where there are some, and of the columns. */
export function head(ticks: TemplateResult | typeof nothing, columns: readonly ColumnHead[]): TemplateResult {
  return html`<div class="head" role="rowgroup">
    <div class="row" role="row" aria-rowindex="1">${ticks}${columns.map(columnHead)}</div>
  </div>`;
}

function columnHead({ name, text, title, sorted, onSort }: ColumnHead): TemplateResult {
  if (!sorted) return html`<div class="cell ${name}" role="columnheader" title=${title}><span>${text}</span></div>`;
  const arrow = { ascending: arrowUp, descending: arrowDown, none: nothing }[sorted];
  return html`<div class="cell ${name}" role="columnheader" aria-sort=${sorted}>
    <button class="ghost" aria-label=${title} title=${title} @click=${onSort}>${text}${arrow}</button>
  </div>`;
}

/** One row. The same template draws whatever comes into its slot, so that scrolling only changes texts. */
export function row(
  { id, index, slot, isActive, isTicked, look }: TableRow,
  cells: TemplateResult | readonly TemplateResult[],
): TemplateResult {
  return html`<div
    class="row body-row ${isActive ? 'active' : ''} ${look}"
    role="row"
    id="row-${slot}"
    data-index=${index}
    data-id=${id ?? nothing}
    aria-rowindex=${index + 2}
    aria-selected=${isTicked ?? nothing}
  >
    ${cells}
  </div>`;
}

/** What stands in a column of a row. */
export function tableCell(name: string, content: TemplateResult | string): TemplateResult {
  return html`<div class="cell ${name}" role="gridcell">${content}</div>`;
}
