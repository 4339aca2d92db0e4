import type { Customer, CustomerAdapter, Vehicle } from '@clientele/core';

/** A vehicle with whose it is. */
export interface OwnedVehicle {
  readonly vehicle: Vehicle;
  readonly owner: Pick<Customer, 'id' | 'code' | 'name'>;
}

/** The most rows a call of `list` may ask for. */
const LIMIT = 500;

/** How often reading begins anew when someone writes meanwhile, before what came last is taken. */
const ATTEMPTS = 3;

// What has no plate stands last.
const byPlate = new Intl.Collator('vi', { numeric: true });
const compare = (left: OwnedVehicle, right: OwnedVehicle) =>
  left.vehicle.plate === null || right.vehicle.plate === null
    ? Number(left.vehicle.plate === null) - Number(right.vehicle.plate === null)
    : byPlate.compare(left.vehicle.plate, right.vehicle.plate);

async function readOnce(
  adapter: CustomerAdapter,
  buildingId: string,
  signal: AbortSignal,
  settle: boolean,
): Promise<OwnedVehicle[] | null> {
  const vehicles: OwnedVehicle[] = [];
  let revision: string | null = null;
  for (let index = 0; ; index += LIMIT) {
    const answer = await adapter.list(
      {
        query: { buildingId, kind: 'all', text: '' },
        sort: { field: 'displayOrder', direction: 'ascending' },
        at: { index },
        limit: LIMIT,
      },
      { signal },
    );
    // Rows of two revisions would show a customer twice or not at all.
    if (!settle && revision !== null && answer.revision !== revision) return null;
    revision = answer.revision;
    for (const customer of answer.rows) {
      for (const vehicle of customer.vehicles) vehicles.push({ vehicle, owner: customer });
    }
    if (answer.rows.length < LIMIT) return vehicles.sort(compare);
  }
}

/**
 * Every vehicle of a building's customers, by plate.
 * @throws CustomerError as `list` does, `AbortError` when given up
 */
export async function vehiclesOf(
  adapter: CustomerAdapter,
  buildingId: string,
  signal: AbortSignal,
): Promise<OwnedVehicle[]> {
  for (let attempt = 1; ; attempt++) {
    const vehicles = await readOnce(adapter, buildingId, signal, attempt === ATTEMPTS);
    if (vehicles) return vehicles;
  }
}
