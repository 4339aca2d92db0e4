import { PART_NAMES, type PackManifest, type PackPlace, type PackPlan, usableManifest } from '@clientele/core/local';
import type { Connection } from './connection.js';
import type { Database } from './schema.js';

/** A part with the key it was stored under, so that none is taken for another of its size. */
type StoredPart = readonly [key: string, part: unknown];

const reading = (database: Database) => database.transaction(['packs'], 'readonly');
// What is lost here is made again.
const writing = (database: Database) => database.transaction(['packs'], 'readwrite', { durability: 'relaxed' });

/** What is packed for a code pattern; null where there is nothing of use. */
export async function manifestOf(connection: Connection, pattern: string): Promise<PackManifest | null> {
  const stored = connection.transact({}, reading, (tx) => tx.objectStore('packs').get('manifest'));
  return usableManifest(await stored.catch(() => null), pattern);
}

/** Some parts as they were stored; undefined for one that is another, and none where one cannot be had. */
export async function partsOf(connection: Connection, places: readonly PackPlace[]): Promise<readonly unknown[]> {
  const read = connection.transact({}, reading, (tx) =>
    Promise.all(
      places.map(async ({ key, part }) => {
        const name = `${key} ${part}`;
        const [under, stored] = (await tx.objectStore('packs').get(name)) as StoredPart;
        return under === name ? stored : undefined;
      }),
    ),
  );
  return read.catch(() => []);
}

/** Stores what is packed: part by part, so that nobody waits long, then the manifest; what it does not tell of goes. */
export async function store(connection: Connection, { manifest, fresh }: PackPlan): Promise<void> {
  const write = (value: unknown, key: string) =>
    connection.transact({}, writing, (tx) => tx.objectStore('packs').put(value, key));
  const parts = fresh.flatMap(([{ key }, packed]) =>
    PART_NAMES.map((name): StoredPart => [`${key} ${name}`, packed.part(name)]),
  );
  for (const part of parts) await write(part, part[0]);
  await write(manifest, 'manifest');
  const kept = new Set(['manifest', ...[...manifest.live, ...manifest.deleted].map(({ key }) => key)]);
  await connection.transact({}, writing, async (tx) => {
    const keys = await tx.objectStore('packs').getAllKeys();
    const old = keys.filter((key) => !kept.has(key.split(' ')[0]!));
    await Promise.all(old.map((key) => tx.objectStore('packs').delete(key)));
  });
}
