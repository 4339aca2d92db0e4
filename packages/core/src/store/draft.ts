import { fieldValue, sameValue } from '../fields/access.js';
import { fieldDefinition } from '../fields/catalogue.js';
import type { FieldKey, FieldValue } from '../fields/definition.js';
import type { Profile } from '../fields/profile.js';
import { VEHICLE_FIELDS, type VehicleKey } from '../fields/vehicle.js';
import type { Customer, CustomerKind } from '../model/customer.js';
import type { Vehicle } from '../model/vehicle.js';
import { checkVehicle, formFields, type Texts } from '../rules/validation.js';

/** The vehicle being typed, before it is put into the form. */
export interface VehicleDraft {
  readonly id: string;
  readonly texts: Texts<VehicleKey>;
  readonly electric: boolean;
}

/** What stands in the form: texts as typed, and the vehicles put into it. Every step makes a new draft. */
export interface Draft {
  /** The customer's id, also before it is created. */
  readonly id: string;
  readonly kind: CustomerKind;
  /** The customer as it was when the form opened; null when adding. */
  readonly base: Customer | null;
  readonly texts: Texts;
  /** The texts the form opened with. */
  readonly opened: Texts;
  readonly vehicles: readonly Vehicle[];
  readonly vehicle: VehicleDraft | null;
}

/** A draft for a new customer, with the texts that are proposed. */
export function newDraft(id: string, kind: CustomerKind, proposed: Texts): Draft {
  return { id, kind, base: null, texts: proposed, opened: proposed, vehicles: [], vehicle: null };
}

/** A draft of a customer that exists. */
export function draftOf(customer: Customer, profile: Profile): Draft {
  const texts: Partial<Record<FieldKey, string>> = {};
  for (const key of formFields(profile, customer.kind)) {
    const value = fieldValue(customer, key);
    texts[key] = value === null ? '' : fieldDefinition(key).show(value);
  }
  const { id, kind, vehicles } = customer;
  return { id, kind, base: customer, texts, opened: texts, vehicles, vehicle: null };
}

/** One field typed. */
export function typed(draft: Draft, key: FieldKey, text: string): Draft {
  return { ...draft, texts: { ...draft.texts, [key]: text } };
}

/** The vehicle editor opened: empty, or on a vehicle of the form. */
export function vehicleOpened(draft: Draft, id: string): Draft {
  const vehicle = draft.vehicles.find((each) => each.id === id);
  if (!vehicle) return { ...draft, vehicle: { id, texts: { type: 'motorbike', state: 'active' }, electric: false } };
  const texts: Partial<Record<VehicleKey, string>> = {};
  for (const { key, show } of VEHICLE_FIELDS) {
    const value = vehicle[key];
    texts[key] = value === null ? '' : show(value);
  }
  return { ...draft, vehicle: { id, texts, electric: vehicle.electric } };
}

/** One input of the vehicle editor typed or chosen. */
export function vehicleTyped(draft: Draft, key: VehicleKey, text: string): Draft {
  if (!draft.vehicle) return draft;
  return { ...draft, vehicle: { ...draft.vehicle, texts: { ...draft.vehicle.texts, [key]: text } } };
}

/** The electric flag of the vehicle being edited. */
export function vehicleElectric(draft: Draft, electric: boolean): Draft {
  return draft.vehicle ? { ...draft, vehicle: { ...draft.vehicle, electric } } : draft;
}

/** The edited vehicle put into the form; unchanged while it has an error. */
export function vehicleKept(draft: Draft): Draft {
  if (!draft.vehicle) return draft;
  const { vehicle } = checkVehicle(draft.vehicle.id, draft.vehicle.texts, draft.vehicle.electric);
  if (!vehicle) return draft;
  const known = draft.vehicles.some(({ id }) => id === vehicle.id);
  const vehicles = known
    ? draft.vehicles.map((each) => (each.id === vehicle.id ? vehicle : each))
    : [...draft.vehicles, vehicle];
  return { ...draft, vehicles, vehicle: null };
}

/** The vehicle editor closed, what was typed in it dropped. */
export function vehicleCancelled(draft: Draft): Draft {
  return { ...draft, vehicle: null };
}

/** A vehicle taken out of the form. */
export function vehicleRemoved(draft: Draft, id: string): Draft {
  const vehicle = draft.vehicle?.id === id ? null : draft.vehicle;
  return { ...draft, vehicles: draft.vehicles.filter((each) => each.id !== id), vehicle };
}

/** Whether closing the form would lose something a person did. */
export function isDirty(draft: Draft): boolean {
  const keys = new Set([...Object.keys(draft.texts), ...Object.keys(draft.opened)]) as Set<FieldKey>;
  const retyped = [...keys].some((key) => (draft.texts[key] ?? '') !== (draft.opened[key] ?? ''));
  return retyped || draft.vehicle !== null || !sameItems(draft.vehicles, draft.base?.vehicles ?? []);
}

/** Whether a field was changed to another value than the one the form opened with. */
export function isChanged(draft: Draft, key: FieldKey, value: FieldValue): boolean {
  if ((draft.texts[key] ?? '') === (draft.opened[key] ?? '')) return false;
  return !draft.base || !sameValue(value, fieldValue(draft.base, key));
}

/** Whether two lists hold the same items in the same order. */
export function sameItems(left: readonly Vehicle[], right: readonly Vehicle[]): boolean {
  return left.length === right.length && left.every((item, index) => sameVehicle(item, right[index]));
}

/** Whether two vehicles hold the same in every property. */
export function sameVehicle(left: Vehicle, right: Vehicle | undefined): boolean {
  return right !== undefined && (Object.keys(left) as (keyof Vehicle)[]).every((key) => left[key] === right[key]);
}
