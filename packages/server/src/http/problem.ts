import { type Customer, CustomerError, type ErrorCode, isCustomerError } from '@clientele/core';
import { databaseCode } from '../database/failures.js';

/** What is wrong, as RFC 9457 has it. Nothing of a person is in it but `current`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly field?: string;
  readonly id?: string;
  /** The customer as it is now, where another version was expected. */
  readonly current?: Customer;
}

/** A failure that has another status than its code, or more to say. */
export class HttpError extends CustomerError {
  readonly status: number;
  readonly more: { readonly current?: Customer; readonly retryAfter?: number };

  constructor(code: ErrorCode, status: number, details: CustomerError['details'] = {}, more: HttpError['more'] = {}) {
    super(code, details);
    this.status = status;
    this.more = more;
  }
}

const KINDS: Readonly<Record<ErrorCode, readonly [status: number, title: string]>> = {
  invalid: [422, 'Something in it is not valid'],
  taken: [409, 'Another customer has this value'],
  blocked: [409, 'Contracts or invoices forbid it'],
  conflict: [412, 'Somebody else wrote in between'],
  'not-found': [404, 'It is not there'],
  'too-large': [413, 'It is too large'],
  'storage-full': [507, 'There is no room left'],
  unauthorized: [401, 'Who asks is not known'],
  forbidden: [403, 'This person may not do it'],
  unavailable: [503, 'It cannot be done now; ask again'],
  outdated: [426, 'The client is too old'],
  'storage-lost': [500, 'The data are gone'],
  adapter: [500, 'Something is wrong here'],
};

/** What a failure is told as. */
export function problemOf(
  code: ErrorCode,
  { field, id }: CustomerError['details'] = {},
  status = KINDS[code][0],
): Problem {
  return {
    type: `https://clientele.invalid/problems/${code}`,
    title: KINDS[code][1],
    status,
    code,
    ...(field !== undefined && { field }),
    ...(id !== undefined && { id }),
  };
}

/** Any failure, and after how many seconds to ask again where that helps. */
export function told(thrown: unknown): { readonly problem: Problem; readonly retryAfter: number | null } {
  const error = isCustomerError(thrown) ? thrown : new CustomerError(foreignCode(thrown));
  const status = error instanceof HttpError ? error.status : (foreignStatus(thrown) ?? KINDS[error.code][0]);
  const { current, retryAfter } = error instanceof HttpError ? error.more : {};
  const problem = { ...problemOf(error.code, error.details, status), ...(current && { current }) };
  return { problem, retryAfter: retryAfter ?? (status === 503 ? 1 : null) };
}

/** What a failure of the framework or of the database comes to. */
function foreignCode(thrown: unknown): ErrorCode {
  const status = (thrown as { statusCode?: unknown }).statusCode;
  if (status === 413) return 'too-large';
  if (status === 429 || status === 503) return 'unavailable';
  if (typeof status === 'number' && status >= 400 && status < 500) return 'invalid';
  return databaseCode(thrown) ?? 'adapter';
}

function foreignStatus(thrown: unknown): number | null {
  const status = (thrown as { statusCode?: unknown }).statusCode;
  if (isCustomerError(thrown) || typeof status !== 'number' || status < 400 || status >= 500) return null;
  return status;
}
