import type * as z from 'zod/mini';
import { CustomerError, isAbortError, isCustomerError } from '../errors/customer-error.js';

/** What was thrown, as a {@link CustomerError}; an `AbortError` stays what it is, and anything strange is `adapter`. */
export function toCustomerError(thrown: unknown): unknown {
  if (isCustomerError(thrown) || isAbortError(thrown)) return thrown;
  return new CustomerError('adapter', {}, { cause: thrown });
}

/** The answer in its shape. @throws CustomerError also `adapter`, where the shape is wrong */
export async function checked<Output>(schema: z.ZodMiniType<Output>, answer: Promise<unknown>): Promise<Output> {
  let value: unknown;
  try {
    value = await answer;
  } catch (thrown) {
    throw toCustomerError(thrown);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  // The path says where the shape is wrong; the values are a person's and stay out of the error.
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new CustomerError('adapter', { field: where });
}

/** A stranger's call may throw before it returns its promise. */
export function attempt<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  return new Promise((resolve) => resolve(call()));
}
