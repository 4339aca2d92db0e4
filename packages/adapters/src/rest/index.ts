/**
 * Customers on a server: ours, or one that answers in its own way.
 *
 * @module rest
 */

import type { CustomerAdapter } from '@clientele/core';
import { foreignRest } from './foreign-rest.js';
import type { RestOptions } from './options.js';
import { RestAdapter } from './rest-adapter.js';

export type { RestOptions };
export type { ServerOptions } from './server-options.js';
export type * from './foreign/backend.js';
export type { Codec } from './foreign/codecs.js';
export type { Fields, Mapped, StoredField } from './foreign/fields.js';
export type { CursorPaging, Paging } from './foreign/paging.js';
export { feathers, jsonServer } from './foreign/presets.js';

/**
 * Customers on a server: one of ours, or any other REST API that `backend` describes. What is read, and every write that
 * has a key there, is tried again while the server cannot be reached or is busy. Of a server of ours changes by others are
 * listened for as long as somebody wants to hear of them.
 */
export function restAdapter(options: RestOptions): CustomerAdapter {
  return options.backend ? foreignRest(options, options.backend) : new RestAdapter(options);
}
