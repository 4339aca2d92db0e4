import * as z from 'zod/mini';
import { CustomerError, isAbortError, isCustomerError } from '../errors/customer-error.js';
import { buildingSchema } from '../model/building.js';
import { customerSchema } from '../model/customer.js';
import type { CustomerAdapter, ItemResult } from './adapter.js';
import { codeProposalSchema, descriptionSchema, listResultSchema } from './results.js';

/** What was thrown, as a {@link CustomerError}; an `AbortError` stays what it is, and anything strange is `adapter`. */
export function toCustomerError(thrown: unknown): unknown {
  if (isCustomerError(thrown) || isAbortError(thrown)) return thrown;
  return new CustomerError('adapter', {}, { cause: thrown });
}

async function checked<Output>(schema: z.ZodMiniType<Output>, answer: Promise<unknown>): Promise<Output> {
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

const itemSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('created'), customer: customerSchema }),
  z.object({ status: z.literal('failed'), error: z.custom<CustomerError>(isCustomerError) }),
]);

/**
 * The same adapter, with nothing taken on trust: every answer is parsed, and everything thrown becomes a
 * {@link CustomerError} (`adapter`, with its cause, where it was something else). Calls that the adapter lacks stay
 * absent.
 */
export function guard(adapter: CustomerAdapter): CustomerAdapter {
  const guarded: CustomerAdapter = {
    describe: (options) =>
      checked(
        descriptionSchema,
        attempt(() => adapter.describe(options)),
      ),
    list: (request, options) =>
      checked(
        listResultSchema,
        attempt(() => adapter.list(request, options)),
      ),
    get: (id, options) =>
      checked(
        customerSchema,
        attempt(() => adapter.get(id, options)),
      ),
    create: (customer, options) =>
      checked(
        customerSchema,
        attempt(() => adapter.create(customer, options)),
      ),
    update: (id, patch, version, options) =>
      checked(
        customerSchema,
        attempt(() => adapter.update(id, patch, version, options)),
      ),
  };
  if (adapter.buildings)
    guarded.buildings = (options) =>
      checked(
        z.array(buildingSchema),
        attempt(() => adapter.buildings!(options)),
      );
  if (adapter.nextCode)
    guarded.nextCode = (options) =>
      checked(
        codeProposalSchema,
        attempt(() => adapter.nextCode!(options)),
      );
  if (adapter.createMany) {
    guarded.createMany = (customers, options) =>
      checked<ItemResult[]>(
        z.array(itemSchema),
        attempt(() => adapter.createMany!(customers, options)),
      );
  }
  if (adapter.subscribe) guarded.subscribe = (listener) => adapter.subscribe!(listener);
  if (adapter.dispose) guarded.dispose = () => adapter.dispose!();
  return guarded;
}

/** A stranger's call may throw before it returns its promise. */
function attempt<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  return new Promise((resolve) => resolve(call()));
}
