import type { Building, UniqueField } from '@clientele/core';
import type { AskTransactions } from '@clientele/core/local';

/** How an IndexedDB adapter is set up. */
export interface IndexedDbOptions {
  /** The database's name; adapters of one name share their customers, in all tabs of the origin. `clientele` by default. */
  readonly name?: string;
  /** The buildings to choose from; without them the adapter knows none. */
  readonly buildings?: readonly Building[];
  /** What no two customers may share; the code, where nothing is said. A database keeps the rule it was made with. */
  readonly unique?: readonly UniqueField[];
  /** How proposed codes look; see `codeFor`. */
  readonly codePattern?: string;
  /**
   * The contracts and invoices of those of these customers who have any. Asked before a deletion and again right before
   * it is written; a customer who has some, or of whom it cannot be told within 10 seconds, is not deleted. Without it
   * nothing is deleted: `blockers`, `remove` and `restore` are absent.
   */
  readonly transactions?: AskTransactions;
}
