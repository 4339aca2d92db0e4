import { isCustomerError } from '../errors/customer-error.js';
import type { Customer } from '../model/customer.js';
import type { CallOptions, CustomerAdapter } from '../port/adapter.js';

/** Customers asked for at one moment. */
const TOGETHER = 20;

/** The customers with these ids, but for those who were deleted. @throws CustomerError what else the adapter refused */
export async function stillThere(
  adapter: CustomerAdapter,
  ids: Iterable<string>,
  options?: CallOptions,
): Promise<readonly Customer[]> {
  const all = [...ids];
  const found: Customer[] = [];
  for (let at = 0; at < all.length; at += TOGETHER) {
    const some = all.slice(at, at + TOGETHER).map((id) => adapter.get(id, options).catch(unlessGone));
    found.push(...(await Promise.all(some)).filter((customer) => customer !== null));
  }
  return found;
}

function unlessGone(thrown: unknown): null {
  if (isCustomerError(thrown) && thrown.code === 'not-found') return null;
  throw thrown;
}
