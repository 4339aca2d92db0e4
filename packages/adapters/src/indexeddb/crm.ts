import { type Customer, CustomerError } from '@clientele/core';
import { type CrmAsk, type CrmFound, type Outcome, exchangeLater, settled } from '@clientele/core/local';
import type { IDBPTransaction } from 'idb';
import { type Schema, type Writing, deletedRow } from './schema.js';
import { type Rules, replace } from './writing.js';

/** What is read for the CRM's sake, also where the transaction may write. */
type Asked = IDBPTransaction<Schema, ('customers' | 'crm')[]>;
type Write = NonNullable<CrmAsk['writes']>[number];

/** Gives on a phone that a write may have freed; comes to who changed by that. */
export async function settle(
  tx: Writing,
  phone: string | null,
  revision: number,
  rules: Rules,
): Promise<readonly Outcome[]> {
  const exchange = settled(phone, new Date().toISOString());
  const moved = await exchangeLater(exchange, (ask) => writeAndAnswer(tx, ask, revision, rules));
  return moved.map((id) => ({ id }));
}

/** The same after a write of several customers, for a phone of each. */
export async function settleEach(
  tx: Writing,
  ids: readonly string[],
  phoneOf: (customer: Customer) => string | null,
  revision: number,
  rules: Rules,
): Promise<readonly Outcome[]> {
  const moved: Outcome[] = [];
  for (const id of ids) {
    const row = await tx.objectStore('customers').get(id);
    if (row) moved.push(...(await settle(tx, phoneOf(row.customer), revision, rules)));
  }
  return moved;
}

/** Writes what an exchange wants written, and answers what it asks. */
export async function writeAndAnswer(tx: Writing, ask: CrmAsk, revision: number, rules: Rules): Promise<CrmFound> {
  for (const write of ask.writes ?? []) await writeOne(tx, write, revision, rules);
  return answer(tx as unknown as Asked, ask);
}

async function writeOne(tx: Writing, write: Write, revision: number, rules: Rules): Promise<void> {
  if ('put' in write) await tx.objectStore('crm').put(write.record, write.put);
  else if ('drop' in write) await tx.objectStore('crm').delete(write.drop);
  else if (write.as === 'deleted') {
    const store = tx.objectStore('customers');
    const row = await store.get(write.customer.id);
    await store.put(deletedRow(write.customer, revision, row?.deletedAt ?? '', rules.unique));
  } else {
    const outcome = await replace(tx, write.customer, revision, rules);
    if ('code' in outcome) throw new CustomerError(outcome.code, outcome.details);
  }
}

/** What an exchange asks for. */
export async function answer(
  tx: Asked,
  { ids = [], phones = [], keys = [], records = [], prefixes = [] }: CrmAsk,
): Promise<CrmFound> {
  const [customers, kept] = [tx.objectStore('customers'), tx.objectStore('crm')];
  const rows = await Promise.all([
    ...ids.map((id) => customers.getAll(id)),
    ...phones.map((phone) => customers.index('phoneKey').getAll(phone)),
    ...keys.map((key) => customers.index('crmKeys').getAll(key)),
  ]);
  const ranges = [...records, ...prefixes.map((prefix) => IDBKeyRange.bound(prefix, `${prefix}\uffff`))];
  const found = await Promise.all(
    ranges.map(async (range) => {
      const [names, values] = await Promise.all([kept.getAllKeys(range), kept.getAll(range)]);
      return names.map((name, at) => [name, values[at]!] as const);
    }),
  );
  return {
    customers: rows.flat().map(({ customer, deletedAt }) => ({ customer, isDeleted: deletedAt !== undefined })),
    records: new Map(found.flat()),
  };
}
