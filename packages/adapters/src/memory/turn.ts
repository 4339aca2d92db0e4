import type { CallOptions } from '@clientele/core';

/** This moment in UTC, ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}

/** What a call ends with when its caller gave it up. */
export function givenUp(): DOMException {
  return new DOMException('Given up by the caller', 'AbortError');
}

/** Lets the caller's turn end, as a real backend would, and stops there when the call was given up. */
export async function turn({ signal }: CallOptions = {}): Promise<void> {
  await Promise.resolve();
  if (signal?.aborted) throw givenUp();
}
