/**
 * Customers in the browser's own database.
 *
 * @module indexeddb
 */

import type { CustomerAdapter } from '@clientele/core';
import { IndexedDbAdapter } from './indexed-db-adapter.js';
import type { IndexedDbOptions } from './options.js';

export { forgetLostData } from './marker.js';
export type { IndexedDbOptions };

/**
 * Customers in this browser. Nothing is opened before the first call. A write is on disk when its promise resolves; no
 * call waits longer than 10 seconds for the database (`unavailable`). After the first save the browser is asked to keep
 * the data. Where the data vanished nonetheless, every call is `storage-lost`, until `forgetLostData`.
 */
export function indexedDbAdapter(options: IndexedDbOptions = {}): CustomerAdapter {
  return new IndexedDbAdapter(options);
}
