import type { CustomerDrafts } from '@clientele/core';
import type { ServerOptions } from './server-options.js';

/** How a REST adapter reaches its server, and what is there. */
export interface RestOptions extends ServerOptions {
  /**
   * Keeps what is being typed, on this device: `deviceDrafts`. Without it a closed tab loses what was not saved.
   * They are let go with the adapter.
   */
  readonly drafts?: CustomerDrafts & { dispose?(): void };
  /** Whether the server receives the events of a CRM for these customers. */
  readonly crm?: boolean;
}
