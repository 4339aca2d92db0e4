import { formatDate, readDate } from '../formats/date.js';
import { readPlate } from '../formats/licence-plate.js';
import type { Reading } from '../formats/result.js';
import { readText } from '../formats/text.js';
import type { MessageKey } from '../messages/vi.js';
import { VEHICLE_STATES, VEHICLE_TYPES, type Vehicle } from '../model/vehicle.js';
import type { InputDefinition } from './definition.js';

/** A property of a vehicle that is one text input or select. `electric` is a box to tick and stands apart. */
export type VehicleKey = Exclude<keyof Vehicle, 'id' | 'electric'>;

/** One definition drives a vehicle's input, label and check. */
export interface VehicleFieldDefinition extends InputDefinition<VehicleKey> {
  readonly label: MessageKey;
  readonly read: (text: string) => Reading;
  readonly show: (value: string) => string;
}

const asIs = (value: string) => value;
const oneLine = (text: string) => readText(text);

function readOneOf(values: readonly string[]) {
  return (text: string): Reading => {
    const known = values.includes(text);
    return {
      value: known ? text : null,
      issue: known || text === '' ? null : { level: 'error', code: 'option-unknown' },
      repairs: [],
    };
  };
}

/** The inputs of the vehicle editor, in their order. */
export const VEHICLE_FIELDS: readonly VehicleFieldDefinition[] = [
  {
    key: 'type',
    label: 'vehicle.type',
    input: 'select',
    read: readOneOf(VEHICLE_TYPES),
    show: asIs,
    options: VEHICLE_TYPES.map((value) => ({ value, label: `vehicleType.${value}` as const })),
  },
  { key: 'plate', label: 'vehicle.plate', input: 'text', read: readPlate, show: asIs },
  { key: 'brand', label: 'vehicle.brand', input: 'text', read: oneLine, show: asIs },
  { key: 'colour', label: 'vehicle.colour', input: 'text', read: oneLine, show: asIs },
  { key: 'parkingCard', label: 'vehicle.parkingCard', input: 'text', read: oneLine, show: asIs },
  { key: 'apartment', label: 'vehicle.apartment', input: 'text', read: oneLine, show: asIs },
  { key: 'registeredOn', label: 'vehicle.registeredOn', input: 'date', read: readDate, show: formatDate },
  {
    key: 'state',
    label: 'vehicle.state',
    input: 'select',
    read: readOneOf(VEHICLE_STATES),
    show: asIs,
    options: VEHICLE_STATES.map((value) => ({ value, label: `vehicleState.${value}` as const })),
  },
];

/** Whether a vehicle of this type must have a plate; a bicycle has none. */
export function needsPlate(type: string): boolean {
  return type !== 'bicycle';
}
