import { type CallOptions, isCustomerError } from '@clientele/core';
import { type AskTransactions, type Bound, boundBy } from '@clientele/core/local';
import { waitFor } from '../on-device/deadline.js';

/**
 * Asks the host what binds each of these customers. Where it fails or does not answer before the deadline, that is
 * unknown. Rejects only with an `AbortError`. Never to be awaited within a transaction, which would end meanwhile.
 */
export async function askHost(
  ids: readonly string[],
  ask: AskTransactions,
  { signal }: CallOptions = {},
): Promise<Bound> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  // Whatever went wrong at the host's, nobody can be deleted on the strength of it.
  const answered = Promise.resolve([...distinct])
    .then(ask)
    .catch(() => null);
  const answer = await waitFor(answered, signal).catch((thrown: unknown) => {
    if (isCustomerError(thrown)) return null;
    throw thrown;
  });
  return boundBy(distinct, answer);
}
