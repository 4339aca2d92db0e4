/**
 * The rules for customers that come from a CRM: for adapters that receive its events, and for servers.
 *
 * @module crm
 */

export { crmEventSchema, readCrmEvent } from './event.js';
export type { CrmFact, CrmReading } from './event.js';
export { applyCrmEvent, receiptOf } from './decide.js';
export { applyCrmCommand } from './commands.js';
export type { Commanded, CrmSubject } from './commands.js';
export { conflictsOf, waitingConflict } from './conflicts.js';
export { crmFieldState } from './overrides.js';
export type { CrmFieldState } from './overrides.js';
export { commanding, listingConflicts, listingQuarantine, looking, receiving } from './exchanges.js';
export type { CrmDone } from './exchanges.js';
export {
  CRM_OUTCOMES,
  crmConflictSchema,
  crmProblemSchema,
  crmQuarantinedSchema,
  crmReceiptSchema,
  recordKey,
} from './types.js';
export type {
  CrmContext,
  CrmDecision,
  CrmNote,
  CrmRecord,
  CrmWorld,
  CrmWrite,
  SeenEvent,
  WaitingLink,
} from './types.js';
