/** For adapters that keep the customers themselves: finding and sorting in memory, and what a write must hold to. */

export { CustomerIndex } from '../query/customer-index.js';
export type { IndexAnswer, IndexRequest } from '../query/customer-index.js';
export { codeFor, usedSequence } from '../rules/codes.js';
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
