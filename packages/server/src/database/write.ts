import type { UniqueField } from '@clientele/core';
import type { Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** One write of a tenant, within its transaction. No other write of this tenant runs meanwhile. */
export interface Write {
  readonly tx: Transaction<Tables>;
  readonly tenant: string;
  readonly unique: readonly UniqueField[];
  readonly codePattern: string;
  /** The number it gets, if it changes anything. */
  readonly revision: number;
  /** The moment, UTC, ISO 8601. */
  readonly now: string;
  /** Ids of what it changed; none, and it was no write. */
  readonly changed: Set<string>;
  /** Codes it gave to customers. */
  readonly codes: (string | null)[];
  /** Names of bytes that nobody needs once it is done. */
  readonly dropped: string[];
}
