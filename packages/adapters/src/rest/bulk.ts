import { CustomerError } from '@clientele/core';
import { problemOf } from './failures.js';

/** The answers of a bulk write, with the problems of those that failed as errors. @throws CustomerError `adapter` */
export function resultsOf(body: unknown): readonly unknown[] {
  const { results } = Object(body) as { readonly results?: unknown };
  if (!Array.isArray(results)) throw new CustomerError('adapter', { field: 'results' });
  return results.map((result: unknown) => {
    const { error: problem } = Object(result) as { readonly error?: unknown };
    return problem === undefined ? result : { ...Object(result), error: errorOf(problem) };
  });
}

function errorOf(problem: unknown): CustomerError {
  const { status } = Object(problem) as { readonly status?: unknown };
  return problemOf({ status: Number(status), body: problem });
}
