import type { Customer } from '../model/customer.js';
import type { CrmCommand, CrmConflict, CrmQuarantined, CrmReceipt } from '../rules/crm-origin/types.js';
import type { CallOptions, WriteOptions } from './calls.js';

/**
 * The calls about a CRM, of a backend that receives its events; absent where phones are not unique. Nothing flows to the
 * CRM: no call has a way to say it.
 */
export interface CrmCalls {
  /**
   * Takes an event in (its shape is `CrmEvent`), once however often it comes: what it changes, and that it came, are kept in one transaction. What
   * is no good event is not thrown back but kept in the quarantine, so anything can be handed over. Where the call
   * rejects, nothing is kept, and the event is to be sent again.
   */
  receive(event: unknown, options?: CallOptions): Promise<CrmReceipt>;
  /**
   * Does what a person decided. `version` is the customer's, null where the command is about a conflict or an event.
   * Comes to the customer as it is now, null where there is none.
   * @throws CustomerError `taken` where the phone it would get is another's; `conflict` where the customer has another
   * version by now, or the command does not fit; `not-found` where what it is about is gone; `invalid`
   */
  command(id: string, command: CrmCommand, version: number | null, options: WriteOptions): Promise<Customer | null>;
  /** Everything open between the CRM and here, the oldest first. */
  conflicts(options?: CallOptions): Promise<readonly CrmConflict[]>;
  /** Every event that could not be taken in, the oldest first. */
  quarantine(options?: CallOptions): Promise<readonly CrmQuarantined[]>;
}
