import type { CallOptions } from '@clientele/core';
import { type AskTransactions, type Bound, boundBy } from '@clientele/core/local';
import { givenUp } from './turn.js';

/** How long the host may take, in milliseconds. */
const LONGEST_WAIT = 10_000;

/**
 * Asks the host what binds each of these customers. Where it fails or takes longer than 10 seconds, that is unknown.
 * Rejects only with an `AbortError`.
 */
export async function askHost(
  ids: readonly string[],
  ask: AskTransactions,
  { signal }: CallOptions = {},
): Promise<Bound> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  let unwatch = (): void => undefined;
  const stopped = new Promise<null>((resolve, reject) => {
    const onAbort = () => reject(givenUp());
    const timer = setTimeout(() => resolve(null), LONGEST_WAIT);
    signal?.addEventListener('abort', onAbort, { once: true });
    unwatch = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  // Whatever went wrong at the host's, nobody can be deleted on the strength of it.
  const answered = Promise.resolve([...distinct])
    .then(ask)
    .catch(() => null);
  const answer = await Promise.race([stopped, answered]).finally(unwatch);
  if (signal?.aborted) throw givenUp();
  return boundBy(distinct, answer);
}
