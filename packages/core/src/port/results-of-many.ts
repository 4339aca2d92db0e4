import * as z from 'zod/mini';
import { isCustomerError, type CustomerError } from '../errors/customer-error.js';
import { customerSchema } from '../model/customer.js';
import { idSchema } from '../model/values.js';
import { vehicleSchema } from '../model/vehicle.js';
import { count } from './results.js';

const transactions = z.union([z.object({ contracts: count, invoices: count }), z.literal('unknown')]);
const error = z.custom<CustomerError>(isCustomerError);

/** Shape of `ItemResult`. */
export const itemResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('created'), customer: customerSchema }),
  z.object({ status: z.literal('failed'), error }),
]);

/** Shape of `Blocker`. */
export const blockerSchema = z.object({ id: idSchema, transactions });

/** Shape of `RemovalResult`. */
export const removalResultSchema = z.discriminatedUnion('status', [
  z.object({ id: idSchema, status: z.enum(['deleted', 'already-deleted']) }),
  z.object({ id: idSchema, status: z.literal('blocked'), transactions }),
  z.object({ id: idSchema, status: z.literal('failed'), error }),
]);

/** Shape of `RestoreResult`. */
export const restoreResultSchema = z.discriminatedUnion('status', [
  z.object({ id: idSchema, status: z.literal('restored'), customer: customerSchema }),
  z.object({ id: idSchema, status: z.literal('failed'), error }),
]);

/** Shape of `VehicleListResult`. */
export const vehicleListResultSchema = z.object({
  rows: z.array(
    z.object({
      vehicle: vehicleSchema,
      customer: z.object({ id: idSchema, code: z.nullable(z.string()), name: z.nullable(z.string()) }),
    }),
  ),
  index: count,
  total: count,
  revision: z.string(),
});
