import type { Building, Customer, NewCustomer, UniqueField } from '@clientele/core';
import type { AskTransactions } from '@clientele/core/local';

/** How a memory adapter begins. */
export interface MemoryOptions {
  /** Customers to begin with; one that was stored before, as its version tells, is kept as it is, the CRM's part too. */
  readonly customers?: readonly (NewCustomer | Customer)[];
  /** The buildings to choose from; without them the adapter knows none. */
  readonly buildings?: readonly Building[];
  /** What no two customers may share; the code, where nothing is said. */
  readonly unique?: readonly UniqueField[];
  /** How proposed codes look; see `codeFor`. */
  readonly codePattern?: string;
  /**
   * The contracts and invoices of those of these customers who have any. Asked before a deletion and again within it; a
   * customer who has some, or of whom it cannot be told within 10 seconds, is not deleted. Without it nothing is deleted:
   * `blockers`, `remove` and `restore` are absent.
   */
  readonly transactions?: AskTransactions;
}
