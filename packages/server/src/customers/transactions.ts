import { CustomerError } from '@clientele/core';
import type { Write } from '../database/write.js';
import type { TransactionsTable } from '../database/tables.js';

/** A contract or an invoice, as far as a deletion must know of it. */
export type Transaction = Pick<TransactionsTable, 'id' | 'kind'> & { readonly customerId: string };

/** Notes a contract or an invoice, or its newer state. @throws CustomerError `not-found` where its customer is deleted */
export async function putTransaction({ tx, tenant }: Write, { id, kind, customerId }: Transaction): Promise<void> {
  const customer = await tx
    .selectFrom('customers')
    .select('deleted_at')
    .where('tenant', '=', tenant)
    .where('id', '=', customerId)
    .forUpdate()
    .executeTakeFirst();
  if (!customer || customer.deleted_at !== null) throw new CustomerError('not-found', { id: customerId });
  await tx
    .insertInto('transactions')
    .values({ tenant, id, customer_id: customerId, kind })
    .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet({ customer_id: customerId, kind }))
    .execute();
}

/** Forgets one; what is not there is passed over. */
export async function dropTransaction({ tx, tenant }: Write, id: string): Promise<void> {
  await tx.deleteFrom('transactions').where('tenant', '=', tenant).where('id', '=', id).execute();
}
