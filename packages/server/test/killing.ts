import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { individual } from '@clientele/core/testing';
import { tokenFor } from '../src/testing/test-server.js';
import { call, type Got } from './caller.js';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const SECRET = 'a secret of a test, thirty-two long';

/** Builds what is to be started; nothing to do where it has been. */
export function buildServer(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b', PACKAGE]);
}

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it wrote until now. */
  readonly said: () => string;
  /** Ends when the process does, with its code. */
  readonly ended: Promise<number | null>;
}

/** Starts one; rejects with what it said where it does not start. */
export function startProcess(env: Readonly<Record<string, string | undefined>>): Promise<Running> {
  // It lives for seconds: to optimise PGlite's WebAssembly would take longer than all that it does.
  const child = spawn(process.execPath, ['--liftoff-only', join(PACKAGE, 'dist/main.js')], {
    env: { PATH: process.env['PATH'], PORT: '0', JWT_SECRET: SECRET, PER_MINUTE: '1000000', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const [, url] = /is at (http:\S+)\/v1/.exec(said) ?? [];
      if (url !== undefined) resolve({ url: `${url}/v1`, child, said: () => said, ended });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(said)));
  });
}

/** A folder that is gone when the work is done. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-run-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const tokenOfProcess = (tenant: string) =>
  tokenFor(tenant, new TextEncoder().encode(SECRET), { expiresIn: 36_000 });

/**
 * Kills a server so often while customers are added, and starts it again; throws where one that was acknowledged is not
 * there afterwards, or one is there twice. Gives back how many were added.
 */
export async function killUnderLoad(env: Readonly<Record<string, string>>, kills: number): Promise<number> {
  const authorization = `Bearer ${await tokenOfProcess('killed')}`;
  let running = await startProcess(env);
  const over = new AbortController();
  const acknowledged = new Set<string>();
  const work = async (worker: number) => {
    for (let nth = 0; !over.signal.aborted; nth++) {
      const id = `c-${worker}-${nth}`;
      const sent = { body: individual({ id, code: id }), headers: { authorization, 'idempotency-key': id } };
      // Sent again under its key, until somebody says that it is done.
      while (!over.signal.aborted && !acknowledged.has(id)) {
        const got: Got | null = await call(running.url, 'POST', '/customers', sent).catch(() => null);
        if (got?.status === 201) acknowledged.add(id);
        else if (got && got.status !== 503 && got.body['code'] !== 'unavailable')
          throw new Error(`${got.status} for ${id}`);
        else await pause(20);
      }
    }
  };
  const killEach = async () => {
    for (let kill = 0; kill < kills; kill++) {
      // In the middle of it: some more are done, and others are on their way.
      const enough = acknowledged.size + 10 + kill * 3;
      while (acknowledged.size < enough && !over.signal.aborted) await pause(5);
      running.child.kill('SIGKILL');
      await running.ended;
      running = await startProcess(env);
    }
  };
  try {
    const workers = Array.from({ length: 8 }, (_, worker) => work(worker));
    await Promise.race([killEach(), Promise.all(workers)]);
    over.abort();
    await Promise.all(workers);
    for (const id of acknowledged) {
      const got = await call(running.url, 'GET', `/customers/${id}`, { headers: { authorization } });
      if (got.status !== 200 || got.body['version'] !== 1) throw new Error(`${id} was acknowledged and is lost`);
    }
    running.child.kill('SIGTERM');
    if ((await running.ended) !== 0) throw new Error('It did not end as it was asked to');
    return acknowledged.size;
  } finally {
    over.abort();
    running.child.kill('SIGKILL');
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
