import * as z from 'zod/mini';
import { idSchema, isoDateSchema, lineSchema } from './values.js';

export const VEHICLE_TYPES = ['car', 'motorbike', 'bicycle', 'other'] as const;
export const VEHICLE_STATES = ['active', 'retired'] as const;

/** A vehicle of a customer. It is part of its customer and has no version of its own. */
export const vehicleSchema = z.object({
  id: idSchema,
  type: z.enum(VEHICLE_TYPES),
  electric: z.boolean(),
  /** As written on the plate, canonical look; its key is `plateKey(plate)`. Null for a bicycle. */
  plate: z.nullable(lineSchema),
  /** Brand and model, one text. */
  brand: z.nullable(lineSchema),
  colour: z.nullable(lineSchema),
  parkingCard: z.nullable(lineSchema),
  /** The apartment it is registered with, as in `apartments[].apartment`. */
  apartment: z.nullable(lineSchema),
  registeredOn: z.nullable(isoDateSchema),
  state: z.enum(VEHICLE_STATES),
});
export type Vehicle = z.infer<typeof vehicleSchema>;
export type VehicleType = Vehicle['type'];
export type VehicleState = Vehicle['state'];
