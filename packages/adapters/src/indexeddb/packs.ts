import { type PackManifest, type PackPlace, usableManifest } from '@clientele/core/local';
import type { Connection } from './connection.js';

/** A part with the key it was stored under, so that none is taken for another of its size. */
export type StoredPart = readonly [key: string, part: unknown];

/** What is packed for a code pattern; null where there is nothing of use. */
export async function manifestOf(connection: Connection, pattern: string): Promise<PackManifest | null> {
  const stored = connection.read({}, (tx) => tx.objectStore('packs').get('manifest'));
  return usableManifest(await stored.catch(() => null), pattern);
}

/** Some parts as they were stored; undefined for one that is another, and none where one cannot be had. */
export async function partsOf(connection: Connection, places: readonly PackPlace[]): Promise<readonly unknown[]> {
  const read = connection.read({}, (tx) =>
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
