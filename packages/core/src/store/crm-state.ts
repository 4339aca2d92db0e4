import type { CustomerError } from '../errors/customer-error.js';
import type { CrmField } from '../model/crm-link.js';
import type { Customer } from '../model/customer.js';
import type { CrmConflict, CrmQuarantined } from '../rules/crm-origin/types.js';

/** What is open between the CRM and here. */
export interface CrmState {
  /** `idle`: nobody looks. `loading` keeps what was there before in sight. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly error: CustomerError | null;
  /** The oldest first, as the events. */
  readonly conflicts: readonly CrmConflict[];
  readonly quarantine: readonly CrmQuarantined[];
  /** Those who were asked for by `whoIs`; null for one who is not there. */
  readonly people: ReadonlyMap<string, Customer | null>;
  /** Whether a decision is on its way; until it is done, no other is taken. */
  readonly isDeciding: boolean;
  /** Why the last decision was not taken. */
  readonly refusal: CustomerError | null;
}

/** Nothing is known yet. */
export const NO_CRM_STATE: CrmState = {
  status: 'idle',
  error: null,
  conflicts: [],
  quarantine: [],
  people: new Map(),
  isDeciding: false,
  refusal: null,
};

/** The rest of the module, as decisions about the CRM touch it. */
export interface Surroundings {
  /** Puts what is typed in the form upon a newer state of its customer, but for these fields, which follow that. */
  show(customer: Customer, decided: readonly CrmField[]): void;
  /** Says that a customer changed. */
  changed(): void;
  /** Says that a call failed. */
  failed(error: CustomerError): void;
}
