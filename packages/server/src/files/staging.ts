import { type FileToKeep } from '@clientele/core';
import type { Write } from '../database/write.js';
import { HttpError } from '../http/problem.js';
import type { Reading } from '../customers/reading.js';

/** Stages a file whose bytes have a name. @throws HttpError `conflict` when a customer has the id */
export async function stage(write: Write, { id, mediaType, size }: FileToKeep, bytes: string): Promise<void> {
  const { tx, tenant, now, dropped } = write;
  const before = await fileOf(write, id);
  if (before?.customer_id) throw new HttpError('conflict', 409, { id });
  if (before && before.bytes !== bytes) dropped.push(before.bytes);
  const row = { bytes, media_type: mediaType, size, staged_at: now };
  await tx
    .insertInto('files')
    .values({ tenant, id, customer_id: null, ...row })
    .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute();
}

/** Drops those of these files that are staged. */
export async function discard({ tx, tenant, dropped }: Write, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = await tx
    .deleteFrom('files')
    .where('tenant', '=', tenant)
    .where('id', 'in', [...ids])
    .where('customer_id', 'is', null)
    .returning('bytes')
    .execute();
  dropped.push(...gone.map(({ bytes }) => bytes));
}

/** What is known of a file, staged or kept. */
export function fileOf({ tx, tenant }: Reading, id: string) {
  return tx.selectFrom('files').selectAll().where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst();
}
