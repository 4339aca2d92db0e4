import { readdir } from 'node:fs/promises';
import { customers, individual } from '@clientele/core/testing';
import fc from 'fast-check';
import { type Call, callerOf } from './caller.js';
import { digestOf } from './digest.js';
import { WHOLE, type Whole, wholeRequest } from './requests.js';
import type { TestServer } from '../src/testing/test-server.js';

/** Texts that have broken servers, and some that may stand anywhere. */
const TEXTS = [
  '',
  ' ',
  'an',
  'KH-1',
  'Lê\u0323',
  '\0',
  '\ud800',
  '%00',
  '../..',
  "' OR 1=1 --",
  '{}',
  '🏢',
  'x'.repeat(600),
  '__proto__',
  '{"a":',
  '1e999',
  '\u202e',
];

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1, 1.5, 2 ** 31, 2 ** 53, 1e308, -0, ...TEXTS),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const anything = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('id', 'name', '__proto__', 'x'), scalar),
  fc.constant('y'.repeat(1_100_000)),
);

type Change = (request: Whole) => Whole;

/** What may be done to a good request. */
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Change>((request) => request) },
  // A value somewhere inside is another.
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(), anything)
      .map(([at, value]): Change => (request) => ({ ...request, body: withPart(request.body, at, () => value) })),
  },
  // A key is missing, or there is one too many.
  {
    weight: 2,
    arbitrary: fc
      .nat()
      .map((at): Change => (request) => ({ ...request, body: withPart(request.body, at, () => undefined) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('more', '__proto__', 'crm', 'tenant')
      .map((key): Change => (request) => ({ ...request, body: withKey(request.body, key) })),
  },
  // The body is something else, or no JSON.
  { weight: 2, arbitrary: anything.map((body): Change => (request) => ({ ...request, body: body ?? undefined })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('{', '[]]', '"', '', '\ufeff{}', '['.repeat(50_000))
      .map((body): Change => (request) => ({ ...request, body })),
  },
  // The address or a header is another.
  {
    weight: 2,
    arbitrary: fc.constantFrom(...TEXTS, 'nobody').map((id): Change => (request) => ({
      ...request,
      path: request.path.replace(/(an|kept|contract|t)$/, encode(id)),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('if-match', 'idempotency-key', 'content-type', 'last-event-id'),
        fc.constantFrom('', '"1"', '"0"', 'W/"1"', '*', 'x'.repeat(300), 'text/plain'),
      )
      .map(([name, value]): Change => (request) => ({ ...request, headers: { ...request.headers, [name]: value } })),
  },
);

// News never end, so they are asked for elsewhere.
const routes = Object.keys(WHOLE).filter((route) => route !== 'GET /v1/changes');
const anyRequest = fc.tuple(fc.constantFrom(...routes), change).map(([route, changed]) => changed(wholeRequest(route)));

/**
 * Sends so many requests, whole and broken, and throws where one is answered with a failure of the server's, or where one
 * that was refused changed anything. The same seed sends the same.
 */
export async function fuzz(server: TestServer, count: number, seed: number): Promise<Readonly<Record<number, number>>> {
  const room = server.tenant({ unique: ['code', 'phone'] });
  const call = await callerOf(room);
  await call('POST', '/customers', { body: individual({ id: 'an', buildingId: 's1', code: 'KH-1', name: 'Lê An' }) });
  await call('POST', '/customers/batch-create', { body: { customers: customers(5) } });
  const statuses: Record<number, number> = {};
  let state = await stateOf(server);
  for (const request of fc.sample(anyRequest, { numRuns: count, seed })) {
    const { status } = await send(call, request);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const told = () =>
      `${request.method} ${request.path} ${JSON.stringify(request.body ?? null).slice(0, 2000)} (seed ${seed})`;
    if (status >= 500) throw new Error(`${status} for ${told()}`);
    const next = await stateOf(server);
    if (status >= 400 && next !== state) throw new Error(`${status}, and yet something changed, for ${told()}`);
    state = next;
  }
  return statuses;
}

async function send(call: Call, { method, path, ...sent }: Whole): Promise<{ readonly status: number }> {
  const { body, ...rest } = sent;
  const isBodyless = body === undefined || method === 'GET';
  return call(method, path, isBodyless ? rest : { ...rest, body });
}

async function stateOf({ db, files }: TestServer): Promise<string> {
  return `${await digestOf(db)} ${(await readdir(files).catch(() => [])).length}`;
}

function encode(text: string): string {
  return /\p{Cs}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text);
}

/** A copy with another value at one place, counted through all there are; undefined takes it away. */
function withPart(body: unknown, at: number, value: () => unknown): unknown {
  if (body instanceof FormData || typeof body !== 'object' || body === null) return value();
  const copy = structuredClone(body) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const look = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    for (const key of Object.keys(part)) {
      places.push([part as Record<string, unknown>, key]);
      look((part as Record<string, unknown>)[key]);
    }
  };
  look(copy);
  const [place, key] = places[at % places.length] ?? [copy, 'x'];
  const other = value();
  if (other === undefined) Reflect.deleteProperty(place, key);
  else place[key] = other;
  return copy;
}

function withKey(body: unknown, key: string): unknown {
  if (body instanceof FormData || typeof body !== 'object' || body === null) return body;
  // Written as JSON, because `__proto__` is no key that a literal makes.
  return JSON.stringify(body).replace('{', `{${JSON.stringify(key)}:{"tenant":"x"},`);
}
