import * as z from 'zod/mini';
import { idSchema, isoDateSchema, lineSchema } from './values.js';

export const APARTMENT_RELATIONS = ['owner', 'tenant', 'member'] as const;

/** An apartment a customer holds or held; `to` in the past means it was given back. */
export const holdingSchema = z.object({
  id: idSchema,
  /** The apartment's code, `S1-1206`. */
  apartment: lineSchema,
  /** Null where nobody has said. */
  relation: z.nullable(z.enum(APARTMENT_RELATIONS)),
  from: z.nullable(isoDateSchema),
  to: z.nullable(isoDateSchema),
});
export type Holding = z.infer<typeof holdingSchema>;
