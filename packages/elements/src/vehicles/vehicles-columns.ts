import { html, type TemplateResult } from 'lit';
import type { MessageKey, Messages, VehicleRow, VehicleSortField } from '@clientele/core';
import { marked } from '../customer-list/marking.js';

/** What a cell needs beside its vehicle. */
export interface CellContext {
  readonly words: Messages;
  /** Words of the search; what matches them is marked. */
  readonly marks: readonly string[];
}

/** A column of the table of all vehicles. */
export interface VehicleColumn {
  readonly name: 'plate' | 'type' | 'brand' | 'colour' | 'parking' | 'apartment' | 'owner' | 'status';
  readonly label: MessageKey;
  /** Its width, as a track of the rows' grid. */
  readonly track: string;
  /** What it sorts by; a column without it is no button. */
  readonly sort?: VehicleSortField;
  readonly cell: (row: VehicleRow, context: CellContext) => TemplateResult | string;
}

/** The columns in their order. */
export const VEHICLE_COLUMNS: readonly VehicleColumn[] = [
  {
    name: 'plate',
    label: 'vehicle.plate',
    track: 'minmax(138px, 1fr)',
    sort: 'plate',
    cell: ({ vehicle: { plate } }, { words, marks }) =>
      plate ? html`<b>${marked(plate, marks)}</b>` : html`<span class="muted">${words['vehicle.noPlate']}</span>`,
  },
  {
    name: 'type',
    label: 'vehicle.type',
    track: 'minmax(108px, 0.8fr)',
    sort: 'type',
    cell: ({ vehicle }, { words }) => typeOf(vehicle, words),
  },
  {
    name: 'brand',
    label: 'vehicle.brand',
    track: 'minmax(142px, 1.3fr)',
    sort: 'brand',
    cell: ({ vehicle: { brand } }, { marks }) => marked(brand, marks),
  },
  {
    name: 'colour',
    label: 'vehicle.colour',
    track: '84px',
    cell: ({ vehicle: { colour } }, { marks }) => marked(colour, marks),
  },
  {
    name: 'parking',
    label: 'vehicle.parkingCard',
    track: '96px',
    cell: ({ vehicle: { parkingCard } }, { marks }) => marked(parkingCard, marks),
  },
  {
    name: 'apartment',
    label: 'vehicle.apartment',
    track: '92px',
    sort: 'apartment',
    cell: ({ vehicle: { apartment } }, { marks }) => marked(apartment, marks),
  },
  {
    name: 'owner',
    label: 'allVehicles.owner',
    track: 'minmax(160px, 1.7fr)',
    sort: 'customer',
    cell: ({ customer: { name, code } }, { marks }) =>
      html`${marked(name ?? code, marks)}${name && code ? html`<small>${marked(code, marks)}</small>` : ''}`,
  },
  {
    name: 'status',
    label: 'vehicle.state',
    track: '128px',
    sort: 'state',
    cell: ({ vehicle: { state } }, { words }) => words[`vehicleState.${state}`],
  },
];

/** The `grid-template-columns` of header and rows. */
export const VEHICLE_TRACKS = VEHICLE_COLUMNS.map(({ track }) => track).join(' ');

/** The words of a search as `markRanges` takes them. */
export function marksOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function typeOf({ type, electric }: VehicleRow['vehicle'], words: Messages): string {
  const name = words[`vehicleType.${type}`];
  if (!electric) return name;
  return type === 'other' ? words['vehicle.electric'] : words['allVehicles.electric'](name);
}
