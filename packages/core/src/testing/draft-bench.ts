import type { KeptDraft } from '../port/adapter.js';
import { formBench } from './form-bench.js';

/** The promise of the form: what was typed is on disk after this many milliseconds. */
export const HALF_A_SECOND = 500;

/** A form whose adapter keeps drafts; `writes` says what was asked of it, and `fail` makes the next ones fail. */
export function draftBench(kept: Map<string, KeptDraft> = new Map()) {
  const made = formBench();
  const writes: string[] = [];
  let failure: unknown = null;
  let slow: Promise<void> = Promise.resolve();
  const failing = async () => {
    await slow;
    if (failure) throw failure;
  };
  made.adapter.drafts = {
    load: async () => [...kept.values()].toReversed(),
    save: async (draft) => {
      const copy = structuredClone(draft);
      writes.push(`save ${(copy.content as { texts: { name?: string } }).texts.name}`);
      await failing();
      kept.set(copy.id, copy);
    },
    drop: async (id) => {
      writes.push('drop');
      await failing();
      kept.delete(id);
    },
  };
  const names = () => [...kept.values()].map(({ content }) => (content as { texts: { name?: string } }).texts.name);
  return {
    ...made,
    kept,
    writes,
    names,
    fail: (thrown: unknown) => void (failure = thrown),
    wait: (until: Promise<void>) => void (slow = until),
    async adding() {
      const opening = made.form.add('individual');
      void made.adapter.last.answer({});
      await opening;
    },
  };
}
