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

/** Those of these calls that there are, each with its answer in the shape it must have. */
export function guardCalls<Calls extends object>(
  calls: Calls,
  answers: { readonly [Name in keyof Calls]?: z.ZodMiniType },
): Calls {
  const guarded: Record<string, (...asked: unknown[]) => Promise<unknown>> = {};
  const given = calls as Readonly<Record<string, ((...asked: unknown[]) => Promise<unknown>) | undefined>>;
  for (const [name, schema] of Object.entries<z.ZodMiniType | undefined>(answers)) {
    if (given[name] && schema)
      guarded[name] = (...asked) =>
        checked(
          schema,
          attempt(() => given[name]!(...asked)),
        );
  }
  return guarded as unknown as Calls;
}

/** A stranger's call may throw before it returns its promise. */
export function attempt<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  return new Promise((resolve) => resolve(call()));
}
