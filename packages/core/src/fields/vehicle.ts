import { readDate } from '../formats/date.js';
import { readPlate } from '../formats/licence-plate.js';
import { VEHICLE_STATES, VEHICLE_TYPES } from '../model/vehicle.js';
import { asDate, asIs, oneLine, oneOf, tick } from './item-inputs.js';
import type { ItemDefinition } from './item.js';

/** The vehicle editor: its inputs in their order. */
export const VEHICLE: ItemDefinition = {
  title: 'plate',
  blank: { type: 'motorbike', state: 'active' },
  required: ({ type = '' }) => (needsPlate(type) ? ['type', 'plate', 'state'] : ['type', 'state']),
  fields: [
    {
      key: 'type',
      label: 'vehicle.type',
      input: 'select',
      read: oneOf(VEHICLE_TYPES),
      show: asIs,
      options: VEHICLE_TYPES.map((value) => ({ value, label: `vehicleType.${value}` as const })),
    },
    { key: 'plate', label: 'vehicle.plate', input: 'text', read: readPlate, show: asIs },
    { key: 'brand', label: 'vehicle.brand', input: 'text', read: oneLine, show: asIs },
    { key: 'colour', label: 'vehicle.colour', input: 'text', read: oneLine, show: asIs },
    { key: 'parkingCard', label: 'vehicle.parkingCard', input: 'text', read: oneLine, show: asIs },
    { key: 'apartment', label: 'vehicle.apartment', input: 'text', read: oneLine, show: asIs },
    { key: 'registeredOn', label: 'vehicle.registeredOn', input: 'date', read: readDate, show: asDate },
    {
      key: 'state',
      label: 'vehicle.state',
      input: 'select',
      read: oneOf(VEHICLE_STATES),
      show: asIs,
      options: VEHICLE_STATES.map((value) => ({ value, label: `vehicleState.${value}` as const })),
    },
    { key: 'electric', label: 'vehicle.electric', input: 'tick', wide: true, ...tick },
  ],
};

/** Whether a vehicle of this type must have a plate; a bicycle has none. */
export function needsPlate(type: string): boolean {
  return type !== 'bicycle';
}
