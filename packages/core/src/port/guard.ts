import * as z from 'zod/mini';
import { buildingSchema } from '../model/building.js';
import { customerSchema } from '../model/customer.js';
import type { CustomerAdapter } from './adapter.js';
import { attempt, checked } from './checked.js';
import { guardDrafts } from './guard-drafts.js';
import { lazily } from './lazily.js';
import { rising } from './progress.js';
import {
  blobSchema,
  blockerSchema,
  codeProposalSchema,
  descriptionSchema,
  itemResultSchema,
  listResultSchema,
  nothingSchema,
  removalResultSchema,
  restoreResultSchema,
  vehicleListResultSchema,
} from './results.js';

/** The shapes of the answers, by call. */
const ANSWERS = {
  describe: descriptionSchema,
  list: listResultSchema,
  get: customerSchema,
  create: customerSchema,
  update: customerSchema,
  buildings: z.array(buildingSchema),
  nextCode: codeProposalSchema,
  createMany: z.array(itemResultSchema),
  find: z.array(customerSchema),
  blockers: z.array(blockerSchema),
  remove: z.array(removalResultSchema),
  restore: z.array(restoreResultSchema),
  vehicles: vehicleListResultSchema,
  upload: nothingSchema,
  download: blobSchema,
  discard: nothingSchema,
};

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * The same adapter, with nothing taken on trust: every answer is parsed, and everything thrown becomes a
 * {@link CustomerError} (`adapter`, with its cause, where it was something else). Calls that the adapter lacks stay
 * absent.
 */
export function guard(adapter: CustomerAdapter): CustomerAdapter {
  const calls: Record<string, Call> = {};
  const given = adapter as unknown as Readonly<Record<string, Call | undefined>>;
  for (const [name, schema] of Object.entries<z.ZodMiniType>(ANSWERS)) {
    if (given[name])
      calls[name] = (...asked) =>
        checked(
          schema,
          attempt(() => given[name]!(...asked)),
        );
  }
  const guarded = calls as unknown as CustomerAdapter;
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
