import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Customer, Transactions } from '@clientele/core';
import { SignJWT } from 'jose';
import { PERMISSIONS, type Permission } from '../access/permissions.js';
import { rowOf, vehicleRowsOf } from '../customers/row.js';
import { type Db, type DatabaseOptions, broughtUp, connect, onPglite } from '../database/connect.js';
import type { ServerOptions, TenantSettings } from '../options.js';
import { serve } from '../server.js';
import { memoryPglite } from './memory-pglite.js';

/** What a token of a test says; what is not said is all permissions of one person, for an hour. */
export interface TokenClaims {
  readonly permissions?: readonly Permission[];
  readonly person?: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
}

/** A tenant of a test's own: nothing is in it, and no other test sees it. */
export interface TestTenant {
  /** The server's address, `http://127.0.0.1:40123/v1`. */
  readonly url: string;
  readonly tenant: string;
  readonly token: (claims?: TokenClaims) => Promise<string>;
  /** Gives a customer contracts and invoices, in place of those it had, whatever the rules. This server is never in doubt. */
  readonly transact: (id: string, transactions: Transactions | 'unknown') => Promise<void>;
  /** Puts customers in as they are, what they have from a CRM too. */
  readonly hold: (customers: readonly Customer[]) => Promise<void>;
}

/** A server on a free port of this machine. */
export interface TestServer {
  readonly url: string;
  readonly db: Db;
  /** The folder of its files. */
  readonly files: string;
  /** A new tenant, or the one of this name with other settings. */
  readonly tenant: (settings?: TenantSettings, tenant?: string) => TestTenant;
  readonly close: () => Promise<void>;
}

/** Starts a server: on a PGlite in memory, which takes a second or two, so once for a file; or on the database that is named. */
export async function startTestServer(
  given: Partial<ServerOptions> & { readonly database?: DatabaseOptions } = {},
): Promise<TestServer> {
  const secret = given.auth?.key instanceof Uint8Array ? given.auth.key : randomBytes(32);
  const files = await mkdtemp(join(tmpdir(), 'clientele-files-'));
  const known = new Map<string, TenantSettings>();
  const db = await (given.database ? connect(given.database) : broughtUp(onPglite(await memoryPglite())));
  const options: ServerOptions = {
    database: { folder: '' },
    files,
    auth: { key: secret, algorithms: ['HS256'] },
    limits: { perMinute: 1_000_000 },
    ...given,
    tenant: (tenant) => known.get(tenant) ?? given.tenant?.(tenant) ?? {},
  };
  const server = await serve(db, options);
  const url = `${await server.listen()}/v1`;
  return {
    url,
    db,
    files,
    tenant: (settings = {}, tenant = `t-${randomUUID()}`) => {
      known.set(tenant, settings);
      return {
        url,
        tenant,
        token: (claims) => tokenFor(tenant, secret, claims),
        transact: (id, transactions) => transact(db, tenant, id, transactions),
        hold: (customers) => hold(db, tenant, settings, customers),
      };
    },
    close: async () => {
      await server.close();
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** A token as the server trusts it. */
export async function tokenFor(
  tenant: string,
  secret: Uint8Array,
  { permissions = PERMISSIONS, person = 'person', expiresIn = 3600 }: TokenClaims = {},
): Promise<string> {
  return new SignJWT({ tenant, permissions })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person)
    .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
    .sign(secret);
}

async function transact(db: Db, tenant: string, id: string, transactions: Transactions | 'unknown'): Promise<void> {
  if (transactions === 'unknown') throw new Error('This server always knows');
  const { contracts, invoices } = transactions;
  const kinds = [...Array<'contract'>(contracts).fill('contract'), ...Array<'invoice'>(invoices).fill('invoice')];
  const rows = kinds.map((kind) => ({ tenant, id: randomUUID(), customer_id: id, kind }));
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('transactions').where('tenant', '=', tenant).where('customer_id', '=', id).execute();
    if (rows.length > 0) await tx.insertInto('transactions').values(rows).execute();
  });
}

async function hold(
  db: Db,
  tenant: string,
  { unique = ['code'], codePattern = '' }: TenantSettings,
  customers: readonly Customer[],
): Promise<void> {
  const writer = { tenant, unique, revision: 1, now: new Date().toISOString() };
  const row = {
    id: tenant,
    revision: 1,
    unique_fields: [...unique].sort().join(','),
    code_pattern: codePattern,
    sequence: 0,
  };
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('tenants').values(row).execute();
    for (const customer of customers) {
      await tx.insertInto('customers').values(rowOf(customer, writer)).execute();
      const vehicles = vehicleRowsOf(customer, tenant);
      if (vehicles.length > 0) await tx.insertInto('vehicles').values(vehicles).execute();
    }
  });
}
