/**
 * Customers in memory, gone with the page.
 *
 * @module memory
 */

import type { CustomerAdapter } from '@clientele/core';
import { MemoryAdapter } from './memory-adapter.js';
import type { MemoryOptions } from './options.js';

export type { MemoryOptions };

/**
 * Customers in memory, gone with the page: for tests, stories and demonstrations.
 * @throws CustomerError `invalid`, `taken`, `conflict` when the customers to begin with cannot all be held
 */
export function memoryAdapter(options: MemoryOptions = {}): CustomerAdapter {
  return new MemoryAdapter(options);
}
