import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildingSchema } from '@clientele/core';
import * as z from 'zod/mini';
import type { ServerOptions, TenantSettings } from '../options.js';

const tenants = z.record(
  z.string(),
  z.strictObject({
    buildings: z.optional(z.array(buildingSchema)),
    unique: z.optional(z.array(z.enum(['code', 'phone']))),
    codePattern: z.optional(z.string()),
  }),
);

/** What the environment says, see the guide. */
const environment = z.object({
  PORT: z.optional(z.string().check(z.regex(/^\d{1,5}$/))),
  HOST: z.optional(z.string()),
  CLIENTELE_FOLDER: z.optional(z.string()),
  DATABASE_URL: z.optional(z.string()),
  JWT_SECRET: z.optional(z.string().check(z.minLength(32))),
  ORIGINS: z.optional(z.string()),
  WEBHOOK_SECRETS: z.optional(z.string()),
  TENANTS: z.optional(z.string()),
  PER_MINUTE: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))),
});

/** How the command was asked to start. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  /** Whether the database is the server's own, in the folder. */
  readonly isOwnDatabase: boolean;
  /** Null where the secret was given. */
  readonly madeSecret: Uint8Array | null;
  readonly options: ServerOptions;
}

/** Reads the environment and makes what lacks. @throws Error that says which of it is wrong */
export async function configurationFrom(given: NodeJS.ProcessEnv): Promise<Configuration> {
  const { data: env, error } = environment.safeParse(given);
  if (!env) throw new Error(`${String(error?.issues[0]?.path[0])} is not as the guide says`);
  const folder = env.CLIENTELE_FOLDER ?? '.clientele';
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const madeSecret = env.JWT_SECRET === undefined ? await secretIn(folder) : null;
  const settings = env.TENANTS === undefined ? {} : tenants.parse(JSON.parse(await readFile(env.TENANTS, 'utf8')));
  const secrets = z.record(z.string(), z.string()).parse(JSON.parse(env.WEBHOOK_SECRETS ?? '{}'));
  return {
    port: Number(env.PORT ?? 8787),
    host: env.HOST ?? '127.0.0.1',
    folder,
    isOwnDatabase: env.DATABASE_URL === undefined,
    madeSecret,
    options: {
      database: env.DATABASE_URL === undefined ? { folder: join(folder, 'data') } : { url: env.DATABASE_URL },
      files: join(folder, 'files'),
      auth: { key: madeSecret ?? new TextEncoder().encode(env.JWT_SECRET), algorithms: ['HS256'] },
      origins: (env.ORIGINS ?? '').split(',').filter((origin) => origin !== ''),
      webhookSecrets: secrets,
      tenant: (tenant) => (settings[tenant] ?? settings['*'] ?? {}) as TenantSettings,
      ...(env.PER_MINUTE !== undefined && { limits: { perMinute: Number(env.PER_MINUTE) } }),
      log: true,
    },
  };
}

/** The secret that was made when the folder was. */
async function secretIn(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'secret');
  try {
    await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code !== 'EEXIST') throw thrown;
  }
  return Buffer.from(await readFile(path, 'utf8'), 'hex');
}
