import type { Building, UniqueField } from '@clientele/core';
import type { AuthOptions } from './access/token.js';
import type { DatabaseOptions } from './database/connect.js';

/** What holds for one tenant. */
export interface TenantSettings {
  /** The buildings its people may see, in their order. */
  readonly buildings?: readonly Building[];
  /** What no two of its customers may share; the code, where nothing is said. It cannot be changed once there is one. */
  readonly unique?: readonly UniqueField[];
  /** How proposed codes look; `KH-{seq:5}` where nothing is said. */
  readonly codePattern?: string;
}

export interface ServerOptions {
  readonly database: DatabaseOptions;
  /** The folder for the bytes of files. Processes that share a database share it too. */
  readonly files: string;
  readonly auth: AuthOptions;
  /** Web origins whose pages may ask, `['https://app.example.com']`; none, where nothing is said. */
  readonly origins?: readonly string[];
  /** What each tenant's webhooks are signed with (Standard Webhooks, `whsec_…`). */
  readonly webhookSecrets?: Readonly<Record<string, string>>;
  /** Asked with each request; nothing is kept of the answer but `unique`. */
  readonly tenant?: (tenant: string) => TenantSettings | Promise<TenantSettings>;
  readonly limits?: {
    /** Requests of one person in a minute; 1,200 where nothing is said. */
    readonly perMinute?: number;
  };
  /** Whether a line is written to standard output for each request and failure. None says anything of a person. */
  readonly log?: boolean;
}

/** The settings of a tenant, whole. */
export type Settings = Required<TenantSettings>;
