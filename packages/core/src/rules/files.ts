import { CustomerError } from '../errors/customer-error.js';
import { MOST_FILE_BYTES } from '../formats/media-type.js';
import type { NewCustomer } from '../model/customer.js';

/** How long a file waits for a customer, in milliseconds. */
export const STAGED_FOR = 24 * 3_600_000;

/** A file as a store keeps it: staged at a moment (milliseconds since 1970), or a customer's. */
export type FileHeld = { readonly stagedAt: number } | { readonly customerId: string };

/** @throws CustomerError `too-large`, or `invalid` when a file is empty or not of the size it is said to have */
export function checkFile(file: Blob, { size }: { readonly size: number }): void {
  if (file.size > MOST_FILE_BYTES) throw new CustomerError('too-large');
  if (file.size === 0 || file.size !== size) throw new CustomerError('invalid', { field: 'size' });
}

/** What a write does to files: those its customer has afterwards, and those it had and drops. */
export function filesOf(next: NewCustomer, before: NewCustomer | null) {
  const named = next.attachments.map(({ id }) => id);
  const dropped = (before?.attachments ?? []).map(({ id }) => id).filter((id) => !named.includes(id));
  return { named, dropped };
}

/** @throws CustomerError `invalid` when a file that a customer names is another customer's */
export function checkOwner(held: FileHeld | undefined, customerId: string): void {
  const taken = held && 'customerId' in held && held.customerId !== customerId;
  if (taken) throw new CustomerError('invalid', { field: 'attachments' });
}
