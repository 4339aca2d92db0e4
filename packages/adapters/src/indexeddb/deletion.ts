import { type CustomerAdapter, CustomerError, type RestoreResult } from '@clientele/core';
import {
  type AskTransactions,
  type Bound,
  MOST_AT_ONCE,
  type Outcome,
  type RemovalItem,
  changedIds,
  distinctItems,
  removalAnswers,
  removalOf,
  rewritten,
  uniqueKey,
  wantedPhone,
} from '@clientele/core/local';
import { askHost } from './asking.js';
import type { Connection } from './connection.js';
import { settleEach } from './crm.js';
import { resultOf } from './reading.js';
import { type Writing, deletedRow } from './schema.js';
import type { Writer } from './writer.js';
import { type Rules, type Work, replace } from './writing.js';

type Calls = Required<Pick<CustomerAdapter, 'blockers' | 'remove' | 'restore'>>;

/** The calls of an adapter whose host can say what forbids a deletion. */
export function deletion(connection: Connection, writer: Writer, ask: AskTransactions): Calls {
  return {
    async blockers(ids, options) {
      await connection.ready(options);
      const bound = await askHost(ids, ask, options);
      return ids.map((id) => ({ id, transactions: told(bound, id) }));
    },

    async remove(items, options) {
      if (items.length > MOST_AT_ONCE) throw new CustomerError('too-large');
      await connection.ready(options);
      const distinct = distinctItems(items);
      const ids = distinct.map(({ id }) => id);
      // Not within the transaction: it would end while the host is asked.
      const bound = await askHost(ids, ask, options);
      const work: Work = async (tx, revision, rules) => {
        const outcomes = await Promise.all(distinct.map((item) => removeOne(tx, item, bound, revision, rules)));
        const moved = await settleEach(tx, changedIds(outcomes), (gone) => uniqueKey(gone, 'phone'), revision, rules);
        // The answers are those of the first, item by item.
        return { codes: [], more: -changedIds(outcomes).length, outcomes: [...outcomes, ...moved] };
      };
      const about = `remove ${ids.join(' ')}`;
      return writer.write(options, { about, work, answer: (_, outcomes) => removalAnswers(items, outcomes) });
    },

    async restore(ids, options) {
      if (ids.length > MOST_AT_ONCE) throw new CustomerError('too-large');
      const work: Work = async (tx, revision, rules) => {
        const outcomes: Outcome[] = [];
        // One after the other: of two with one code, the first comes back.
        for (const id of ids) outcomes.push(await restoreOne(tx, id, revision, rules));
        // One who came back may have waited for a phone that is free by now.
        const moved = await settleEach(tx, changedIds(outcomes), wantedPhone, revision, rules);
        return { codes: [], more: changedIds(outcomes).length, outcomes: [...outcomes, ...moved] };
      };
      const answer = async (tx: Writing, outcomes: readonly Outcome[]): Promise<readonly RestoreResult[]> => {
        const results = await Promise.all(outcomes.slice(0, ids.length).map((outcome) => resultOf(tx, outcome)));
        return results.map((result, at) => {
          const id = ids[at] ?? '';
          return 'customer' in result ? { id, status: 'restored', ...result } : { id, status: 'failed', ...result };
        });
      };
      return writer.write(options, { about: `restore ${ids.join(' ')}`, work, answer });
    },
  };
}

async function removeOne(
  tx: Writing,
  item: RemovalItem,
  bound: Bound,
  revision: number,
  { unique }: Rules,
): Promise<Outcome> {
  const store = tx.objectStore('customers');
  const row = await store.get(item.id);
  const held = row && { customer: row.customer, isDeleted: row.deletedAt !== undefined };
  const outcome = removalOf(item, held, told(bound, item.id));
  if (row && 'id' in outcome && !outcome.isUnchanged) {
    const now = new Date().toISOString();
    await store.put(deletedRow(rewritten(row.customer, now), revision, now, unique));
  }
  return outcome;
}

async function restoreOne(tx: Writing, id: string, revision: number, rules: Rules): Promise<Outcome> {
  const row = await tx.objectStore('customers').get(id);
  if (!row) return { code: 'not-found', details: { id } };
  if (row.deletedAt === undefined) return { id, isUnchanged: true };
  return replace(tx, rewritten(row.customer, new Date().toISOString()), revision, rules);
}

function told(bound: Bound, id: string) {
  return bound.get(id) ?? 'unknown';
}
