import { CustomerError, isCustomerError } from './customer-error.js';

/** Any failure as the one error class. */
export function asCustomerError(thrown: unknown): CustomerError {
  return isCustomerError(thrown) ? thrown : new CustomerError('adapter', {}, { cause: thrown });
}
