import type { Transactions } from '../port/adapter.js';

/** Contracts and invoices as a host keeps them: `transactions` for a local adapter, `transact` for the suite. */
export class Ledger {
  readonly #known = new Map<string, Transactions | 'unknown'>();

  /** Gives a customer contracts and invoices, in place of those it had; `unknown` makes every question about it fail. */
  readonly transact = (id: string, transactions: Transactions | 'unknown'): void => {
    this.#known.set(id, transactions);
  };

  /** What a local adapter asks. */
  readonly transactions = async (ids: readonly string[]): Promise<ReadonlyMap<string, Transactions>> => {
    const answer = new Map<string, Transactions>();
    for (const id of ids) {
      const known = this.#known.get(id);
      if (known === 'unknown') throw new Error('The contracts are out of reach');
      if (known) answer.set(id, known);
    }
    return answer;
  };
}
