import { PART_NAMES, type PackPlan } from '@clientele/core/local';
import type { Connection } from './connection.js';
import type { StoredPart } from './packs.js';
import type { Database } from './schema.js';

// What is lost here is made again.
const writing = (database: Database) => database.transaction(['packs'], 'readwrite', { durability: 'relaxed' });

/** Keeps a value in the packs. */
export function keep(connection: Connection, value: unknown, key: string): Promise<unknown> {
  return connection.transact({}, writing, (tx) => tx.objectStore('packs').put(value, key));
}

/** Stores what is packed: part by part, so that nobody waits long, then the manifest; what it does not tell of goes. */
export async function store(connection: Connection, { manifest, fresh }: PackPlan): Promise<void> {
  const parts = fresh.flatMap(([{ key }, packed]) =>
    PART_NAMES.map((name): StoredPart => [`${key} ${name}`, packed.part(name)]),
  );
  for (const part of parts) await keep(connection, part, part[0]);
  await keep(connection, manifest, 'manifest');
  const kept = new Set(['manifest', 'first', ...[...manifest.live, ...manifest.deleted].map(({ key }) => key)]);
  await connection.transact({}, writing, async (tx) => {
    const keys = await tx.objectStore('packs').getAllKeys();
    const old = keys.filter((key) => !kept.has(key.split(' ')[0]!));
    await Promise.all(old.map((key) => tx.objectStore('packs').delete(key)));
  });
}
