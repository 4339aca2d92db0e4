import type { CustomerAdapter } from '@clientele/core';
import type { RestOptions } from './options.js';
import { RestAdapter } from './rest-adapter.js';

export type { RestOptions };
export type { ServerOptions } from './server-options.js';

/**
 * Customers on a server. What is read, and every write, is tried again while the server cannot be reached or is busy, a
 * write under one key. Changes of others are listened for as long as somebody wants to hear of them.
 */
export function restAdapter(options: RestOptions): CustomerAdapter {
  return new RestAdapter(options);
}
