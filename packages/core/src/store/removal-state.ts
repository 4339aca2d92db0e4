import type { CustomerError } from '../errors/customer-error.js';
import type { Transactions } from '../port/adapter.js';

/** Above this many ticked customers a deletion is refused: nobody can have looked at them. */
export const MOST_REMOVED = 10_000;

/** A customer that is to be deleted. */
export interface RemovalCandidate {
  readonly id: string;
  readonly version: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly vehicles: number;
  /** What blocks it; null when nothing does. */
  readonly blocked: Transactions | 'unknown' | null;
}

/** A deletion on its way: looking, asking, deleting. */
export interface RemovalState {
  readonly status: 'looking' | 'asking' | 'deleting' | 'too-many' | 'failed';
  /** How many were ticked. */
  readonly ticked: number;
  readonly candidates: readonly RemovalCandidate[];
  /** How many have been dealt with, of `deletable`. */
  readonly done: number;
  readonly error: CustomerError | null;
}

/** What came of a confirmed deletion. */
export interface Removed {
  /** How many were confirmed. */
  readonly confirmed: number;
  readonly deleted: readonly string[];
  /** Those that stay: blocked before the question, or because something came in between. */
  readonly kept: readonly string[];
}

/** Those of a deletion that nothing blocks. */
export function deletable({ candidates }: RemovalState): readonly RemovalCandidate[] {
  return candidates.filter(({ blocked }) => blocked === null);
}
