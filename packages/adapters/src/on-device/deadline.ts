import { CustomerError } from '@clientele/core';

/** No call waits longer for the database, in milliseconds. */
const DEADLINE = 10_000;

/** What a call ends with when its caller gave it up. */
export function givenUp(): DOMException {
  return new DOMException('Given up by the caller', 'AbortError');
}

/**
 * Calls back with an `AbortError` when the caller gives up, with `unavailable` at the deadline (milliseconds from now, or
 * null for none), until the function it returns is called.
 */
export function watch(
  signal: AbortSignal | undefined,
  stop: (why: Error) => void,
  deadline: number | null = DEADLINE,
): () => void {
  const onAbort = () => stop(givenUp());
  const timer = deadline === null ? undefined : setTimeout(() => stop(new CustomerError('unavailable')), deadline);
  signal?.addEventListener('abort', onAbort, { once: true });
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  };
}

/** The answer of something that goes on by itself, for a caller who may give up and does not wait past the deadline. */
export async function waitFor<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal | undefined,
  deadline: number | null = DEADLINE,
): Promise<Answer> {
  if (signal?.aborted) throw givenUp();
  let unwatch = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    unwatch = watch(signal, reject, deadline);
  });
  const answered = await Promise.race([answer, stopped]).finally(unwatch);
  if (signal?.aborted) throw givenUp();
  return answered;
}
