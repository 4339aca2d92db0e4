import { createHash } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { type Server, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/** A path of a socket may be this long everywhere. */
const LONGEST_PATH = 100;
/** How long to wait before looking whether the lock is still ours, in milliseconds. */
const SETTLING = 100;
const TRIES = 5;

/** Holds a folder for this process. */
export interface FolderLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes a folder for this process alone. The lock is a socket that listens: the system ends it with its process, however
 * that dies, so what a dead one left is told from a living one by asking.
 * @throws Error where another process has the folder
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = placeOf(folder);
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const server = await listen(path);
    if (server) {
      if (await isStillOurs(path)) return { release: () => new Promise((done) => server.close(() => done())) };
      server.close();
    }
    if (await answers(path)) break;
    await takeAway(path);
  }
  throw new Error(`Another process uses the folder ${folder}. Stop it first, or name another folder.`);
}

function placeOf(folder: string): string {
  const whole = resolve(folder);
  const name = createHash('sha256').update(whole).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\clientele-${name}`;
  const path = join(whole, 'lock');
  return Buffer.byteLength(path) <= LONGEST_PATH ? path : join(tmpdir(), `clientele-${name}`);
}

/** A server on the path, null where the path is taken. */
function listen(path: string): Promise<Server | null> {
  const server = createServer((asker) => asker.end()).unref();
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : fail(error)));
    server.listen(path, () => done(server));
  });
}

/** Whether nobody took the path away because it looked dead a moment before we began to listen. */
async function isStillOurs(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const before = await stat(path).catch(() => null);
  await after(SETTLING);
  const now = await stat(path).catch(() => null);
  return before !== null && before.ino === now?.ino && (await answers(path));
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => socket.destroy());
  });
}

/** Takes away what a dead process left; puts it back where a living one came in between. */
async function takeAway(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  if (await answers(aside)) await rename(aside, path);
  else await rm(aside, { force: true });
}
