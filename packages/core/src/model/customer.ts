import * as z from 'zod/mini';
import { holdingSchema } from './apartment.js';
import { attachmentSchema } from './attachment.js';
import { contactSchema } from './contact.js';
import { crmLinkSchema } from './crm-link.js';
import { genderSchema } from './gender.js';
import { occupantSchema } from './occupant.js';
import { idSchema, isoDateSchema, isoInstantSchema, lineSchema, multilineSchema, phoneSchema } from './values.js';
import { vehicleSchema } from './vehicle.js';

export const CUSTOMER_KINDS = ['individual', 'organisation'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** Fields of both kinds. Null is "empty"; which may not be empty is the profile's to say. */
const shared = {
  /** Null only where the profile has no buildings. */
  buildingId: z.nullable(idSchema),
  code: z.nullable(lineSchema),
  /** Full name of a person, or the organisation's. One field, never split or swapped. */
  name: z.nullable(lineSchema),
  displayOrder: z.nullable(z.int().check(z.nonnegative())),
  phone: z.nullable(phoneSchema),
  email: z.nullable(lineSchema),
  address: z.nullable(lineSchema),
  note: z.nullable(multilineSchema),
  occupant: z.nullable(occupantSchema),
  apartments: z.array(holdingSchema),
  vehicles: z.array(vehicleSchema),
  contacts: z.array(contactSchema),
  attachments: z.array(attachmentSchema),
};

const individual = {
  kind: z.literal('individual'),
  ...shared,
  gender: z.nullable(genderSchema),
  birthDate: z.nullable(isoDateSchema),
  nationality: z.nullable(lineSchema),
  /** Citizen id (CCCD), old CMND or passport. */
  identityNumber: z.nullable(lineSchema),
  identityDate: z.nullable(isoDateSchema),
  identityPlace: z.nullable(lineSchema),
  company: z.nullable(lineSchema),
};

const organisation = {
  kind: z.literal('organisation'),
  ...shared,
  tradingName: z.nullable(lineSchema),
  taxCode: z.nullable(lineSchema),
  registrationNumber: z.nullable(lineSchema),
  registrationDate: z.nullable(isoDateSchema),
  registrationPlace: z.nullable(lineSchema),
  representative: z.nullable(lineSchema),
  representativePosition: z.nullable(lineSchema),
  website: z.nullable(lineSchema),
};

/** What a store adds to a customer: `version` counts its writes from 1, moments are UTC. */
const stored = {
  /** Absent on a customer the CRM never sent. */
  crm: z.optional(crmLinkSchema),
  version: z.int().check(z.positive()),
  createdAt: isoInstantSchema,
  updatedAt: isoInstantSchema,
};

/** A customer to create. The id is the client's, so that the same create sent twice is one. */
export const newCustomerSchema = z.discriminatedUnion('kind', [
  z.object({ id: idSchema, ...individual }),
  z.object({ id: idSchema, ...organisation }),
]);
export type NewCustomer = z.infer<typeof newCustomerSchema>;

/** A customer as a store holds it. */
export const customerSchema = z.discriminatedUnion('kind', [
  z.object({ id: idSchema, ...individual, ...stored }),
  z.object({ id: idSchema, ...organisation, ...stored }),
]);
export type Customer = z.infer<typeof customerSchema>;
export type Individual = Extract<Customer, { kind: 'individual' }>;
export type Organisation = Extract<Customer, { kind: 'organisation' }>;

/** Fields a backend can hold unique among the customers that are not deleted, over all of its data. */
export const UNIQUE_FIELDS = ['code', 'phone'] as const;
export type UniqueField = (typeof UNIQUE_FIELDS)[number];

/** Lists inside a customer whose items are patched and merged by their ids. */
export const COLLECTIONS = ['apartments', 'vehicles', 'contacts', 'attachments'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Every field of a kind, empty: what a new customer is before anyone typed. */
export function blankFields(kind: CustomerKind): Readonly<Record<string, unknown>> {
  const shape = kind === 'individual' ? individual : organisation;
  const empty = (key: string) => ((COLLECTIONS as readonly string[]).includes(key) ? [] : null);
  return { ...Object.fromEntries(Object.keys(shape).map((key) => [key, empty(key)])), kind };
}
