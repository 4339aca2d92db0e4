import type { CustomerDrafts } from '@clientele/core';
import type { Backend } from './foreign/backend.js';
import type { ServerOptions } from './server-options.js';

/** How a REST adapter reaches its server, and what is there. */
export interface RestOptions extends ServerOptions {
  /**
   * Keeps what is being typed, on this device: `deviceDrafts`. Without it a closed tab loses what was not saved.
   * They are let go with the adapter.
   */
  readonly drafts?: CustomerDrafts & { dispose?(): void };
  /** What the API of somebody else's server looks like; it is one of ours, where nothing is said. */
  readonly backend?: Backend;
  /** Whether a server of ours receives the events of a CRM for these customers. */
  readonly crm?: boolean;
}
