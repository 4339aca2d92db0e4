import { STAGED_FOR } from '@clientele/core/local';
import { sql } from 'kysely';
import type { ByteStore } from '../files/store.js';
import type { Db } from './connect.js';

const DAY = 86_400_000;
/** How long writes and news are remembered, in milliseconds. */
const OPERATIONS_FOR = 30 * DAY;
const CHANGES_FOR = 7 * DAY;

/**
 * Takes away what is too old, as of a moment in milliseconds since 1970: remembered writes and news, files nobody took,
 * customers who were deleted 30 days ago and are bound by nothing, with everything of theirs. Whoever was deleted is in no
 * remembered write any more by then.
 */
export async function purge({ db, bytes }: { readonly db: Db; readonly bytes: ByteStore }, now: number): Promise<void> {
  const before = (age: number) => new Date(now - age);
  await db.deleteFrom('operations').where('at', '<', before(OPERATIONS_FOR)).execute();
  await db.deleteFrom('changes').where('at', '<', before(CHANGES_FOR)).execute();
  await db.deleteFrom('files').where('staged_at', '<', before(STAGED_FOR)).execute();
  // Its vehicles and files go with it.
  await db
    .deleteFrom('customers')
    .where('purge_after', '<', new Date(now))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('transactions')
            .select(sql`1`.as('one'))
            .whereRef('transactions.tenant', '=', 'customers.tenant')
            .whereRef('transactions.customer_id', '=', 'customers.id'),
        ),
      ),
    )
    .execute();
  const old = await bytes.olderThan(now - STAGED_FOR);
  const known =
    old.length > 0
      ? await db
          .selectFrom('files')
          .select('bytes')
          .where('bytes', 'in', [...old])
          .execute()
      : [];
  const kept = new Set(known.map((file) => file.bytes));
  await bytes.drop(old.filter((name) => !kept.has(name)));
}
