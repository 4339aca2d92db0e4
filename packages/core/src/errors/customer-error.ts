/**
 * Everything that can go wrong, ordered by who must act: the user (`invalid` … `storage-full`), the host's session
 * (`unauthorized`, `forbidden`), time (`unavailable`), a reload (`outdated`), whoever looks after the data
 * (`storage-lost`), a developer (`adapter`).
 */
export const ERROR_CODES = [
  'invalid',
  'taken',
  'blocked',
  'conflict',
  'not-found',
  'too-large',
  'storage-full',
  'unauthorized',
  'forbidden',
  'unavailable',
  'outdated',
  'storage-lost',
  'adapter',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What an error says beside its code. Never a person's data: ids and field keys only. */
export interface ErrorDetails {
  /** `invalid`, `taken`: the key of the field it is about. */
  readonly field?: string;
  /** `taken`: id of the customer who has the value. `conflict`, `not-found`: id of the customer meant. */
  readonly id?: string;
}

/**
 * The one error class. Narrow it with {@link isCustomerError} and `code`, not `instanceof`: two copies of this module
 * may live on a page. The message is for developers and holds no personal data.
 */
export class CustomerError extends Error {
  override readonly name = 'CustomerError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(`${code}${details.field ? ` (${details.field})` : ''}`, options);
    this.code = code;
    this.details = details;
  }
}

/** Whether a thrown thing is a {@link CustomerError}, of this copy of the module or another. */
export function isCustomerError(thrown: unknown): thrown is CustomerError {
  return (
    thrown instanceof Error &&
    thrown.name === 'CustomerError' &&
    (ERROR_CODES as readonly unknown[]).includes((thrown as Partial<CustomerError>).code)
  );
}

/** Whether a thrown thing says that the caller itself gave up. */
export function isAbortError(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && (thrown as { name?: unknown }).name === 'AbortError';
}
