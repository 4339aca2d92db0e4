import { expect, it, vi } from 'vitest';
import { kept } from '../testing/kept-drafts.js';
import { DraftKeeper } from './draft-keeper.js';

it('writes nothing after it dropped its draft, whatever waited for a slow write', async () => {
  vi.useFakeTimers();
  const writes: string[] = [];
  let answer = (): void => undefined;
  const slow = new Promise<void>((resolve) => (answer = resolve));
  const drafts = {
    load: async () => [],
    save: async () => (writes.push('save'), slow),
    drop: async () => void writes.push('drop'),
  };
  const keeper = new DraftKeeper(
    { id: 'a', isThere: false },
    drafts,
    () => kept('a', 1),
    () => undefined,
  );
  for (let change = 0; change < 3; change++) {
    keeper.changed();
    await vi.advanceTimersByTimeAsync(300);
  }
  const dropped = keeper.drop();
  answer();
  await dropped;
  await vi.advanceTimersByTimeAsync(300);
  expect(writes).toEqual(['save', 'drop']);
  vi.useRealTimers();
});
