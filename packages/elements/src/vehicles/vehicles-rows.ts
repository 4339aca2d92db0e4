import { nothing, type TemplateResult } from 'lit';
import type { Messages, VehicleListState, VehicleRow, VehicleSortField } from '@clientele/core';
import type { RowPlace } from '../virtual-rows/table-controller.js';
import { head, row, tableCell } from '../virtual-rows/table-parts.js';
import { VEHICLE_COLUMNS, type CellContext } from './vehicles-columns.js';

/** The header of the columns; each that can be sorted is a button. */
export function vehiclesHead(
  { sort }: VehicleListState,
  words: Messages,
  onSort: (field: VehicleSortField) => void,
): TemplateResult {
  return head(
    nothing,
    VEHICLE_COLUMNS.map(({ name, label, sort: field }) => ({
      name,
      text: words[label],
      title: words[label],
      sorted: !field ? null : sort.field === field ? sort.direction : 'none',
      onSort: () => field && onSort(field),
    })),
  );
}

/** One vehicle; a row whose vehicle has not come yet is drawn empty. */
export function vehicleRow(found: VehicleRow | undefined, place: RowPlace, context: CellContext): TemplateResult {
  const look = found?.vehicle.state === 'retired' ? 'retired' : '';
  return row(
    { ...place, id: found?.customer.id, isTicked: null, look },
    VEHICLE_COLUMNS.map(({ name, cell }) => tableCell(name, found ? cell(found, context) : '')),
  );
}
