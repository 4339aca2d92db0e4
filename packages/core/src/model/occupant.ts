import * as z from 'zod/mini';
import { lineSchema, phoneSchema } from './values.js';

/** The person who uses the room, where that is not the customer, who pays. Both fields or no occupant. */
export const occupantSchema = z.object({ name: lineSchema, phone: phoneSchema });
export type Occupant = z.infer<typeof occupantSchema>;
