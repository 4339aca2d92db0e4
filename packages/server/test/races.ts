import { individual } from '@clientele/core/testing';
import { sql } from 'kysely';
import type { Db } from '../src/database/connect.js';
import { type TestServer, type TestTenant, startTestServer } from '../src/testing/test-server.js';
import { type Call, type Got, callerOf } from './caller.js';
import { CuttingProxy } from './cutting-proxy.js';

/** Requests that are under way at one time. */
const WORKERS = 48;

/** Two servers on one database, and a tenant of both: what is raced is raced between processes, too. */
export interface Pair {
  readonly servers: readonly [TestServer, TestServer];
  readonly close: () => Promise<void>;
}

export async function startPair(url: string): Promise<Pair> {
  const auth = { key: new Uint8Array(32).fill(7), algorithms: ['HS256'] };
  // One after the other: the first brings the database to its version.
  const servers = [
    await startTestServer({ database: { url }, auth }),
    await startTestServer({ database: { url }, auth }),
  ] as const;
  return { servers, close: async () => void (await Promise.all(servers.map((server) => server.close()))) };
}

/** Creations and events of a CRM on the same few phones and codes, half of them on either server. */
export async function raceForPhones({ servers }: Pair, count: number): Promise<void> {
  const [calls, room] = await callsOn(servers, { unique: ['code', 'phone'] });
  const phones = Math.max(2, Math.floor(count / 20));
  const phone = (nth: number) => `09${String(10_000_000 + (nth % phones))}`;
  // All at one moment.
  const answers = await Promise.all(
    Array.from({ length: count }, (_, nth) => {
      const call = calls[nth % 2]!;
      if (nth % 4 < 2) {
        const value = `+84${phone(nth).slice(1)}`;
        const body = individual({
          id: `local-${nth}`,
          code: `KH-${nth % phones}`,
          phone: { value, text: phone(nth) },
          name: 'Lê An',
        });
        return call('POST', '/customers', { body });
      }
      const values = { name: 'Lê Bình', phone: phone(nth), email: null, gender: null };
      const body = {
        op: 'upsert',
        eventId: `e-${nth}`,
        crmId: `c-${nth % (phones * 2)}`,
        orderId: `o-${nth}`,
        stamp: nth,
        values,
      };
      return call('POST', '/crm/receive', { body });
    }),
  );
  expectStatuses(answers, [200, 201, 409]);
  const { db } = servers[0];
  const { tenant } = room;
  const live = sql<{ n: number; phones: number; codes: number }>`SELECT count(*)::int AS n,
    count(DISTINCT phone_key)::int AS phones, count(DISTINCT code_key)::int AS codes
    FROM customers WHERE tenant = ${tenant} AND deleted_at IS NULL`;
  const [found] = (await live.execute(db)).rows;
  if (found?.phones !== phones || found.n !== phones)
    throw new Error(`Not one for each phone: ${JSON.stringify(found)}, ${phones} phones`);
  await expectGapless(db, tenant);
}

/** Deletions on one server, contracts for the same customers on the other, at one moment. */
export async function raceDeletions({ servers }: Pair, count: number): Promise<void> {
  const [calls, room] = await callsOn(servers, {});
  const ids = Array.from({ length: count }, (_, nth) => `c-${nth}`);
  for (let at = 0; at < count; at += 500) {
    const customers = ids.slice(at, at + 500).map((id) => individual({ id, code: id }));
    expectStatuses([await calls[0]('POST', '/customers/batch-create', { body: { customers } })], [200]);
  }
  const pairs = await inParallel(count, async (nth) => {
    const id = ids[nth] ?? '';
    const [one, other] = nth % 2 === 0 ? calls : [calls[1], calls[0]];
    return Promise.all([
      one('POST', '/customers/batch-delete', { body: { items: [{ id, version: 1 }] } }),
      other('PUT', `/transactions/t-${nth}`, { body: { customerId: id, kind: 'contract' } }),
    ]);
  });
  let deleted = 0;
  for (const [removal, contract] of pairs) {
    expectStatuses([removal], [200]);
    expectStatuses([contract], [204, 404]);
    const [{ status } = { status: '' }] = removal.body['results'] as { status: string }[];
    if ((status === 'deleted') !== (contract.status === 404))
      throw new Error(`Both or neither: ${status}, ${contract.status}`);
    if (status === 'deleted') deleted++;
  }
  if (deleted === 0 || deleted === count) throw new Error(`No race: ${deleted} of ${count} were deleted`);
  const dangling = sql<{ n: number }>`SELECT count(*)::int AS n FROM transactions t JOIN customers c
    ON c.tenant = t.tenant AND c.id = t.customer_id WHERE t.tenant = ${room.tenant} AND c.deleted_at IS NOT NULL`;
  const [found] = (await dangling.execute(servers[0].db)).rows;
  if (found?.n !== 0) throw new Error(`${found?.n} contracts dangle`);
}

/** Writes of which three in ten are done and never answered, each sent again under its key until it is. */
export async function loseAnswers({ servers }: Pair, count: number): Promise<void> {
  const room = servers[0].tenant();
  const proxy = await CuttingProxy.start(servers[0].url, 0.3);
  const call = await callerOf({ ...room, url: `${proxy.url}/v1` });
  try {
    await inParallel(count, async (nth) => {
      const body = individual({ id: `c-${nth}`, code: `KH-${nth}`, note: 'một' });
      const created = await untilAnswered(() =>
        call('POST', '/customers', { body, headers: { 'idempotency-key': `create-${nth}` } }),
      );
      expectStatuses([created], [201]);
      const headers = { 'idempotency-key': `change-${nth}`, 'if-match': '"1"' };
      const patch = { set: { note: 'hai' }, put: {}, drop: {} };
      expectStatuses(
        [await untilAnswered(() => call('PATCH', `/customers/c-${nth}`, { body: patch, headers }))],
        [200],
      );
    });
  } finally {
    await proxy.close();
  }
  if (proxy.cut < count / 4) throw new Error(`Only ${proxy.cut} answers were lost`);
  const kept = sql<{ n: number }>`SELECT count(*)::int AS n FROM customers
    WHERE tenant = ${room.tenant} AND version = 2 AND document->>'note' = 'hai'`;
  const [found] = (await kept.execute(servers[0].db)).rows;
  if (found?.n !== count) throw new Error(`${found?.n} of ${count} are as they should be`);
  await expectGapless(servers[0].db, room.tenant, count * 2);
}

/** Asks until there is an answer that is one. */
export async function untilAnswered(ask: () => Promise<Got>): Promise<Got> {
  for (let attempt = 1; ; attempt++) {
    const got = await ask().catch(() => null);
    if (got && got.status !== 503 && !(got.status === 409 && got.body['code'] === 'unavailable')) return got;
    if (attempt === 200) throw new Error('No answer after 200 tries');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Every number of a tenant's writes is there, once. */
export async function expectGapless(db: Db, tenant: string, count?: number): Promise<void> {
  const rows = await db
    .selectFrom('changes')
    .select('revision')
    .where('tenant', '=', tenant)
    .orderBy('revision')
    .execute();
  const row = await db.selectFrom('tenants').select('revision').where('id', '=', tenant).executeTakeFirst();
  const isGapless =
    rows.every(({ revision }, at) => Number(revision) === at + 1) && rows.length === Number(row?.revision);
  if (!isGapless || (count !== undefined && rows.length !== count))
    throw new Error(`${rows.length} changes, and ${String(row?.revision)} is the last`);
}

async function callsOn(
  servers: Pair['servers'],
  settings: Parameters<TestServer['tenant']>[0],
): Promise<[[Call, Call], TestTenant]> {
  const room = servers[0].tenant(settings);
  const other = servers[1].tenant(settings, room.tenant);
  return [[await callerOf(room), await callerOf(other)], room];
}

/** Does so many things, some at one time; what they come to, in their order. */
export async function inParallel<Result>(count: number, run: (nth: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async () => {
    while (next < count) {
      const nth = next++;
      results[nth] = await run(nth);
    }
  };
  await Promise.all(Array.from({ length: Math.min(WORKERS, count) }, work));
  return results;
}

function expectStatuses(answers: readonly Got[], allowed: readonly number[]): void {
  const other = answers.find(({ status }) => !allowed.includes(status));
  if (other) throw new Error(`${other.status}: ${JSON.stringify(other.body)}`);
}
