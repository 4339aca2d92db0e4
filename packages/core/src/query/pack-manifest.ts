import { PACK_FORMAT, type PackHead } from './packed-customers.js';

/** How far a pack goes: the number of the last write in it, and the last id of those that it wrote. */
export type PackPosition = readonly [revision: number, id: string];

/** What is packed, for who stores it. A write after `position` is not in it. */
export interface PackManifest {
  /** Told apart from all others. */
  readonly id: string;
  readonly format: number;
  readonly position: PackPosition;
  /** The code pattern, and the highest number in it among all these customers. */
  readonly pattern: string;
  readonly highest: number;
  readonly live: readonly PackHead[];
  readonly deleted: readonly PackHead[];
}

/** A stored manifest as it is of use for a code pattern, or null: there is none, it is of another format, or damaged. */
export function usableManifest(stored: unknown, pattern: string): PackManifest | null {
  const manifest = stored as PackManifest | null | undefined;
  if (manifest?.format !== PACK_FORMAT || manifest.pattern !== pattern) return null;
  const { live, deleted, position, highest } = manifest;
  const isWhole = Array.isArray(live) && Array.isArray(deleted) && [...live, ...deleted].every(isHead);
  return isWhole && Array.isArray(position) && Number.isInteger(highest) ? manifest : null;
}

function isHead({ key, size, from, until }: Partial<PackHead>): boolean {
  return typeof key === 'string' && Number.isSafeInteger(size) && typeof from === 'string' && typeof until === 'string';
}
