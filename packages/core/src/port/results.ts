import * as z from 'zod/mini';
import { UNIQUE_FIELDS, customerSchema } from '../model/customer.js';
import { SORT_FIELDS } from '../query/customer-query.js';

/** Shape of {@link AdapterDescription}. */
export const descriptionSchema = z.object({
  sorts: z.array(z.enum(SORT_FIELDS)),
  search: z.boolean(),
  exactTotals: z.boolean(),
  unique: z.array(z.enum(UNIQUE_FIELDS)),
});

const count = z.int().check(z.nonnegative());

/** Shape of {@link ListResult}. */
export const listResultSchema = z.object({
  rows: z.array(customerSchema),
  index: count,
  total: z.union([count, z.literal('unknown')]),
  counts: z.optional(z.object({ all: count, individual: count, organisation: count })),
  revision: z.string(),
});

/** Shape of {@link CodeProposal}. */
export const codeProposalSchema = z.object({
  code: z.string(),
  pattern: z.string(),
  sequence: z.int().check(z.positive()),
});
