import * as z from 'zod/mini';
import { holdingSchema } from '../model/apartment.js';
import { attachmentSchema } from '../model/attachment.js';
import { contactSchema } from '../model/contact.js';
import { COLLECTIONS, CUSTOMER_KINDS, customerSchema } from '../model/customer.js';
import { idSchema } from '../model/values.js';
import { vehicleSchema } from '../model/vehicle.js';
import type { Draft } from './draft.js';

const texts = z.record(z.string(), z.string());
const item = z.union([holdingSchema, vehicleSchema, contactSchema, attachmentSchema]);
const choice = z.nullable(z.enum(['mine', 'theirs']));
const collection = z.enum(COLLECTIONS);

const draftSchema = z.object({
  id: idSchema,
  kind: z.enum(CUSTOMER_KINDS),
  base: z.nullable(customerSchema),
  texts,
  opened: texts,
  items: z.object({
    apartments: z.array(holdingSchema),
    vehicles: z.array(vehicleSchema),
    contacts: z.array(contactSchema),
    attachments: z.array(attachmentSchema),
  }),
  item: z.nullable(z.object({ collection: z.enum(['apartments', 'vehicles', 'contacts']), id: idSchema, texts })),
  expiries: texts,
  conflicts: z.array(
    z.union([
      z.object({ field: z.string(), mine: texts, theirs: texts, choice }),
      z.object({ collection, id: idSchema, mine: z.nullable(item), theirs: z.nullable(item), choice }),
    ]),
  ),
});

/** The draft that was kept; null where it is damaged, or of a version of this module that wrote it otherwise. */
export function draftFrom(content: unknown): Draft | null {
  return draftSchema.safeParse(content).data ?? null;
}
