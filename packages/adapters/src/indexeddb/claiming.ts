import { CustomerError, type Customer } from '@clientele/core';
import { type Refusal, checkOwner, filesOf, orRefusal } from '@clientele/core/local';
import type { Writing } from './schema.js';

/** @throws CustomerError `invalid` when a file the customer names is another's */
export async function checkFiles(tx: Writing, customer: Customer): Promise<void> {
  const holders = tx.objectStore('fileHolders');
  for (const { id } of customer.attachments) checkOwner(await holders.get(id), customer.id);
}

/** Why some of these new customers may not have the files they name, by customer; of two with one file, the first has it. */
export async function refusedFiles(
  tx: Writing,
  customers: readonly Customer[],
): Promise<ReadonlyMap<Customer, Refusal>> {
  const refused = new Map<Customer, Refusal>();
  const named = new Set<string>();
  for (const customer of customers) {
    const ids = customer.attachments.map(({ id }) => id);
    if (ids.length === 0) continue;
    const check = ids.some((id) => named.has(id))
      ? () => Promise.reject(new CustomerError('invalid', { field: 'attachments' }))
      : () => checkFiles(tx, customer);
    const refusal = await check().then(
      () => null,
      (thrown: unknown) => orRefusal<null>(() => rethrow(thrown)),
    );
    if (refusal) refused.set(customer, refusal);
    else for (const id of ids) named.add(id);
  }
  return refused;
}

/** Keeps the files a customer names and drops the bytes of those it named before and no more. */
export async function settleFiles(tx: Writing, next: Customer, before: Customer | null): Promise<void> {
  const [files, holders] = [tx.objectStore('files'), tx.objectStore('fileHolders')];
  const { named, dropped } = filesOf(next, before);
  await Promise.all(dropped.flatMap((id) => [files.delete(id), holders.delete(id)]));
  for (const id of named) {
    const holder = await holders.get(id);
    if (holder && 'stagedAt' in holder) await holders.put({ id, customerId: next.id });
  }
}

function rethrow(thrown: unknown): never {
  throw thrown;
}
