import { plateKey } from '../formats/licence-plate.js';
import { plainText } from '../formats/text.js';
import type { Customer } from '../model/customer.js';
import type { Vehicle } from '../model/vehicle.js';
import type { VehicleSortField } from './customer-query.js';
import { fold, withoutPunctuation } from './fold.js';
import { emptyLast } from './index-entry.js';
import { sortKey } from './sort-key.js';

/** What an index keeps of a vehicle: whose it is, and enough to find it and to put it in order. */
export interface VehicleEntry {
  readonly id: string;
  readonly customerId: string;
  readonly buildingId: string | null;
  /** The folded text that search looks through. */
  readonly text: string;
  /** One text per sort, compared unit by unit; empty comes last. */
  readonly keys: Readonly<Record<VehicleSortField, string>>;
}

export interface VehicleSort {
  readonly field: VehicleSortField;
  readonly direction: 'ascending' | 'descending';
}

/** The entries of a customer's vehicles. */
export function vehicleEntries(customer: Customer): readonly VehicleEntry[] {
  const { id: customerId, buildingId, name } = customer;
  const owner = sortKey(name ?? '');
  return customer.vehicles.map((vehicle) => {
    const { id, type, plate, brand, apartment, registeredOn, state } = vehicle;
    const keys = {
      // Two ways to part one plate are one plate.
      plate: sortKey(plateKey(plate ?? '')),
      type,
      brand: sortKey(brand ?? ''),
      apartment: sortKey(apartment ?? ''),
      customer: owner,
      registeredOn: registeredOn ?? '',
      state,
    };
    return { id, customerId, buildingId, text: textOf(vehicle, customer), keys };
  });
}

/**
 * The words a vehicle is searched by, folded, without punctuation. Unlike `searchWords`, it takes no number for a phone:
 * parking cards are long numbers too.
 */
export function vehicleWords(query: string): readonly string[] {
  return [...new Set(plainText(query).split(' ').map(folded))].filter((word) => word !== '');
}

/** How two entries stand to each other: empty last in both directions, equals by plate, then by id, ascending. */
export function compareVehicles({
  field,
  direction,
}: VehicleSort): (left: VehicleEntry, right: VehicleEntry) => number {
  const before = direction === 'ascending' ? -1 : 1;
  return (left, right) =>
    emptyLast(left.keys[field], right.keys[field], before) ||
    emptyLast(left.keys.plate, right.keys.plate, -1) ||
    compare(left.id, right.id) ||
    compare(left.customerId, right.customerId);
}

function textOf({ plate, brand, colour, parkingCard, apartment }: Vehicle, { name, code }: Customer): string {
  const compact = [plate, parkingCard, apartment, code].map((part) => folded(part).replaceAll(' ', ''));
  return [...compact, ...[brand, colour, name].map(folded)].filter((part) => part !== '').join('\n');
}

function folded(part: string | null): string {
  return withoutPunctuation(fold(plainText(part ?? '')));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
