import * as z from 'zod/mini';
import type { CustomerDrafts } from './adapter.js';
import { attempt, checked } from './checked.js';
import { keptDraftSchema, nothingSchema } from './results.js';

/** The same calls, guarded. A draft that is damaged, or of another version of this module, is passed over. */
export function guardDrafts(drafts: CustomerDrafts): CustomerDrafts {
  return {
    load: async (options) => {
      const answer = await checked(
        z.array(z.unknown()),
        attempt(() => drafts.load(options)),
      );
      return answer.flatMap((each) => keptDraftSchema.safeParse(each).data ?? []);
    },
    save: (draft, options) =>
      checked(
        nothingSchema,
        attempt(() => drafts.save(draft, options)),
      ),
    drop: (id, options) =>
      checked(
        nothingSchema,
        attempt(() => drafts.drop(id, options)),
      ),
  };
}
