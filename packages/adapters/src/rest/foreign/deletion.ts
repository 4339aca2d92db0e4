import {
  type Blocker,
  type CustomerAdapter,
  CustomerError,
  type RemovalResult,
  type RestoreResult,
  isCustomerError,
} from '@clientele/core';
import { MOST_AT_ONCE } from '@clientele/core/local';
import { naming } from '../failures.js';
import type { Deletion } from './backend.js';
import { conditionOf } from './foreign-adapter.js';
import { at } from './inside.js';
import type { There } from './there.js';

type Calls = Required<Pick<CustomerAdapter, 'blockers' | 'remove' | 'restore'>>;

/** The calls about deletions, one customer after the other: others have no bulk writes that answer for each. */
export function deletion(there: There, { how, blockers }: Deletion): Calls {
  const blockersOf = async (id: string, signal: AbortSignal | undefined): Promise<Blocker['transactions']> => {
    // What the backend does not say before, it says when it refuses.
    if (blockers === 'backend') return { contracts: 0, invoices: 0 };
    try {
      const path = there.about(blockers.path, id).replace(/^\//, '');
      const { body } = await there.transport.ask({ method: 'get', path, repeatable: true, signal });
      const [contracts, invoices] = [Number(at(body, blockers.contracts)), Number(at(body, blockers.invoices))];
      return contracts >= 0 && invoices >= 0 ? { contracts, invoices } : 'unknown';
    } catch (thrown) {
      if (signal?.aborted) throw thrown;
      return 'unknown';
    }
  };

  const removeOne = async (id: string, version: number, signal: AbortSignal | undefined): Promise<RemovalResult> => {
    const found = await there.get(id, signal);
    if (typeof how === 'object' && at(found.record, how.field)) return { id, status: 'already-deleted' };
    if (found.customer.version !== version) throw new CustomerError('conflict', { id });
    const transactions = await blockersOf(id, signal);
    if (transactions === 'unknown' || transactions.contracts + transactions.invoices > 0) {
      return { id, status: 'blocked', transactions };
    }
    const request = { path: there.one(id), repeatable: false, signal, ...conditionOf(there, found) };
    try {
      if (how === 'hard') await naming(id, there.transport.send({ ...request, method: 'delete' }));
      else {
        const json = { [how.field]: new Date().toISOString() };
        await naming(id, there.transport.send({ ...request, method: 'patch', json }));
      }
      return { id, status: 'deleted' };
    } catch (thrown) {
      if (isCustomerError(thrown) && thrown.code === 'blocked')
        return { id, status: 'blocked', transactions: 'unknown' };
      throw thrown;
    }
  };

  const restoreOne = async (id: string, signal: AbortSignal | undefined): Promise<RestoreResult> => {
    if (how === 'hard') throw new CustomerError('not-found', { id });
    const json = { [how.field]: null };
    const request = { method: 'patch', path: there.one(id), json, repeatable: true, signal } as const;
    await naming(id, there.transport.send(request));
    return { id, status: 'restored', customer: (await there.get(id, signal)).customer };
  };

  return {
    blockers: (ids, options) =>
      Promise.all(ids.map(async (id) => ({ id, transactions: await blockersOf(id, options?.signal) }))),
    remove: (items, { signal }) => each(items, ({ id, version }) => removeOne(id, version, signal)),
    restore: (ids, { signal }) =>
      each(
        ids.map((id) => ({ id })),
        ({ id }) => restoreOne(id, signal),
      ),
  };
}

/** One answer for each item, in their order; what is refused is refused for itself. */
async function each<Item extends { readonly id: string }, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<(Result | { id: string; status: 'failed'; error: CustomerError })[]> {
  if (items.length > MOST_AT_ONCE) throw new CustomerError('too-large');
  const results = [];
  for (const item of items) {
    try {
      results.push(await act(item));
    } catch (error) {
      if (!isCustomerError(error)) throw error;
      results.push({ id: item.id, status: 'failed' as const, error });
    }
  }
  return results;
}
