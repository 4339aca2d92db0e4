import type { Kysely } from 'kysely';
import { HttpError } from '../http/problem.js';
import type { Tables } from './tables.js';

/** A write as it came: whose, and what tells it from another. */
export interface Operation {
  readonly tenant: string;
  readonly person: string;
  /** The `Idempotency-Key`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly bodyHash: string;
}

/** What a write is answered. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, null for none. */
  readonly body: string | null;
}

/**
 * What a write was answered that has been done under the same key; null where there is none.
 * @throws HttpError `invalid` (422) where the key belongs to another write
 */
export async function replayOf(tx: Kysely<Tables>, operation: Operation): Promise<Answer | null> {
  const { tenant, person, key, method, path, bodyHash } = operation;
  const done = await tx
    .selectFrom('operations')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!done) return null;
  if (done.method !== method || done.path !== path || done.body_hash !== bodyHash) {
    throw new HttpError('invalid', 422, { field: 'Idempotency-Key' });
  }
  return { status: done.status, headers: done.headers, body: done.body };
}

/** Keeps what a write was answered, in its own transaction. */
export async function remember(tx: Kysely<Tables>, operation: Operation, answer: Answer): Promise<void> {
  const { tenant, person, key, method, path, bodyHash } = operation;
  const { status, headers = {}, body } = answer;
  const row = {
    tenant,
    person,
    key,
    method,
    path,
    body_hash: bodyHash,
    status,
    headers: JSON.stringify(headers),
    body,
  };
  await tx.insertInto('operations').values(row).execute();
}
