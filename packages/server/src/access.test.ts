import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { individual } from '@clientele/core/testing';
import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS, type Permission } from './access/permissions.js';
import { call, callerOf } from '../test/caller.js';
import { digestOf } from '../test/digest.js';
import { wholeRequest } from '../test/requests.js';
import { type TestServer, type TestTenant, startTestServer, tokenFor } from './testing/test-server.js';

type Paths = Record<string, Record<string, { readonly security: readonly Record<string, readonly Permission[]>[] }>>;

const { paths } = JSON.parse(await readFile(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')) as {
  paths: Paths;
};
const routes = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { security }]) => ({ route: `${method.toUpperCase()} ${path}`, security })),
);
/** Routes for people, each with what its token must allow. */
const personal = routes.flatMap(({ route, security }) => {
  const [needed] = security.flatMap(({ token }) => token ?? []);
  return needed ? [{ route, needed }] : [];
});

let server: TestServer;
let room: TestTenant;
let before: string;

beforeAll(async () => {
  server = await startTestServer({ origins: ['https://portal.example.com'] });
  room = server.tenant({ unique: ['phone'], buildings: [{ id: 's1', name: 'Tòa S1' }] });
  const owner = await callerOf(room);
  const { body } = wholeRequest('POST /v1/files');
  (body as FormData).set(
    'about',
    JSON.stringify({ id: 'kept', fileName: 'a.pdf', mediaType: 'application/pdf', size: 8 }),
  );
  expect((await owner('POST', '/files', { body })).status).toBe(204);
  await owner('POST', '/customers', { body: individual({ id: 'an', buildingId: 's1', code: 'KH-1', name: 'Lê An' }) });
  await owner('PUT', '/transactions/contract', { body: { customerId: 'an', kind: 'contract' } });
  before = await digestOf(server.db);
});
afterAll(() => server.close());

const asked = async (route: string, token: string | null) => {
  const { method, path, headers = {}, body } = wholeRequest(route);
  const authorization = token === null ? {} : { authorization: token };
  const {
    status,
    body: told,
    headers: answered,
  } = await call(server.url, method, path, { body, headers: { ...headers, ...authorization } });
  return { status, code: (told as { code?: string }).code, asks: answered.get('www-authenticate') };
};

describe.each(personal)('$route', ({ route, needed }) => {
  it('is refused without a token that is good', async () => {
    const other = await tokenFor(room.tenant, randomBytes(32));
    const unsigned = new UnsecuredJWT({ tenant: room.tenant, permissions: PERMISSIONS })
      .setSubject('a')
      .setExpirationTime('1h')
      .encode();
    const expired = await room.token({ expiresIn: -1 });
    const mine = await room.token();
    const headers = [
      null,
      '',
      `Bearer ${other}`,
      `Bearer ${unsigned}`,
      `Bearer ${expired}`,
      `Bearer ${mine}x`,
      mine,
      `Basic ${mine}`,
    ];
    for (const header of headers) {
      expect(await asked(route, header)).toEqual({ status: 401, code: 'unauthorized', asks: 'Bearer' });
    }
  });

  it(`is refused without ${needed}`, async () => {
    const permissions = PERMISSIONS.filter((permission) => permission !== needed);
    expect(await asked(route, `Bearer ${await room.token({ permissions })}`)).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect(await asked(route, `Bearer ${await room.token({ permissions: [] })}`)).toMatchObject({ status: 403 });
  });

  it('changes nothing for one who may not', async () => {
    expect(await digestOf(server.db)).toBe(before);
  });
});

it('says to one who may only look that this is so', async () => {
  for (const [permissions, readOnly] of [
    [['read'], true],
    [PERMISSIONS, false],
  ] as const) {
    const headers = { authorization: `Bearer ${await room.token({ permissions })}` };
    expect((await call(server.url, 'GET', '/description', { headers })).body).toMatchObject({ readOnly });
  }
});

/** What another tenant gets who asks for this one's: exactly what it gets for what nobody has. */
const OF_ANOTHER = [
  'GET /v1/customers/{id}',
  'PATCH /v1/customers/{id}',
  'GET /v1/files/{id}',
  'POST /v1/customers/batch-delete',
  'POST /v1/customers/batch-restore',
  'POST /v1/customers/blockers',
  'POST /v1/customers/find',
  'POST /v1/customers/query',
  'POST /v1/vehicles/query',
  'POST /v1/crm/commands',
  'PUT /v1/transactions/{id}',
  'DELETE /v1/transactions/{id}',
  'POST /v1/files/discard',
];

/** What names nobody else's: it adds something of one's own, or tells of one's own alone. */
const OF_ONESELF = [
  'GET /v1/description',
  'GET /v1/buildings',
  'GET /v1/next-code',
  'GET /v1/changes',
  'GET /v1/crm/conflicts',
  'GET /v1/crm/quarantine',
  'POST /v1/customers',
  'POST /v1/customers/batch-create',
  'POST /v1/crm/receive',
  'POST /v1/files',
];

describe('another tenant', () => {
  it('is thought of on every route', () => {
    expect([...OF_ANOTHER, ...OF_ONESELF].sort()).toEqual(personal.map(({ route }) => route).sort());
  });

  it.each(OF_ANOTHER)('gets for %s what it gets for what nobody has', async (route) => {
    const stranger = await callerOf(server.tenant({ unique: ['phone'] }));
    const { method, path, headers = {}, body } = wholeRequest(route);
    const ours = await stranger(method, path, { body, headers });
    const text = (part: unknown) =>
      JSON.stringify(part ?? null)
        .replaceAll('"an"', '"nobody"')
        .replaceAll('"kept"', '"nothing"');
    const elsewhere = path
      .replace(/an$/, 'nobody')
      .replace(/kept$/, 'nothing')
      .replace(/contract$/, 'none');
    const nobody = await stranger(method, elsewhere, {
      ...(body !== undefined && { body: JSON.parse(text(body)) }),
      headers,
    });
    expect([ours.status, text(ours.body)]).toEqual([nobody.status, text(nobody.body)]);
    expect(JSON.stringify(ours.body)).not.toContain('Lê An');
    const owner = await callerOf(room);
    expect((await owner('GET', '/customers/an')).body).toMatchObject({ version: 1 });
    expect((await owner('GET', '/files/kept')).status).toBe(200);
    expect((await owner('POST', '/customers/blockers', { body: { ids: ['an'] } })).body).toMatchObject({
      blockers: [{ transactions: { contracts: 1, invoices: 0 } }],
    });
  });

  it('may use the same ids, codes and keys', async () => {
    const stranger = await callerOf(server.tenant({ unique: ['code'] }));
    const body = individual({ id: 'an', code: 'KH-1', name: 'Khác' });
    expect((await stranger('POST', '/customers', { body })).status).toBe(201);
  });
});

describe('a page of another origin', () => {
  it('may ask where its origin was named, and read the headers it needs', async () => {
    const preflight = (origin: string) =>
      fetch(`${server.url}/customers/an`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'if-match' },
      });
    const allowed = await preflight('https://portal.example.com');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://portal.example.com');
    expect(allowed.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect((await preflight('https://evil.example.com')).headers.get('access-control-allow-origin')).toBeNull();
    const headers = { origin: 'https://portal.example.com' };
    const refused = await fetch(`${server.url}/customers/an`, { headers });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
      401,
      'https://portal.example.com',
    ]);
    expect(refused.headers.get('access-control-expose-headers')).toContain('ETag');
  });
});

describe('a token', () => {
  const key = randomBytes(32);
  const refused = async (change: (token: SignJWT) => SignJWT, claims: object = {}) => {
    const whole = new SignJWT({ tenant: 't', permissions: ['read'], sub: 'a', ...claims }).setProtectedHeader({
      alg: 'HS256',
    });
    const token = await change(whole.setExpirationTime('1h')).sign(key);
    return call(signed.url, 'GET', '/description', { headers: { authorization: `Bearer ${token}` } });
  };
  let signed: TestServer;
  beforeAll(async () => {
    signed = await startTestServer({
      auth: { key, algorithms: ['HS256'], issuer: 'host', audience: 'clientele' },
      limits: { perMinute: 20 },
    });
  });
  afterAll(() => signed.close());
  const whole = (token: SignJWT) => token.setIssuer('host').setAudience('clientele');

  it('needs every claim in its shape, and the issuer and audience that were named', async () => {
    expect((await refused(whole)).status).toBe(200);
    expect((await refused((token) => token)).status).toBe(401);
    expect((await refused((token) => whole(token).setAudience('another'))).status).toBe(401);
    for (const claims of [
      { tenant: '../x' },
      { tenant: undefined },
      { permissions: ['all'] },
      { permissions: 'read' },
      { sub: '' },
    ]) {
      expect((await refused(whole, claims)).status).toBe(401);
    }
    const { privateKey } = await generateKeyPair('RS256');
    const foreign = await new SignJWT({ tenant: 't', permissions: ['read'] })
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey);
    const headers = { authorization: `Bearer ${foreign}` };
    expect((await call(signed.url, 'GET', '/description', { headers })).status).toBe(401);
  });

  it('lets its person ask only so often, who is told when to come again', async () => {
    const answers = [];
    for (let nth = 0; nth < 25; nth++) answers.push(await refused(whole, { sub: 'busy' }));
    const last = answers.at(-1);
    expect([answers[0]?.status, last?.status, last?.body['code']]).toEqual([200, 429, 'unavailable']);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await refused(whole, { sub: 'another' })).status).toBe(200);
  });
});
