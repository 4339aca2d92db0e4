import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/**
 * A new PGlite in memory. Making the first files of a database takes seconds, so they are kept beside this package, once
 * for each version of PGlite; where nothing can be kept, they are made each time.
 */
export async function memoryPglite(): Promise<PGlite> {
  const kept = keptFiles(await pgliteVersion());
  const files = await readFile(kept).catch(() => null);
  if (files) return PGlite.create({ dataDir: 'memory://', loadDataDir: new Blob([files]) });
  const made = await PGlite.create('memory://');
  await keep(kept, await made.dumpDataDir('none')).catch(() => undefined);
  return made;
}

function keptFiles(version: string): string {
  return fileURLToPath(new URL(`../../node_modules/.cache/clientele/pglite-${version}.tar`, import.meta.url));
}

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return (JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as { readonly version: string })
    .version;
}

/** In one step, because another process may read it or do the same. */
async function keep(path: string, files: Blob): Promise<void> {
  const part = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(part, Buffer.from(await files.arrayBuffer()));
  await rename(part, path);
}
