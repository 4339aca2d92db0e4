import type { CustomerAdapter, CustomerDrafts } from '@clientele/core';

/**
 * Drafts that are kept elsewhere than the files they name: dropping one discards those of its files that are staged.
 * Where that fails the draft is gone nonetheless; the backend forgets staged files by itself.
 */
export function droppingFiles(
  drafts: CustomerDrafts,
  discard: NonNullable<CustomerAdapter['discard']>,
): CustomerDrafts {
  return {
    load: (options) => drafts.load(options),
    save: (draft, options) => drafts.save(draft, options),
    async drop(id, options) {
      const { files = [] } = (await drafts.load(options)).find((draft) => draft.id === id) ?? {};
      await drafts.drop(id, options);
      if (files.length > 0) await discard(files, options).catch(() => undefined);
    },
  };
}
