/**
 * For adapters and servers that keep the customers themselves: finding and sorting, and what a write must hold to.
 *
 * @module local
 */

export { described } from './description.js';
export { CustomerIndex } from '../query/customer-index.js';
export type { IndexAnswer, IndexRequest, PackPlace } from '../query/customer-index.js';
export { IndexPair } from '../query/index-pair.js';
export type { PackPlan } from '../query/index-pair.js';
export { usableManifest } from '../query/pack-manifest.js';
export type { PackManifest, PackPosition } from '../query/pack-manifest.js';
export { PACK_FORMAT, PART_NAMES } from '../query/packed-customers.js';
export type { PackHead, PackedCustomers } from '../query/packed-customers.js';
export { inShortTurns } from './turns.js';
export { VehicleIndex, vehicleRows } from '../query/vehicle-index.js';
export type { VehicleAnswer, VehiclePlace, VehicleRequest } from '../query/vehicle-index.js';
export { codeFor, usedSequence } from '../rules/codes.js';
export { distinctItems, removalAnswers, removalOf, rewritten } from '../rules/deletion.js';
export type { Held, RemovalItem } from '../rules/deletion.js';
export { boundBy } from '../rules/transactions.js';
export type { AskTransactions, Bound } from '../rules/transactions.js';
export { Walk } from '../port/walk.js';
export { indexPlace } from '../query/list-place.js';
export { fileCopy } from '../formats/file-copy.js';
export { readPhone } from '../formats/phone.js';
export { lastFirst } from '../rules/drafts.js';
export { STAGED_FOR, checkFile, checkOwner, filesOf } from '../rules/files.js';
export type { FileHeld } from '../rules/files.js';
export {
  MOST_AT_ONCE,
  changedIds,
  firstVersion,
  nextVersion,
  orRefusal,
  replayOf,
  uniqueKey,
} from '../rules/writes.js';
export type { Operation, Outcome, Refusal } from '../rules/writes.js';
export { crmCalls } from '../rules/crm-origin/calls.js';
export type { CrmBooks, CrmCallOptions } from '../rules/crm-origin/calls.js';
export { CrmMemory } from '../rules/crm-origin/crm-memory.js';
export { exchangeLater } from '../rules/crm-origin/exchange.js';
export type { CrmAsk, CrmFound, Exchange } from '../rules/crm-origin/exchange.js';
export type { CrmDone } from '../rules/crm-origin/exchanges.js';
export { crmKeys } from '../rules/crm-origin/keys.js';
export { freedPhone, settled, wantedPhone } from '../rules/crm-origin/settling.js';
export type { CrmRecord } from '../rules/crm-origin/types.js';
export type { IndexKey } from '../query/index-entry.js';
export type { VehicleSort } from '../query/vehicle-entry.js';
export { customerMarks, heldOn, indexEntry, markOf } from '../query/index-entry.js';
export type { IndexEntry } from '../query/index-entry.js';
export { vehicleEntries, vehicleWords } from '../query/vehicle-entry.js';
export { countGroups, isIn } from '../query/groups.js';
export { exactTest } from '../query/exact.js';
export { searchWords } from '../query/words.js';
export { MEDIA_TYPES, MOST_FILE_BYTES, mediaTypeOf } from '../formats/media-type.js';
export { idSchema } from '../model/values.js';
export { codeProposalSchema, descriptionSchema, listResultSchema } from '../port/results.js';
export { blockerSchema, vehicleListResultSchema } from '../port/results-of-many.js';
