import { type Customer, CustomerError } from '@clientele/core';
import { type FileHeld, type Refusal, checkOwner, filesOf, orRefusal } from '@clientele/core/local';
import type { Write } from '../database/write.js';

/** @throws CustomerError `invalid` when a file the customer names is another's */
export async function checkFiles(write: Write, customer: Customer): Promise<void> {
  const holders = await holdersOf(
    write,
    customer.attachments.map(({ id }) => id),
  );
  for (const { id } of customer.attachments) checkOwner(holders.get(id), customer.id);
}

/** Why some of these new customers may not have the files they name; of two with one file, the first has it. */
export async function refusedFiles(
  write: Write,
  customers: readonly Customer[],
): Promise<ReadonlyMap<Customer, Refusal>> {
  const holders = await holdersOf(
    write,
    customers.flatMap(({ attachments }) => attachments.map(({ id }) => id)),
  );
  const refused = new Map<Customer, Refusal>();
  const named = new Set<string>();
  for (const customer of customers) {
    const ids = customer.attachments.map(({ id }) => id);
    const refusal = orRefusal(() => {
      if (ids.some((id) => named.has(id))) throw new CustomerError('invalid', { field: 'attachments' });
      for (const id of ids) checkOwner(holders.get(id), customer.id);
      return null;
    });
    if (refusal) refused.set(customer, refusal);
    else for (const id of ids) named.add(id);
  }
  return refused;
}

/** Keeps the files a customer names and drops those it named before and no more. */
export async function settleFiles(
  { tx, tenant, dropped: bytes }: Write,
  next: Customer,
  before: Customer | null,
): Promise<void> {
  const { named, dropped } = filesOf(next, before);
  if (dropped.length > 0) {
    const gone = await tx
      .deleteFrom('files')
      .where('tenant', '=', tenant)
      .where('id', 'in', dropped)
      .returning('bytes')
      .execute();
    bytes.push(...gone.map((file) => file.bytes));
  }
  if (named.length > 0) {
    await tx
      .updateTable('files')
      .set({ customer_id: next.id, staged_at: null })
      .where('tenant', '=', tenant)
      .where('id', 'in', named)
      .where('staged_at', 'is not', null)
      .execute();
  }
}

async function holdersOf({ tx, tenant }: Write, ids: readonly string[]): Promise<ReadonlyMap<string, FileHeld>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('files')
    .select(['id', 'customer_id as customerId', 'staged_at as stagedAt'])
    .where('tenant', '=', tenant)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, customerId, stagedAt }) => [
      id,
      customerId === null ? { stagedAt: new Date(stagedAt ?? 0).getTime() } : { customerId },
    ]),
  );
}
