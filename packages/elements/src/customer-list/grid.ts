import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Customer, ListColumn, ListState, Words, SortField } from '@clientele/core';
import { arrowDown, arrowUp } from '../icons/icons.js';
import { cell, type CellContext } from './columns.js';

/** What a row is drawn from; a row whose customer has not come yet is drawn empty. */
export interface RowView {
  readonly customer: Customer | undefined;
  readonly index: number;
  readonly slot: number;
  readonly active: boolean;
  readonly ticked: boolean;
  /** Just added. */
  readonly fresh: boolean;
}

/** Whether all rows are ticked, none, or some. */
export type AllTicked = 'all' | 'none' | 'some';

/** The header of the columns; each that the backend can sort by is a button. */
export function head(
  columns: readonly ListColumn[],
  state: ListState,
  words: Words,
  onSort: (field: SortField) => void,
  ticks: { readonly all: AllTicked; readonly onAll: () => void },
): TemplateResult {
  return html`<div class="head" role="rowgroup">
    <div class="row" role="row" aria-rowindex="1">
      <div class="cell tick" role="columnheader">
        <input
          type="checkbox"
          aria-label=${words['list.selectAll']}
          .checked=${live(ticks.all === 'all')}
          .indeterminate=${live(ticks.all === 'some')}
          @change=${ticks.onAll}
        />
      </div>
      ${columns.map((column) => columnHead(column, state, words, onSort))}
    </div>
  </div>`;
}

function columnHead(
  { field, label, shortLabel }: ListColumn,
  { sort, can }: ListState,
  words: Words,
  onSort: (field: SortField) => void,
): TemplateResult {
  const title = words[label];
  const text = words[shortLabel ?? label];
  if (can && !can.sorts.includes(field)) {
    return html`<div class="cell ${field}" role="columnheader" title=${title}>
      <span>${text}</span>
    </div>`;
  }
  const sorted = sort.field === field;
  const arrow = sort.direction === 'ascending' ? arrowUp : arrowDown;
  return html`<div class="cell ${field}" role="columnheader" aria-sort=${sorted ? sort.direction : 'none'}>
    <button class="ghost" aria-label=${title} title=${title} @click=${() => onSort(field)}>
      ${text}${sorted ? arrow : nothing}
    </button>
  </div>`;
}

/** One row. The same template draws whichever customer comes into its slot, so that scrolling only changes texts. */
export function row(view: RowView, columns: readonly ListColumn[], context: CellContext): TemplateResult {
  const { customer, index, slot, active, ticked, fresh } = view;
  return html`<div
    class="row body-row ${active ? 'active' : ''} ${fresh ? 'fresh' : ''}"
    role="row"
    id="row-${slot}"
    data-index=${index}
    data-id=${customer?.id ?? nothing}
    aria-rowindex=${index + 2}
    aria-selected=${ticked ? 'true' : 'false'}
  >
    <div class="cell tick" role="gridcell">
      <input
        type="checkbox"
        tabindex="-1"
        aria-label=${context.words['list.select'](customer?.name ?? customer?.code ?? '')}
        .checked=${live(ticked)}
        ?disabled=${!customer}
      />
    </div>
    ${columns.map(
      ({ field }) =>
        html`<div class="cell ${field}" role="gridcell">${customer ? cell(field, customer, context) : ''}</div>`,
    )}
  </div>`;
}

export const gridStyles = css`
  .scroller {
    flex: 1;
    min-height: 0;
    overflow: auto;
    contain: strict;
    position: relative;
    outline: none;
    /* Read by the scroll controller, which must know it before there is a row. */
    grid-auto-rows: var(--_row-height);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  .body {
    position: relative;
    contain: strict;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    min-width: min-content;
  }
  .body-row {
    position: absolute;
    inset: 0 0 auto;
    height: var(--_row-height);
    align-items: center;
    border-bottom: 1px solid var(--_line-2);
    contain: layout;
    cursor: pointer;
  }
  .body-row:hover {
    background: var(--_hover);
  }
  .body-row[aria-selected='true'],
  .body-row.fresh {
    background: var(--_accent-soft);
  }
  .body-row.fresh {
    box-shadow: inset 3px 0 var(--_accent);
  }
  .cell.tick {
    padding-inline: 16px 0;
    overflow: visible;
    line-height: 0;
  }
  .tick input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .scroller:focus-visible .body-row.active {
    box-shadow:
      inset 0 2px var(--_accent),
      inset 0 -2px var(--_accent);
  }
  .cell {
    padding: 0 10px;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    color: var(--_ink-2);
  }
  .cell:last-child {
    padding-inline-end: 18px;
  }
  .cell.code {
    font-size: var(--_text-2);
  }
  .cell.name,
  .cell.phone,
  .cell.apartment {
    color: var(--_ink);
  }
  .cell.displayOrder {
    text-align: end;
  }
  .cell b {
    font-weight: 550;
  }
  .cell small {
    display: block;
    font-size: var(--_text-3);
    line-height: 16px;
    color: var(--_ink-3);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .body-row .cell:is(.apartment, .origin) {
    white-space: normal;
    line-height: 18px;
    max-height: 36px;
  }
  .body-row .cell.origin {
    line-height: 19px;
    max-height: 38px;
    text-overflow: clip;
  }
  .low .cell.cell {
    white-space: nowrap;
  }
  .low small {
    display: inline;
    margin-inline-start: 6px;
  }
  .unbroken {
    white-space: nowrap;
  }
  .muted {
    color: var(--_ink-3);
  }
  .head .row {
    align-items: center;
  }
  .head .cell {
    padding-block: 2px;
    overflow: visible;
  }
  .head :is(span, button) {
    font-size: var(--_text-3);
    font-weight: 500;
    color: var(--_ink-3);
  }
  .head button {
    padding: 0 6px;
    margin-inline-start: -6px;
    gap: 4px;
  }
  .head .displayOrder button {
    margin-inline: 0 -6px;
  }
  .head button svg {
    width: 13px;
    height: 13px;
  }
  .scroller.narrow {
    .head {
      display: none;
    }
    .row {
      min-width: 0;
    }
    .body-row {
      padding-inline: 16px;
      height: calc(var(--_row-height) + 24px);
      grid-template:
        'tick name name name origin' auto
        'tick code phone apartment origin' auto / auto auto auto minmax(0, 1fr) auto;
      align-content: center;
      row-gap: 2px;
    }
    .cell {
      padding: 0;
    }
    :is(.phone, .apartment) {
      font-size: var(--_text-2);
    }
    :is(.code, .phone) {
      margin-inline-end: 12px;
    }
    :is(.email, .kind, .displayOrder, .gender, .company, .occupant, small) {
      display: none;
    }
    .tick {
      grid-area: tick;
      align-self: stretch;
      display: grid;
      align-items: center;
      /* A thumb's width, of which the page's own margin is a part. */
      padding-inline: 16px 12px;
      margin-inline-start: -16px;
      min-height: var(--_touch);
    }
    .name {
      grid-area: name;
    }
    .code {
      grid-area: code;
    }
    .phone {
      grid-area: phone;
      color: var(--_ink-2);
    }
    .body-row .origin {
      grid-area: origin;
      display: flex;
      flex-direction: column;
      align-items: end;
      max-height: none;
    }
    .apartment {
      grid-area: apartment;
      text-align: end;
      white-space: nowrap;
    }
  }
`;
