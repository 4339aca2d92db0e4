import { ERROR_CODES, buildingSchema, customerSchema } from '@clientele/core';
import { crmConflictSchema, crmQuarantinedSchema, crmReceiptSchema } from '@clientele/core/crm';
import {
  blockerSchema,
  codeProposalSchema,
  descriptionSchema,
  idSchema,
  listResultSchema,
  vehicleListResultSchema,
} from '@clientele/core/local';
import * as z from 'zod/mini';

/** Shape of a failure, RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(ERROR_CODES),
  field: z.optional(z.string()),
  id: z.optional(z.string()),
  current: z.optional(customerSchema),
});

const failed = { status: z.literal('failed'), error: problemSchema };
const count = z.int().check(z.nonnegative());

/** What each route answers; only OpenAPI looks at it. */
export const answers = {
  description: descriptionSchema,
  buildings: z.object({ buildings: z.array(buildingSchema) }),
  list: listResultSchema,
  customers: z.object({ customers: z.array(customerSchema) }),
  customer: customerSchema,
  created: z.object({
    results: z.array(
      z.discriminatedUnion('status', [
        z.object({ status: z.literal('created'), customer: customerSchema }),
        z.object(failed),
      ]),
    ),
  }),
  removed: z.object({
    results: z.array(
      z.discriminatedUnion('status', [
        z.object({ id: idSchema, status: z.enum(['deleted', 'already-deleted']) }),
        z.object({
          id: idSchema,
          status: z.literal('blocked'),
          transactions: z.object({ contracts: count, invoices: count }),
        }),
        z.object({ id: idSchema, ...failed }),
      ]),
    ),
  }),
  restored: z.object({
    results: z.array(
      z.discriminatedUnion('status', [
        z.object({ id: idSchema, status: z.literal('restored'), customer: customerSchema }),
        z.object({ id: idSchema, ...failed }),
      ]),
    ),
  }),
  blockers: z.object({ blockers: z.array(blockerSchema) }),
  code: codeProposalSchema,
  vehicles: vehicleListResultSchema,
  receipt: crmReceiptSchema,
  commanded: z.object({ customer: z.nullable(customerSchema) }),
  conflicts: z.object({ conflicts: z.array(crmConflictSchema) }),
  quarantine: z.object({ quarantine: z.array(crmQuarantinedSchema) }),
  health: z.object({ status: z.literal('ok') }),
  nothing: z.null(),
};
