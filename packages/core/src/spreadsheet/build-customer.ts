import { CATALOGUE } from '../fields/catalogue.js';
import type { Contact } from '../model/contact.js';
import type { CustomerKind, NewCustomer } from '../model/customer.js';
import type { Holding } from '../model/apartment.js';
import type { Phone } from '../model/values.js';
import type { Vehicle } from '../model/vehicle.js';
import type { RowFields } from './row-fields.js';

/** Everything a saved row says about its customer. */
export interface CustomerParts {
  readonly kind: CustomerKind;
  readonly buildingId: string | null;
  readonly fields: RowFields;
  /** Stands in where the row has no code; null for none. */
  readonly proposedCode: string | null;
  readonly apartments: readonly string[];
  readonly vehicles: readonly Omit<Vehicle, 'id'>[];
}

// Copied for each row: an object put together key by key is many times slower.
const EMPTY: Readonly<Record<CustomerKind, Readonly<Record<string, unknown>>>> = {
  individual: emptyOf('individual'),
  organisation: emptyOf('organisation'),
};

/** The customer of a row that has a name. What the row does not say is null. */
export function buildCustomer(parts: CustomerParts, newId: () => string): NewCustomer {
  const { kind, fields, buildingId, proposedCode } = parts;
  const customer: Record<string, unknown> = { ...EMPTY[kind], id: newId(), buildingId, code: proposedCode };
  for (const [key, value] of fields.values) if (!key.includes('.')) customer[key] = value;
  const name = fields.values.get('name') as string;
  customer.occupant = occupantOf(fields);
  customer.apartments = parts.apartments.map((apartment): Holding => holdingOf(newId(), apartment));
  customer.vehicles = parts.vehicles.map((vehicle): Vehicle => ({ ...vehicle, id: newId() }));
  customer.attachments = [];
  customer.contacts = fields.furtherPhones.map((phone): Contact => contactOf(newId(), name, phone));
  return customer as NewCustomer;
}

function emptyOf(kind: CustomerKind): Readonly<Record<string, unknown>> {
  const fields = CATALOGUE.filter(({ key, kinds }) => kinds.includes(kind) && !key.includes('.'));
  const lists = { apartments: [], vehicles: [], contacts: [], attachments: [] };
  return {
    id: '',
    kind,
    buildingId: null,
    ...Object.fromEntries(fields.map(({ key }) => [key, null])),
    occupant: null,
    ...lists,
  };
}

function occupantOf({ values }: RowFields) {
  const name = values.get('occupant.name');
  const phone = values.get('occupant.phone');
  return name !== undefined && phone !== undefined ? { name, phone } : null;
}

function holdingOf(id: string, apartment: string): Holding {
  return { id, apartment, relation: null, from: null, to: null };
}

function contactOf(id: string, name: string, phone: Phone): Contact {
  return { id, name, phone, email: null, relation: null, note: null };
}
