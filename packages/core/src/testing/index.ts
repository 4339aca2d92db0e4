/**
 * The suite every adapter passes, and customers and faults to test with.
 *
 * @module testing
 */

export { testAdapter } from './test-adapter.js';
export type { AdapterSuite, MadeAdapter, Runner } from './test-adapter.js';
export { fromCrm, held } from './crm-customers.js';
export { customers, individual, organisation } from './fixtures.js';
export { cursorOnly } from './cursor-only.js';
export { Ledger } from './ledger.js';
export { FAULTS, withFaults } from './faults.js';
export type { Fault } from './faults.js';
export { keepStep } from './crm/lockstep.js';
