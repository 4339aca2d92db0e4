import * as z from 'zod/mini';
import { buildingSchema } from '../model/building.js';
import { customerSchema } from '../model/customer.js';
import type { CustomerAdapter } from './adapter.js';
import { guardCalls } from './checked.js';
import { guardDrafts } from './guard-drafts.js';
import { lazily } from './lazily.js';
import { rising } from './progress.js';
import { blobSchema, codeProposalSchema, descriptionSchema, listResultSchema, nothingSchema } from './results.js';

/** The shapes of the answers, by call. */
const ANSWERS = {
  describe: descriptionSchema,
  list: listResultSchema,
  get: customerSchema,
  create: customerSchema,
  update: customerSchema,
  buildings: z.array(buildingSchema),
  nextCode: codeProposalSchema,
  find: z.array(customerSchema),
  upload: nothingSchema,
  download: blobSchema,
  discard: nothingSchema,
};

/** The calls that are about many customers at once. The shapes of their answers come with the first of them. */
const OF_MANY = ['createMany', 'blockers', 'remove', 'restore', 'vehicles'] as const;

/**
 * The same adapter, with nothing taken on trust: every answer is parsed, and everything thrown becomes a
 * {@link CustomerError} (`adapter`, with its cause, where it was something else). Calls that the adapter lacks stay
 * absent.
 */
export function guard(adapter: CustomerAdapter): CustomerAdapter {
  const guarded = guardCalls<CustomerAdapter>(adapter, ANSWERS);
  const ofMany = OF_MANY.filter((name) => adapter[name]);
  Object.assign(
    guarded,
    lazily(ofMany, () => import('./guard-many.js').then(({ guardMany }) => guardMany(adapter))),
  );
  const { upload } = guarded;
  if (upload) {
    guarded.upload = (file, about, options) =>
      upload(file, about, { ...options, onProgress: options.onProgress && rising(options.onProgress) });
  }
  if (adapter.drafts) guarded.drafts = guardDrafts(adapter.drafts);
  const { crm } = adapter;
  if (crm) {
    // Most pages have none; the shapes of its answers come with the first call.
    const load = () => import('./guard-crm.js').then(({ guardCrm }) => guardCrm(crm));
    Object.assign(guarded, { crm: lazily(['receive', 'command', 'conflicts', 'quarantine'], load) });
  }
  if (adapter.subscribe) guarded.subscribe = (listener) => adapter.subscribe!(listener);
  if (adapter.dispose) guarded.dispose = () => adapter.dispose!();
  return guarded;
}
