import { CustomerError, ERROR_CODES, type ErrorCode, type ErrorDetails, isCustomerError } from '@clientele/core';

/** A failed answer: what it said, parsed, or null where it was no JSON. */
export interface FailedAnswer {
  readonly status: number;
  readonly body: unknown;
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'unavailable',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'too-large',
  422: 'invalid',
  425: 'unavailable',
  426: 'outdated',
  429: 'unavailable',
  507: 'storage-full',
};

/** The code of an HTTP status, where nothing better is known. */
export function codeOfStatus(status: number): ErrorCode {
  return CODES[status] ?? (status >= 500 ? 'unavailable' : 'adapter');
}

/** The error of a failed answer. Its cause says the status and no more: an answer may hold a person's data. */
export function failure(status: number, code: ErrorCode, details: ErrorDetails = {}): CustomerError {
  return new CustomerError(code, details, { cause: new Error(`The server answered ${status}`) });
}

/** What a server of ours says (`application/problem+json`, RFC 9457), by its `code`, else by its status. */
export function problemOf({ status, body }: FailedAnswer): CustomerError {
  const { code, field, id } = Object(body) as { readonly [key: string]: unknown };
  const known = ERROR_CODES.find((each) => each === code);
  return failure(status, known ?? codeOfStatus(status), {
    ...(typeof field === 'string' && { field }),
    ...(typeof id === 'string' && { id }),
  });
}

/** The answer about a customer; where there is none, or it was changed, the error says which. */
export async function naming<Answer>(id: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (thrown) {
    const isBare = isCustomerError(thrown) && thrown.details.id === undefined;
    if (!isBare || (thrown.code !== 'not-found' && thrown.code !== 'conflict')) throw thrown;
    throw new CustomerError(thrown.code, { ...thrown.details, id }, { cause: thrown.cause });
  }
}
