import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Customer, ListColumn, ListState, Words, SortField } from '@clientele/core';
import type { RowPlace } from '../virtual-rows/table-controller.js';
import { head, row, tableCell } from '../virtual-rows/table-parts.js';
import { cell, type CellContext } from './columns.js';

/** What a row is drawn from; a row whose customer has not come yet is drawn empty. */
export interface RowView extends RowPlace {
  readonly customer: Customer | undefined;
  /** Null where nothing can be ticked. */
  readonly isTicked: boolean | null;
  /** Just added. */
  readonly isFresh: boolean;
}

/** Whether all rows are ticked, none, or some. */
export type AllTicked = 'all' | 'none' | 'some';

/** The header of the columns; each that the backend can sort by is a button. */
export function listHead(
  columns: readonly ListColumn[],
  { sort, can }: ListState,
  words: Words,
  onSort: (field: SortField) => void,
  ticks: { readonly all: AllTicked; readonly onAll: () => void } | null,
): TemplateResult {
  return head(
    ticks
      ? html`<div class="cell tick" role="columnheader">
          <input
            type="checkbox"
            aria-label=${words['list.selectAll']}
            .checked=${live(ticks.all === 'all')}
            .indeterminate=${live(ticks.all === 'some')}
            @change=${ticks.onAll}
          />
        </div>`
      : nothing,
    columns.map(({ field, label, shortLabel }) => ({
      name: field,
      text: words[shortLabel ?? label],
      title: words[label],
      sorted: can && !can.sorts.includes(field) ? null : sort.field === field ? sort.direction : 'none',
      onSort: () => onSort(field),
    })),
  );
}

/** One customer. */
export function customerRow(
  { customer, isFresh, ...view }: RowView,
  columns: readonly ListColumn[],
  context: CellContext,
): TemplateResult {
  return row(
    { ...view, id: customer?.id, look: isFresh ? 'fresh' : '' },
    html`${
      view.isTicked === null
        ? nothing
        : html`<div class="cell tick" role="gridcell">
            <input
              type="checkbox"
              tabindex="-1"
              aria-label=${context.words['list.select'](customer?.name ?? customer?.code ?? '')}
              .checked=${live(view.isTicked)}
              ?disabled=${!customer}
            />
          </div>`
    }
    ${columns.map(({ field }) => tableCell(field, customer ? cell(field, customer, context) : ''))}`,
  );
}

/** What is the customers' own; the rest of the look is every table's. */
export const gridStyles = css`
  .body-row.fresh {
    background: var(--_accent-soft);
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
  .unbroken {
    white-space: nowrap;
  }
  .head .displayOrder button {
    margin-inline: 0 -6px;
  }
  .scroller.narrow {
    .body-row {
      grid-template:
        'tick name name name origin' auto
        'tick code phone apartment origin' auto / auto auto auto minmax(0, 1fr) auto;
    }
    :is(.phone, .apartment) {
      font-size: var(--_text-2);
    }
    :is(.code, .phone) {
      margin-inline-end: 12px;
    }
    :is(.email, .kind, .displayOrder, .gender, .company, .occupant) {
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
