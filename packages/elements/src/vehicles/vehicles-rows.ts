import { html, nothing, type TemplateResult } from 'lit';
import type { Messages, VehicleListState, VehicleRow, VehicleSortField } from '@clientele/core';
import { arrowDown, arrowUp } from '../icons/icons.js';
import { VEHICLE_COLUMNS, type CellContext } from './vehicles-columns.js';

/** What a row is drawn from; a row whose vehicle has not come yet is drawn empty. */
export interface RowView {
  readonly row: VehicleRow | undefined;
  readonly index: number;
  readonly slot: number;
  readonly active: boolean;
}

/** The header of the columns; each that can be sorted is a button. */
export function head(
  { sort }: VehicleListState,
  words: Messages,
  onSort: (field: VehicleSortField) => void,
): TemplateResult {
  return html`<div class="head" role="rowgroup">
    <div class="row" role="row" aria-rowindex="1">
      ${VEHICLE_COLUMNS.map(({ name, label, sort: field }) => {
        if (!field) return html`<div class="cell ${name}" role="columnheader">${words[label]}</div>`;
        const sorted = sort.field === field;
        const arrow = sort.direction === 'ascending' ? arrowUp : arrowDown;
        return html`<div class="cell ${name}" role="columnheader" aria-sort=${sorted ? sort.direction : 'none'}>
          <button class="ghost" @click=${() => onSort(field)}>${words[label]}${sorted ? arrow : nothing}</button>
        </div>`;
      })}
    </div>
  </div>`;
}

/** One row. The same template draws whichever vehicle comes into its slot, so that scrolling only changes texts. */
export function vehicleRow({ row, index, slot, active }: RowView, context: CellContext): TemplateResult {
  const retired = row?.vehicle.state === 'retired';
  return html`<div
    class="row body-row ${active ? 'active' : ''} ${retired ? 'retired' : ''}"
    role="row"
    id="row-${slot}"
    data-index=${index}
    aria-rowindex=${index + 2}
  >
    ${VEHICLE_COLUMNS.map(
      ({ name, cell }) => html`<div class="cell ${name}" role="gridcell">${row ? cell(row, context) : ''}</div>`,
    )}
  </div>`;
}
