import * as z from 'zod/mini';
import { idSchema, lineSchema, multilineSchema, phoneSchema } from './values.js';

/** Another person to reach about a customer. */
export const contactSchema = z.object({
  id: idSchema,
  name: lineSchema,
  phone: z.nullable(phoneSchema),
  email: z.nullable(lineSchema),
  /** Relation to an individual, or role in an organisation. */
  relation: z.nullable(lineSchema),
  note: z.nullable(multilineSchema),
});
export type Contact = z.infer<typeof contactSchema>;
