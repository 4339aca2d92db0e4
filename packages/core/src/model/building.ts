import * as z from 'zod/mini';
import { idSchema, lineSchema } from './values.js';

/** A building whose customers are managed together. */
export const buildingSchema = z.object({ id: idSchema, name: lineSchema });
export type Building = z.infer<typeof buildingSchema>;
