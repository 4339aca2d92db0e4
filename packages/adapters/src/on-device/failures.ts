import { CustomerError, isAbortError, isCustomerError, type ErrorCode } from '@clientele/core';

const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage-full',
  // The database on disk was written by a newer version of this module.
  VersionError: 'outdated',
  // The browser took the transaction or the connection away: memory, disk, clearing of data.
  AbortError: 'unavailable',
  InvalidStateError: 'unavailable',
  TimeoutError: 'unavailable',
  UnknownError: 'unavailable',
};

/** What the database threw, as a {@link CustomerError}. */
export function translated(thrown: unknown): CustomerError {
  if (isCustomerError(thrown)) return thrown;
  const name = thrown instanceof Error || isAbortError(thrown) ? (thrown as Error).name : '';
  return new CustomerError(CODES[name] ?? 'adapter', {}, { cause: thrown });
}
