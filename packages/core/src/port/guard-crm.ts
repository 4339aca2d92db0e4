import * as z from 'zod/mini';
import { customerSchema } from '../model/customer.js';
import { crmConflictSchema, crmQuarantinedSchema, crmReceiptSchema } from '../rules/crm-origin/types.js';
import { attempt, checked } from './checked.js';
import type { CrmCalls } from './crm.js';

/** The guarded calls about a CRM. */
export function guardCrm(crm: CrmCalls): CrmCalls {
  return {
    receive: (event, options) =>
      checked(
        crmReceiptSchema,
        attempt(() => crm.receive(event, options)),
      ),
    command: (id, command, version, options) =>
      checked(
        z.nullable(customerSchema),
        attempt(() => crm.command(id, command, version, options)),
      ),
    conflicts: (options) =>
      checked(
        z.array(crmConflictSchema),
        attempt(() => crm.conflicts(options)),
      ),
    quarantine: (options) =>
      checked(
        z.array(crmQuarantinedSchema),
        attempt(() => crm.quarantine(options)),
      ),
  };
}
