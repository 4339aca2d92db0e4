import * as z from 'zod/mini';
import { customerSchema } from '../model/customer.js';
import { crmConflictSchema, crmQuarantinedSchema, crmReceiptSchema } from '../rules/crm-origin/types.js';
import { guardCalls } from './checked.js';
import type { CrmCalls } from './crm.js';

/** The calls about a CRM, guarded. */
export function guardCrm(crm: CrmCalls): CrmCalls {
  return guardCalls(crm, {
    receive: crmReceiptSchema,
    command: z.nullable(customerSchema),
    conflicts: z.array(crmConflictSchema),
    quarantine: z.array(crmQuarantinedSchema),
  });
}
