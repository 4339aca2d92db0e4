import type { FieldKey, FieldValue } from '../fields/definition.js';
import type { Customer, NewCustomer } from '../model/customer.js';
import { blankFields, newCustomerSchema } from '../model/customer.js';
import type { Occupant } from '../model/occupant.js';
import type { CustomerPatch } from '../model/patch.js';
import { CustomerError } from '../errors/customer-error.js';
import { isChanged, sameVehicle, type Draft } from './draft.js';

type Values = ReadonlyMap<FieldKey, FieldValue>;

/** The new customer that a checked draft describes. */
export function toNewCustomer(draft: Draft, values: Values, buildingId: string | null): NewCustomer {
  const fields: Record<string, unknown> = {
    ...blankFields(draft.kind),
    id: draft.id,
    buildingId,
    vehicles: draft.vehicles,
    occupant: occupantOf(values),
  };
  for (const [key, value] of values) if (!key.includes('.')) fields[key] = value;
  const parsed = newCustomerSchema.safeParse(fields);
  if (!parsed.success) throw new CustomerError('invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}

/** What a checked draft changes in its customer, and nothing it leaves as it is. */
export function toPatch(draft: Draft & { readonly base: Customer }, values: Values): CustomerPatch {
  const set: Record<string, unknown> = {};
  for (const [key, value] of values) {
    if (!isChanged(draft, key, value)) continue;
    if (key.startsWith('occupant.')) set['occupant'] = occupantOf(values);
    else set[key] = value;
  }
  const before = new Map(draft.base.vehicles.map((vehicle) => [vehicle.id, vehicle]));
  const put = draft.vehicles.filter((vehicle) => !sameVehicle(vehicle, before.get(vehicle.id)));
  const drop = draft.base.vehicles.filter(({ id }) => !draft.vehicles.some((vehicle) => vehicle.id === id));
  return {
    set,
    put: put.length > 0 ? { vehicles: put } : {},
    drop: drop.length > 0 ? { vehicles: drop.map(({ id }) => id) } : {},
  };
}

function occupantOf(values: Values): Occupant | null {
  const name = values.get('occupant.name') ?? null;
  const phone = values.get('occupant.phone') ?? null;
  return name === null || phone === null ? null : ({ name, phone } as Occupant);
}
