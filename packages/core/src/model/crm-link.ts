import * as z from 'zod/mini';
import { genderSchema } from './gender.js';
import { idSchema, isoInstantSchema, lineSchema, phoneSchema } from './values.js';

/** The fields of a customer that a CRM sends; they are called as in the customer. */
export const CRM_FIELDS = ['name', 'phone', 'email', 'gender'] as const;
export type CrmField = (typeof CRM_FIELDS)[number];

/** What a CRM says of a customer, in the shapes of the customer's own fields; null is "empty in the CRM". */
export const crmValuesSchema = z.object({
  name: z.nullable(lineSchema),
  phone: z.nullable(phoneSchema),
  email: z.nullable(lineSchema),
  gender: z.nullable(genderSchema),
});
export type CrmValues = z.infer<typeof crmValuesSchema>;

/**
 * A field that stands otherwise here than in the CRM. `base` is the CRM's value it was set against. `user`: an operator
 * wanted it so. `hold`: the CRM moved the customer to a phone that another has here, and the old one is held. `at` is in
 * UTC, `by` says who, as the host names people; null where it does not.
 */
const override = <Value extends z.core.$ZodType>(value: Value) =>
  z.optional(
    z.object({
      base: z.nullable(value),
      kind: z.enum(['user', 'hold']),
      at: isoInstantSchema,
      by: z.nullable(lineSchema),
    }),
  );

/**
 * What a customer has from the CRM. The customer's own fields hold what people see: the CRM's value, or the operator's
 * while there is an override.
 */
export const crmLinkSchema = z.object({
  /** The CRM's id of the customer. */
  crmId: idSchema,
  /** The CRM's last word, whatever was edited here. */
  values: crmValuesSchema,
  /** The CRM's number of that word, which grows with every change; equal ones are told apart by `eventId`. */
  stamp: z.number(),
  eventId: idSchema,
  /** Ids of the orders it was sent for, sorted; none ever goes. */
  orders: z.array(idSchema),
  /** Deleted in the CRM, and not heard of since. */
  gone: z.boolean(),
  /** The CRM's newest deletion of it, which says nothing of its values. */
  deletion: z.optional(z.object({ stamp: z.number(), eventId: idSchema })),
  overrides: z.object({
    name: override(lineSchema),
    phone: override(phoneSchema),
    email: override(lineSchema),
    gender: override(genderSchema),
  }),
  /** Was created here before the CRM sent it. */
  createdLocally: z.boolean(),
  /** When each of the CRM's values came, UTC. */
  receivedAt: z.object({
    name: z.optional(isoInstantSchema),
    phone: z.optional(isoInstantSchema),
    email: z.optional(isoInstantSchema),
    gender: z.optional(isoInstantSchema),
  }),
});
export type CrmLink = z.infer<typeof crmLinkSchema>;
