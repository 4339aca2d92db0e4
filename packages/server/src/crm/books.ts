import { CustomerError } from '@clientele/core';
import type { CrmAsk, CrmFound } from '@clientele/core/local';
import { sql } from 'kysely';
import { type Reading, heldOf, heldRow, lookedUp } from '../customers/reading.js';
import { addEach, bury, replace } from '../customers/writing.js';
import { digest } from '../database/digest.js';
import type { Write } from '../database/write.js';

/** Writes what an exchange wants written, and answers what it asks. */
export async function writeAndAnswer(write: Write, ask: CrmAsk): Promise<CrmFound> {
  for (const each of ask.writes ?? []) await writeOne(write, each);
  return answer(write, ask);
}

/** What an exchange asks for. */
export async function answer(
  reading: Reading,
  { ids = [], phones = [], keys = [], records = [], prefixes = [] }: CrmAsk,
): Promise<CrmFound> {
  const { tx, tenant } = reading;
  const held = [...(await heldOf(reading, ids)).values()];
  if (phones.length > 0) {
    const holders = await tx
      .selectFrom('customers')
      .select(['document', 'deleted_at'])
      .where('tenant', '=', tenant)
      .where('deleted_at', 'is', null)
      .where(
        'phone_key',
        'in',
        phones.map((phone) => digest(tenant, phone)),
      )
      .execute();
    held.push(...holders.map(heldRow));
  }
  if (keys.length > 0) held.push(...(await lookedUp(reading, keys).execute()).map(heldRow));
  return { customers: held, records: await recordsOf(reading, records, prefixes) };
}

async function recordsOf(
  { tx, tenant }: Reading,
  names: readonly string[],
  prefixes: readonly string[],
): Promise<CrmFound['records']> {
  if (names.length === 0 && prefixes.length === 0) return new Map();
  const begins = prefixes.map((prefix) => sql<boolean>`starts_with(key, ${prefix})`);
  const rows = await tx
    .selectFrom('crm_records')
    .select(['key', 'record'])
    .where('tenant', '=', tenant)
    .where(({ or, eb }) => or([...(names.length > 0 ? [eb('key', 'in', [...names])] : []), ...begins]))
    .execute();
  return new Map(rows.map(({ key, record }) => [key, record]));
}

async function writeOne(write: Write, each: NonNullable<CrmAsk['writes']>[number]): Promise<void> {
  const { tx, tenant } = write;
  if ('put' in each) {
    const record = JSON.stringify(each.record);
    await tx
      .insertInto('crm_records')
      .values({ tenant, key: each.put, record })
      .onConflict((conflict) => conflict.columns(['tenant', 'key']).doUpdateSet({ record }))
      .execute();
  } else if ('drop' in each) {
    await tx.deleteFrom('crm_records').where('tenant', '=', tenant).where('key', '=', each.drop).execute();
  } else if (each.as === 'new') {
    const [outcome] = await addEach(write, [each.customer]);
    if (outcome && 'code' in outcome) throw new CustomerError(outcome.code, outcome.details);
  } else if (each.as === 'deleted') {
    const { id } = each.customer;
    const held = (await heldOf(write, [id])).get(id);
    await bury(write, each.customer, held?.deletedAt ?? write.now);
  } else await replace(write, each.customer);
}
