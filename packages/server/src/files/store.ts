import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const INCOMING = '.incoming';

/** The bytes of files, in a folder. A file is written once and never changed. */
export class ByteStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes bytes in under no name yet. */
  async receive(stream: Readable): Promise<Incoming> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(this.#folder, `${randomUUID()}${INCOMING}`);
    const hash = createHash('sha256');
    stream.on('data', (chunk: Buffer) => hash.update(chunk));
    try {
      await pipeline(stream, createWriteStream(path, { mode: 0o600, flush: true }));
    } catch (thrown) {
      await rm(path, { force: true });
      throw thrown;
    }
    const digest = hash.digest('hex');
    return {
      digest,
      blob: () => openAsBlob(path),
      keep: async (owner) => {
        // By whose it is and what is in it: the same file sent twice is one, and another one never takes its place.
        const name = createHash('sha256').update(`${owner}\n${digest}`).digest('hex');
        await rename(path, join(this.#folder, name));
        return name;
      },
      discard: () => rm(path, { force: true }),
    };
  }

  /** The bytes under a name, null where there are none. */
  async read(name: string): Promise<Readable | null> {
    const file = await open(join(this.#folder, name)).catch((thrown: unknown) => {
      if ((thrown as { code?: unknown }).code === 'ENOENT') return null;
      throw thrown;
    });
    return file?.createReadStream() ?? null;
  }

  /** Drops bytes; what is not there is passed over. */
  async drop(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => rm(join(this.#folder, name), { force: true })));
  }

  /** Names of all bytes that are older than a moment, in milliseconds since 1970. */
  async olderThan(moment: number): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const old = await Promise.all(
      names.map(async (name) => {
        const found = await stat(join(this.#folder, name)).catch(() => null);
        return found?.isFile() && found.mtimeMs < moment ? name : null;
      }),
    );
    return old.filter((name) => name !== null);
  }
}

/** Bytes that came in and belong to nobody yet. */
export interface Incoming {
  readonly digest: string;
  /** To look inside. */
  readonly blob: () => Promise<Blob>;
  /** Gives them the name they are kept under: the owner's, a tenant and a file. */
  readonly keep: (owner: string) => Promise<string>;
  readonly discard: () => Promise<void>;
}
