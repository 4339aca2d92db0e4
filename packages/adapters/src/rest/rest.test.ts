import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { isCustomerError, type ErrorCode } from '@clientele/core';
import { individual, testAdapter } from '@clientele/core/testing';
import { describe, expect, it } from 'vitest';
import { restAdapter, type RestOptions } from './index.js';

interface JsonServer {
  create(): RequestListener & { use(part: unknown): void };
  router(state: object): unknown;
}
const jsonServer = createRequire(import.meta.url)('json-server') as JsonServer;

/** A real json-server on a port of its own. */
async function serve(state: object = { customers: [] }) {
  const app = jsonServer.create();
  app.use(jsonServer.router(structuredClone(state)));
  // Its own handler would write what went wrong to the console.
  app.use((_error: unknown, _request: unknown, response: ServerResponse, _next: unknown) => {
    response.writeHead(500).end('{}');
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cleanUp = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, cleanUp };
}

/** Long enough for whatever else was asked at the same moment to have been answered, in milliseconds. */
const WHILE = 50;

/** Sends changes a little later, so that two at one moment have both read the same version. */
const slowToChange: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.method === 'PATCH') await new Promise((resolve) => setTimeout(resolve, WHILE));
  return fetch(request);
};

await testAdapter({
  name: 'REST, json-server 0.17',
  make: async () => {
    const { url, cleanUp } = await serve();
    return { adapter: restAdapter({ url, fetch: slowToChange }), cleanUp };
  },
  knownGaps: [
    // It compares no versions itself,
    'update: of two changes to one version at one moment, one is written',
    // and cannot say where in an order a record stands.
    'list at a customer: gives the page that has the customer, as an index would',
  ],
  runner: { describe, it },
});

const query = { buildingId: 's1', group: 'all', text: '' } as const;
const sort = { field: 'displayOrder', direction: 'ascending' } as const;
const request = { query, sort, at: { index: 0 }, limit: 10 };

/** An adapter whose server always answers the same; how often it was asked. */
function answering(answer: () => Response | Promise<Response>, options: Partial<RestOptions> = {}) {
  const asked: Request[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    asked.push(new Request(input, init));
    return answer();
  };
  return { adapter: restAdapter({ url: 'http://server.example', fetch, ...options }), asked };
}

async function codeOf(call: Promise<unknown>): Promise<ErrorCode | undefined> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  return isCustomerError(thrown) ? thrown.code : undefined;
}

describe('restAdapter', () => {
  const statuses = [
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [413, 'too-large'],
    [418, 'adapter'],
    [429, 'unavailable'],
    [500, 'unavailable'],
  ] as const;

  it.each(statuses)('takes %i for %s', async (status, code) => {
    const { adapter } = answering(() => Response.json({}, { status, headers: { 'Retry-After': '0' } }));
    expect(await codeOf(adapter.get('a'))).toBe(code);
    expect(await codeOf(adapter.create(individual({ id: 'a' }), { opId: '1' }))).toBe(code);
  });

  it('asks again what is read, and never what is written', async () => {
    const { adapter, asked } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await codeOf(adapter.get('a'))).toBe('unavailable');
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
    asked.length = 0;
    expect(await codeOf(adapter.create(individual({ id: 'a' }), { opId: '1' }))).toBe('unavailable');
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
  });

  it('takes a customer of a wrong shape, and what is no JSON, for a mistake of the server', async () => {
    expect(await codeOf(answering(() => Response.json({ id: 'a' })).adapter.get('a'))).toBe('adapter');
    expect(await codeOf(answering(() => new Response('<html>')).adapter.get('a'))).toBe('adapter');
    expect(await codeOf(answering(() => Response.json([])).adapter.list(request))).toBe('adapter');
  });

  it('sends the headers it is given', async () => {
    const { adapter, asked } = answering(() => Response.json({}), { headers: { Authorization: 'Bearer 1' } });
    await codeOf(adapter.get('a'));
    expect(asked[0]?.headers.get('Authorization')).toBe('Bearer 1');
  });

  it('refuses a search and a sort it cannot answer', async () => {
    const { adapter, asked } = answering(() => Response.json([]));
    expect(await codeOf(adapter.list({ ...request, query: { ...query, text: 'an' } }))).toBe('invalid');
    expect(await codeOf(adapter.list({ ...request, sort: { field: 'name', direction: 'ascending' } }))).toBe('invalid');
    expect(asked.filter(({ url }) => url.includes('name'))).toEqual([]);
  });

  it('writes only what changed, and leaves fields it does not know', async () => {
    const first = individual({ id: 'a', name: 'Lê An' });
    const moment = '2026-01-01T00:00:00Z';
    const record = { ...first, version: 1, createdAt: moment, updatedAt: moment, loyalty: 'gold' };
    const { url, cleanUp } = await serve({ customers: [record] });
    const patch = { set: { note: 'một' }, put: {}, drop: {} };
    await restAdapter({ url }).update(record.id, patch, 1, { opId: '1' });
    const kept: unknown = await (await fetch(`${url}/customers/${record.id}`)).json();
    expect(kept).toMatchObject({ loyalty: 'gold', note: 'một', version: 2, name: record.name });
    await cleanUp();
  });
});
