import * as z from 'zod/mini';
import { UNIQUE_FIELDS, customerSchema } from '../model/customer.js';
import { idSchema, isoInstantSchema } from '../model/values.js';
import { SORT_FIELDS } from '../query/customer-query.js';
import { LIST_ACCESS } from '../query/list-place.js';

/** Shape of `AdapterDescription`. */
export const descriptionSchema = z.object({
  access: z.array(z.enum(LIST_ACCESS)).check(z.minLength(1)),
  sorts: z.array(z.enum(SORT_FIELDS)),
  search: z.boolean(),
  exactTotals: z.boolean(),
  unique: z.array(z.enum(UNIQUE_FIELDS)),
  readOnly: z.optional(z.boolean()),
});

/** A number of things. */
export const count = z.int().check(z.nonnegative());
const known = z.union([count, z.literal('unknown')]);
const some = z.optional(count);

/** Shape of `ListResult`. */
export const listResultSchema = z.object({
  rows: z.array(customerSchema),
  index: known,
  cursors: z.optional(z.object({ before: z.nullable(z.string()), after: z.nullable(z.string()) })),
  total: known,
  counts: z.optional(z.object({ all: some, individual: some, organisation: some, crm: some, local: some })),
  revision: z.string(),
});

/** Shape of `CodeProposal`. */
export const codeProposalSchema = z.object({
  code: z.string(),
  pattern: z.string(),
  sequence: z.int().check(z.positive()),
});

/** Shape of `KeptDraft`. */
export const keptDraftSchema = z.object({
  id: idSchema,
  buildingId: z.nullable(idSchema),
  savedAt: isoInstantSchema,
  files: z.array(idSchema),
  content: z.unknown(),
});

/** Shape of an answer that is not looked at. */
export const nothingSchema = z.pipe(
  z.unknown(),
  z.transform(() => undefined),
);

/** A `Blob`, also one of another window. */
export const blobSchema = z.custom<Blob>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value,
);
