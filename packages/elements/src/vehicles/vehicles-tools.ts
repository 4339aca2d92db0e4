import { html, nothing, type TemplateResult } from 'lit';
import type { ListState, Messages, VehicleListState } from '@clientele/core';
import { buildingChoice } from '../customer-list/header.js';
import type { ToolbarView } from '../customer-list/toolbar.js';
import { VEHICLE_COLUMNS } from './vehicles-columns.js';

/** Title and building. */
export function vehiclesHeader(
  { buildings, query }: ListState,
  words: Messages,
  onBuilding: (id: string | null) => void,
): TemplateResult {
  return html`<div class="header">
    <h2>${words['allVehicles.title']}</h2>
    ${buildingChoice(buildings, query.buildingId, words, onBuilding)}
  </div>`;
}

/** The toolbar of the vehicles. */
export function vehiclesView({ query, sort, total, answered, status }: VehicleListState, words: Messages): ToolbarView {
  const by = VEHICLE_COLUMNS.find((column) => column.sort === sort.field)?.label ?? 'vehicle.plate';
  const waiting = status === 'loading' ? words['list.loading'] : nothing;
  return {
    text: query.text,
    label: words['allVehicles.search'],
    hint: words['allVehicles.searchHint'],
    isDisabled: status === 'idle',
    found: total === null ? waiting : words[answered?.text ? 'allVehicles.found' : 'allVehicles.total'](total),
    sorted: words['list.sorted'](words[by], sort.direction === 'descending'),
  };
}
