import { newId } from '@clientele/core';
import { PACK_FORMAT, PART_NAMES, type PackHead, type PackPlace, type PackedCustomers } from '@clientele/core/local';
import type { Connection } from './connection.js';
import type { Position } from './follower.js';
import type { Database } from './schema.js';

/** What is packed, and up to which row in the order of writing. */
export interface Manifest {
  readonly id: string;
  readonly format: number;
  readonly position: Position;
  /** The code pattern, and the highest number in it among all these customers. */
  readonly pattern: string;
  readonly highest: number;
  readonly live: readonly PackHead[];
  readonly deleted: readonly PackHead[];
}

const reading = (database: Database) => database.transaction(['packs'], 'readonly');
// What is lost here is made again.
const writing = (database: Database) => database.transaction(['packs'], 'readwrite', { durability: 'relaxed' });

/** What is packed for a code pattern; null where there is nothing of use. */
export async function manifestOf(connection: Connection, pattern: string): Promise<Manifest | null> {
  const stored = await connection
    .transact({}, reading, (tx) => tx.objectStore('packs').get('manifest'))
    .catch(() => null);
  const manifest = stored as Manifest | null | undefined;
  return manifest?.format === PACK_FORMAT && manifest.pattern === pattern ? manifest : null;
}

/** Some parts as they were stored; undefined for one that cannot be had. */
export async function partsOf(connection: Connection, places: readonly PackPlace[]): Promise<readonly unknown[]> {
  const read = connection.transact({}, reading, (tx) =>
    Promise.all(places.map((place) => tx.objectStore('packs').get(name(place)))),
  );
  return read.catch(() => []);
}

/**
 * Stores what is packed and was not stored before, part by part, so that nobody waits long. It counts once the manifest is
 * there; what no manifest tells of goes.
 */
export async function store(
  connection: Connection,
  manifest: Manifest,
  packed: readonly (readonly [head: PackHead, from: PackedCustomers])[],
): Promise<void> {
  const parts = packed.flatMap(([{ key }, from]) =>
    PART_NAMES.map((part) => [name({ key: key ?? '', part }), from.part(part)] as const),
  );
  for (const [key, part] of parts)
    await connection.transact({}, writing, (tx) => tx.objectStore('packs').put(part, key));
  const kept = new Set([...manifest.live, ...manifest.deleted].map(({ key }) => key));
  await connection.transact({}, writing, async (tx) => {
    const packs = tx.objectStore('packs');
    const keys = await packs.getAllKeys();
    const old = keys.filter((key) => !kept.has(key.split(' ')[0] ?? ''));
    await Promise.all([...old.map((key) => packs.delete(key)), packs.put(manifest, 'manifest')]);
  });
}

/** The manifest of packed customers, each under its old name or a new one. */
export function manifestFor(
  about: Pick<Manifest, 'position' | 'pattern' | 'highest'>,
  packed: Readonly<Record<'live' | 'deleted', readonly PackedCustomers[]>>,
  before: Manifest | null,
): Manifest {
  const known = new Map([...(before?.live ?? []), ...(before?.deleted ?? [])].map((head) => [head.key, head]));
  // As it was stored: what is in memory may be put in order for another day by now.
  const headOf = ({ head }: PackedCustomers) => known.get(head.key) ?? { ...head, key: newId() };
  return {
    ...about,
    id: newId(),
    format: PACK_FORMAT,
    live: packed.live.map(headOf),
    deleted: packed.deleted.map(headOf),
  };
}

function name({ key, part }: PackPlace): string {
  return `${key} ${part}`;
}
