import { type CustomerAdapter, CustomerError, type Transactions, type WriteOptions } from '@clientele/core';
import {
  type AskTransactions,
  type Bound,
  MOST_AT_ONCE,
  type Outcome,
  type RemovalItem,
  distinctItems,
  orRefusal,
  removalAnswers,
  removalOf,
} from '@clientele/core/local';
import { askHost } from './asking.js';
import type { Records } from './records.js';
import { now, turn } from './turn.js';

type Calls = Required<Pick<CustomerAdapter, 'blockers' | 'remove' | 'restore'>>;
type Once = (options: WriteOptions, about: string, write: () => readonly Outcome[]) => readonly Outcome[];

/** The calls of an adapter whose host can say what forbids a deletion. */
export function deletion(records: Records, ask: AskTransactions, once: Once): Calls {
  const removed = (item: RemovalItem, transactions: Transactions | 'unknown'): Outcome => {
    const outcome = removalOf(item, records.held(item.id), transactions);
    if ('id' in outcome && !outcome.isUnchanged) records.remove(item.id, now());
    return outcome;
  };

  return {
    async blockers(ids, options) {
      await turn(options);
      const bound = await askHost(ids, ask, options);
      return ids.map((id) => ({ id, transactions: told(bound, id) }));
    },

    async remove(items, options) {
      await turn(options);
      if (items.length > MOST_AT_ONCE) throw new CustomerError('too-large');
      const distinct = distinctItems(items);
      const ids = distinct.map(({ id }) => id);
      const bound = await askHost(ids, ask, options);
      const write = () => distinct.map((item) => removed(item, told(bound, item.id)));
      return removalAnswers(items, once(options, `remove ${ids.join(' ')}`, write));
    },

    async restore(ids, options) {
      await turn(options);
      if (ids.length > MOST_AT_ONCE) throw new CustomerError('too-large');
      const write = () => ids.map((id) => orRefusal(() => records.restore(id, now())));
      const outcomes = once(options, `restore ${ids.join(' ')}`, write);
      return outcomes.map((outcome, at) => {
        const [id = '', result] = [ids[at], records.resultOf(outcome)];
        return 'customer' in result ? { id, status: 'restored', ...result } : { id, status: 'failed', ...result };
      });
    },
  };
}

function told(bound: Bound, id: string) {
  return bound.get(id) ?? 'unknown';
}
