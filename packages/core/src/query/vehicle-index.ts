import { CustomerError } from '../errors/customer-error.js';
import type { Customer } from '../model/customer.js';
import type { Vehicle } from '../model/vehicle.js';
import { KeptOrder } from './kept-order.js';
import { compareVehicles, vehicleEntries, vehicleWords, type VehicleEntry, type VehicleSort } from './vehicle-entry.js';

/** A question to the index. */
export interface VehicleRequest {
  readonly buildingId: string | null;
  /** What was typed into the search; empty for all. */
  readonly text: string;
  readonly sort: VehicleSort;
  /** 0-based index of the first wanted match. */
  readonly index: number;
  readonly limit: number;
}

/** Where a vehicle is. */
export interface VehiclePlace {
  readonly customerId: string;
  /** Told apart from the others of its customer. */
  readonly vehicleId: string;
}

/** A window of the matches, in their order. */
export interface VehicleAnswer {
  readonly places: readonly VehiclePlace[];
  readonly total: number;
}

/** Finds and sorts vehicles in memory, as `CustomerIndex` does customers: a light part of each, not the record. */
export class VehicleIndex {
  /** The entries of each customer who has vehicles, by its id. */
  readonly #entries = new Map<string, readonly VehicleEntry[]>();
  readonly #shelves = new Map<string | null, Shelf>();

  /** Takes in a customer's vehicles, or their newer state. */
  put(customer: Customer): void {
    this.remove(customer.id);
    const entries = vehicleEntries(customer);
    if (entries.length === 0) return;
    this.#entries.set(customer.id, entries);
    for (const entry of entries) this.#shelf(entry.buildingId).add(entry);
  }

  /** Forgets a customer's vehicles; an unknown id changes nothing. */
  remove(customerId: string): void {
    for (const entry of this.#entries.get(customerId) ?? []) this.#shelf(entry.buildingId).delete(entry);
    this.#entries.delete(customerId);
  }

  list({ buildingId, text, sort, index, limit }: VehicleRequest): VehicleAnswer {
    const matches = this.#shelves.get(buildingId)?.matches(text, sort) ?? [];
    const window = matches.slice(index, index + limit);
    return { places: window.map(({ customerId, id }) => ({ customerId, vehicleId: id })), total: matches.length };
  }

  #shelf(buildingId: string | null): Shelf {
    const shelf = this.#shelves.get(buildingId) ?? new Shelf();
    this.#shelves.set(buildingId, shelf);
    return shelf;
  }
}

/** The vehicles at some places, each with whose it is. @throws CustomerError `adapter` where the owner is not given */
export function vehicleRows(places: readonly VehiclePlace[], owners: readonly Customer[]) {
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  return places.map(({ customerId, vehicleId }) => {
    const owner = byId.get(customerId);
    const vehicle: Vehicle | undefined = owner?.vehicles.find(({ id }) => id === vehicleId);
    if (!owner || !vehicle) throw new CustomerError('adapter');
    return { vehicle, customer: { id: owner.id, code: owner.code, name: owner.name } };
  });
}

/** The vehicles of one building. */
class Shelf {
  readonly #entries = new Set<VehicleEntry>();
  readonly #orders = new Map<string, KeptOrder<VehicleEntry>>();

  add(entry: VehicleEntry): void {
    this.#entries.add(entry);
    for (const order of this.#orders.values()) order.changed(entry);
  }

  delete(entry: VehicleEntry): void {
    this.#entries.delete(entry);
    for (const order of this.#orders.values()) order.changed();
  }

  matches(text: string, sort: VehicleSort): readonly VehicleEntry[] {
    const name = `${sort.field} ${sort.direction}`;
    const order = this.#orders.get(name) ?? new KeptOrder(compareVehicles(sort), this.#entries);
    this.#orders.set(name, order);
    return order.search(vehicleWords(text), (entry) => this.#entries.has(entry));
  }
}
