import type { CallOptions, CustomerDrafts, KeptDraft } from '@clientele/core';
import { lastFirst } from '@clientele/core/local';
import { DraftLocks } from './draft-locks.js';

/** Where drafts lie. */
export interface DraftShelf {
  /** Name of the database. */
  readonly name: string;
  ready(options: CallOptions): Promise<unknown>;
  all(options: CallOptions | undefined): Promise<readonly KeptDraft[]>;
  put(draft: KeptDraft, options: CallOptions): Promise<unknown>;
  delete(id: string, options: CallOptions): Promise<unknown>;
}

/** Drafts of which each is open in one tab. */
export interface HeldDrafts {
  readonly calls: CustomerDrafts;
  /** Frees those that are open here. */
  readonly letGo: () => void;
}

/** The calls about drafts. A draft is held before it is written, so that no other tab ever finds it without its holder. */
export function heldDrafts(shelf: DraftShelf): HeldDrafts {
  const locks = new DraftLocks(shelf.name);
  const calls: CustomerDrafts = {
    async load(options) {
      const kept = await shelf.all(options);
      // After the reading: whoever wrote one of these holds it by now, or is gone.
      const elsewhere = await locks.elsewhere();
      return lastFirst(kept.filter(({ id }) => !elsewhere.has(id)));
    },

    async save(draft, { signal }) {
      await shelf.ready({ signal });
      await locks.hold(draft.id);
      await shelf.put(draft, { signal });
    },

    async drop(id, { signal }) {
      await shelf.ready({ signal });
      await locks.hold(id);
      await shelf.delete(id, { signal });
      await locks.release(id);
    },
  };
  return { calls, letGo: () => locks.releaseAll() };
}
