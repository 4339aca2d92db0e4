import { needsPlate } from '../fields/vehicle.js';
import { plateKey } from '../formats/licence-plate.js';
import type { FormatIssueCode, RepairCode } from '../formats/result.js';
import { readText } from '../formats/text.js';
import type { Vehicle, VehicleType } from '../model/vehicle.js';
import { fold } from '../query/fold.js';
import { LONGEST_CELL } from './cells.js';
import { findPlate, joinWords } from './plate-words.js';

/** What one part of a vehicle cell means; `vehicle` is null where it cannot be read. */
export interface VehicleReading {
  readonly text: string;
  readonly vehicle: Omit<Vehicle, 'id'> | null;
  readonly doubt: FormatIssueCode | null;
  readonly repairs: readonly RepairCode[];
}

type Described = Pick<Vehicle, 'type' | 'electric' | 'plate'> & { readonly brand: string; readonly colour: string };

// Folded; no phrase begins with another one and a space.
const TYPES = {
  car: ['o to', 'oto', 'xe o to', 'xe oto', 'xe hoi', 'car'],
  motorbike: ['xe may', 'mo to', 'xe mo to', 'xe gan may', 'motorbike'],
  bicycle: ['xe dap', 'bicycle'],
  other: ['xe khac', 'khac', 'other'],
} as const satisfies Readonly<Record<VehicleType, readonly string[]>>;
const TYPE_OF = new Map(
  Object.entries(TYPES).flatMap(([type, phrases]) => phrases.map((phrase) => [phrase as string, type as VehicleType])),
);
const LONGEST_TYPE = 3;
const ELECTRIC = /^\(?(?:điện|dien|electric)\)?[,:]?$/iu;
const ELECTRIC_SERIES = /^\d{2}MĐ/;

/**
 * The vehicles of a cell, parted by `;` or a line break, each `type brand? plate colour?`. The plate is the part with
 * digits and may hold spaces; a bicycle has none. Source: domain.md, From a spreadsheet.
 * `'Xe máy 29-MĐ2 542.78 đen; Xe đạp'` → an electric motorbike and a bicycle.
 */
export function readVehicles(cell: string): readonly VehicleReading[] {
  const parts = cell.length > LONGEST_CELL ? [cell] : cell.split(/[;\n\r]/);
  return parts.flatMap((part) => {
    const { value, issue, repairs } = readText(part.trim());
    if (value !== null) return [readVehicle(value, repairs)];
    return issue ? [unreadable(part.trim())] : [];
  });
}

function readVehicle(text: string, repairs: readonly RepairCode[]): VehicleReading {
  const [type, rest] = splitType(text.split(' '));
  if (type === null) return unreadable(text);
  const words = rest.filter((word) => !ELECTRIC.test(word));
  const electric = words.length < rest.length;
  if (!needsPlate(type)) {
    return {
      text,
      vehicle: vehicleOf({ type, electric, plate: null, brand: '', colour: joinWords(words) }),
      doubt: null,
      repairs,
    };
  }
  const { before, plate, after } = findPlate(words);
  if (plate.value === null) return unreadable(text);
  const vehicle = vehicleOf({
    type,
    electric: electric || ELECTRIC_SERIES.test(plateKey(plate.value)),
    plate: plate.value,
    brand: before,
    colour: after,
  });
  return { text, vehicle, doubt: plate.issue?.code ?? null, repairs };
}

function splitType(words: readonly string[]): readonly [VehicleType | null, readonly string[]] {
  for (let count = 1; count <= LONGEST_TYPE; count += 1) {
    const type = TYPE_OF.get(fold(joinWords(words.slice(0, count))));
    if (type) return [type, words.slice(count)];
  }
  return [null, words];
}

function unreadable(text: string): VehicleReading {
  return { text, vehicle: null, doubt: null, repairs: [] };
}

function vehicleOf({ type, electric, plate, brand, colour }: Described): Omit<Vehicle, 'id'> {
  return {
    type,
    electric,
    plate,
    brand: brand || null,
    colour: colour || null,
    parkingCard: null,
    apartment: null,
    registeredOn: null,
    state: 'active',
  };
}
