#!/usr/bin/env node
import { SignJWT } from 'jose';
import { PERMISSIONS } from './access/permissions.js';
import { configurationFrom } from './command/configuration.js';
import { lockFolder } from './command/folder-lock.js';
import { createServer } from './server.js';

/** How long a server may take to end what is under way, in milliseconds. */
const LONGEST_END = 10_000;

async function main(): Promise<void> {
  const { port, host, folder, isOwnDatabase, madeSecret, options } = await configurationFrom(process.env);
  const lock = isOwnDatabase ? await lockFolder(folder) : null;
  const server = await createServer(options);
  const url = await server.listen({ port, host });
  const lines = [
    `Clientele's server is at ${url}/v1, its data in ${isOwnDatabase ? folder : 'the database that was named'}.`,
  ];
  if (madeSecret)
    lines.push(`A token that is good for a day, for the tenant "demo" and everything: ${await tokenFor(madeSecret)}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  const end = async () => {
    setTimeout(() => process.exit(1), LONGEST_END).unref();
    await server.close();
    await lock?.release();
    process.exit(0);
  };
  process.once('SIGTERM', () => void end());
  process.once('SIGINT', () => void end());
}

async function tokenFor(secret: Uint8Array): Promise<string> {
  return new SignJWT({ tenant: 'demo', permissions: PERMISSIONS })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('demo')
    .setExpirationTime('1 day')
    .sign(secret);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'It could not start'}\n`);
  process.exit(1);
});
