import * as z from 'zod/mini';
import { idSchema, isoDateSchema, isoInstantSchema, lineSchema } from './values.js';

export const DOCUMENT_KINDS = ['identity', 'contract', 'other'] as const;

/** What is known of a file kept with a customer; the bytes are the adapter's. */
export const attachmentSchema = z.object({
  id: idSchema,
  fileName: lineSchema,
  /** Bytes. */
  size: z.int().check(z.nonnegative()),
  mediaType: lineSchema,
  documentKind: z.enum(DOCUMENT_KINDS),
  expiresOn: z.nullable(isoDateSchema),
  uploadedAt: isoInstantSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;
