import { individual } from '@clientele/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Call, callerOf } from '../test/caller.js';
import { tenantEach } from '../test/tenant-each.js';
import type { TestServer, TestTenant } from './testing/test-server.js';

const buildings = [{ id: 's1', name: 'Tòa S1' }];
const an = individual({ id: 'an', buildingId: 's1', code: 'KH-1', name: 'Lê An' });
const note = (text: string) => ({ set: { note: text }, put: {}, drop: {} });
const BY_CODE = { field: 'code', direction: 'ascending' };
const query = (given: object = {}) => ({
  query: { buildingId: 's1', group: 'all', text: '' },
  sort: BY_CODE,
  at: { index: 0 },
  limit: 10,
  ...given,
});

const asked = tenantEach({ buildings });
let server: TestServer;
let room: TestTenant;
let call: Call;
beforeEach(() => ({ server, room, call } = asked));

const add = (...ids: readonly string[]) =>
  call('POST', '/customers/batch-create', {
    body: { customers: ids.map((id) => individual({ id, buildingId: 's1', code: `KH-${id}`, name: `Lê ${id}` })) },
  });
const idsIn = (rows: unknown) => (rows as { id: string }[]).map(({ id }) => id);

describe('what a backend can', () => {
  it('is told, with the buildings and the next code', async () => {
    expect((await call('GET', '/description')).body).toMatchObject({ access: ['index', 'cursor'], unique: ['code'] });
    expect((await call('GET', '/buildings')).body).toEqual({ buildings });
    await add('00007');
    expect((await call('GET', '/next-code')).body).toEqual({ code: 'KH-00008', pattern: 'KH-{seq:5}', sequence: 8 });
  });

  it('counts a pattern that is new from the codes there are', async () => {
    await add('00007');
    const other = await callerOf(server.tenant({ codePattern: 'kh-{seq}' }, room.tenant));
    expect((await other('GET', '/next-code')).body).toMatchObject({ code: 'kh-8', sequence: 8 });
    await other('POST', '/customers', { body: { ...an, code: 'KH-0041' } });
    expect((await other('GET', '/next-code')).body).toMatchObject({ code: 'kh-42' });
  });

  it('is open to all in its health and its contract alone', async () => {
    for (const path of ['/health', '/openapi.json']) {
      const response = await fetch(server.url + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('a customer', () => {
  it('is created with its version and its address, and read with them', async () => {
    const created = await call('POST', '/customers', { body: an });
    expect([created.status, created.headers.get('etag'), created.headers.get('location')]).toEqual([
      201,
      '"1"',
      '/v1/customers/an',
    ]);
    const read = await call('GET', '/customers/an');
    expect([read.status, read.headers.get('etag'), read.headers.get('cache-control')]).toEqual([
      200,
      '"1"',
      'no-store',
    ]);
    expect(read.body).toEqual(created.body);
  });

  it.each([
    ['an unknown key', { ...an, more: 1 }, 400, {}],
    ['an unknown key inside', { ...an, apartments: [{ id: 'a', more: 1 }] }, 400, { field: 'apartments' }],
    ['what only the CRM gives', { ...an, crm: {} }, 400, {}],
    ['a wrong shape', { ...an, displayOrder: 'first' }, 400, { field: 'displayOrder' }],
    ['a NUL', { ...an, name: 'Lê\0An' }, 400, {}],
    ['half a surrogate pair', { ...an, name: 'Lê \ud800' }, 400, {}],
    ['no JSON', '{"id":', 400, {}],
    ['nothing', undefined, 400, {}],
  ])('is refused with %s, and nothing is kept', async (_, body, status, more) => {
    const refused = await call('POST', '/customers', { body });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(refused.body).toMatchObject({
      status,
      code: 'invalid',
      type: 'https://clientele.invalid/problems/invalid',
      ...more,
    });
    expect(JSON.stringify(refused.body)).not.toContain('Lê');
    expect((await call('GET', '/customers/an')).status).toBe(404);
  });

  it('has no NUL in its address', async () => {
    for (const path of ['/customers/%00', '/files/a%00', `/customers/${'x'.repeat(101)}`, '/customers/%ff']) {
      expect(await call('GET', path)).toMatchObject({ status: 400, body: { code: 'invalid' } });
    }
  });

  it('is refused in bytes that are no UTF-8, and in another type than JSON', async () => {
    const token = await room.token();
    const send = (body: BodyInit, type: string) =>
      fetch(`${room.url}/customers`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'a', 'content-type': type },
      });
    expect((await send(new Uint8Array([0x7b, 0xff, 0x7d]), 'application/json')).status).toBe(400);
    expect((await send('<a/>', 'text/xml')).status).toBe(415);
    expect((await send(`{"a":"${'x'.repeat(1_050_000)}"}`, 'application/json')).status).toBe(413);
    expect((await send(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'application/json')).status).toBe(400);
  });

  it('with a code that is another’s is taken, with whose; with an id that exists a conflict', async () => {
    await call('POST', '/customers', { body: an });
    const taken = await call('POST', '/customers', { body: { ...an, id: 'binh', code: 'kh-1' } });
    expect([taken.status, taken.body]).toMatchObject([409, { code: 'taken', field: 'code', id: 'an' }]);
    expect(await call('POST', '/customers', { body: { ...an, code: 'KH-2' } })).toMatchObject({
      status: 409,
      body: { code: 'conflict', id: 'an' },
    });
  });

  it('is changed with the version it was based on alone', async () => {
    await call('POST', '/customers', { body: an });
    const change = (headers: Record<string, string>, body: unknown = note('một')) =>
      call('PATCH', '/customers/an', { body, headers });
    expect(await change({})).toMatchObject({ status: 428, body: { field: 'If-Match' } });
    expect((await change({ 'if-match': '*' })).status).toBe(400);
    const changed = await change({ 'if-match': '"1"' });
    expect([changed.status, changed.headers.get('etag'), changed.body['note']]).toEqual([200, '"2"', 'một']);
    const late = await change({ 'if-match': '"1"' }, note('hai'));
    expect([late.status, late.body]).toMatchObject([
      412,
      { code: 'conflict', id: 'an', current: { note: 'một', version: 2 } },
    ]);
    expect(await change({ 'if-match': '"2"' }, { set: { taxCode: '1' }, put: {}, drop: {} })).toMatchObject({
      status: 422,
      body: { code: 'invalid', field: 'taxCode' },
    });
    expect((await call('PATCH', '/customers/no', { body: note('a'), headers: { 'if-match': '"1"' } })).status).toBe(
      404,
    );
  });
});

describe('many customers', () => {
  it('are created one by one, in their order', async () => {
    const customers = [
      an,
      { ...an, id: 'b' },
      { ...an, id: 'c', code: 'KH-3', more: 1 },
      'nobody',
      { ...an, id: 'd', code: 'KH-4' },
    ];
    const { status, body } = await call('POST', '/customers/batch-create', { body: { customers } });
    expect(status).toBe(200);
    expect(body['results']).toMatchObject([
      { status: 'created', customer: { id: 'an', version: 1 } },
      { status: 'failed', error: { code: 'taken', field: 'code', id: 'an' } },
      { status: 'failed', error: { code: 'invalid' } },
      { status: 'failed', error: { code: 'invalid' } },
      { status: 'created', customer: { id: 'd' } },
    ]);
  });

  it('are 500 at most', async () => {
    const ids = Array.from({ length: 501 }, (_, nth) => `c${nth}`);
    for (const [path, body] of [
      ['/customers/batch-create', { customers: ids }],
      ['/customers/batch-delete', { items: ids.map((id) => ({ id, version: 1 })) }],
      ['/customers/batch-restore', { ids }],
      ['/customers/blockers', { ids }],
    ] as const) {
      expect(await call('POST', path, { body })).toMatchObject({ status: 413, body: { code: 'too-large' } });
    }
    expect((await add(...ids.slice(0, 500))).status).toBe(200);
  });

  it('are deleted one by one, those with contracts stay, and are brought back', async () => {
    await add('a', 'b', 'c');
    expect((await call('PUT', '/transactions/t1', { body: { customerId: 'b', kind: 'contract' } })).status).toBe(204);
    const bound = { contracts: 1, invoices: 0 };
    expect((await call('POST', '/customers/blockers', { body: { ids: ['b', 'a'] } })).body).toEqual({
      blockers: [
        { id: 'b', transactions: bound },
        { id: 'a', transactions: { contracts: 0, invoices: 0 } },
      ],
    });
    const items = ['a', 'b', 'c', 'no', 'a'].map((id) => ({ id, version: id === 'c' ? 9 : 1 }));
    expect((await call('POST', '/customers/batch-delete', { body: { items } })).body['results']).toMatchObject([
      { id: 'a', status: 'deleted' },
      { id: 'b', status: 'blocked', transactions: bound },
      { id: 'c', status: 'failed', error: { code: 'conflict', status: 412 } },
      { id: 'no', status: 'failed', error: { code: 'not-found' } },
      { id: 'a', status: 'deleted' },
    ]);
    expect(idsIn((await call('POST', '/customers/query', { body: query() })).body['rows'])).toEqual(['b', 'c']);
    expect((await call('POST', '/customers/find', { body: { key: { code: 'KH-A' } } })).body).toEqual({
      customers: [],
    });
    const gone = await call('POST', '/customers/find', { body: { key: { code: 'KH-A' }, deleted: true } });
    expect(idsIn(gone.body['customers'])).toEqual(['a']);
    const back = await call('POST', '/customers/batch-restore', { body: { ids: ['a', 'no'] } });
    expect(back.body['results']).toMatchObject([
      { id: 'a', status: 'restored', customer: { version: 3 } },
      { id: 'no', status: 'failed', error: { code: 'not-found' } },
    ]);
  });

  it('are deleted all or none where that is asked', async () => {
    await add('a', 'b');
    await call('PUT', '/transactions/t1', { body: { customerId: 'b', kind: 'invoice' } });
    const items = ['a', 'b'].map((id) => ({ id, version: 1 }));
    const all = () => call('POST', '/customers/batch-delete', { body: { items, mode: 'all' } });
    expect((await all()).body['results']).toMatchObject([
      { id: 'a', status: 'failed', error: { code: 'blocked' } },
      { id: 'b', status: 'blocked' },
    ]);
    expect((await call('GET', '/customers/a')).status).toBe(200);
    await call('DELETE', '/transactions/t1');
    expect((await all()).body['results']).toMatchObject([{ status: 'deleted' }, { status: 'deleted' }]);
  });
});

describe('a contract', () => {
  it('needs a customer who is there', async () => {
    await add('a');
    const put = (customerId: string) => call('PUT', '/transactions/t1', { body: { customerId, kind: 'contract' } });
    expect(await put('no')).toMatchObject({ status: 404, body: { code: 'not-found', id: 'no' } });
    await call('POST', '/customers/batch-delete', { body: { items: [{ id: 'a', version: 1 }] } });
    expect((await put('a')).status).toBe(404);
    await call('POST', '/customers/batch-restore', { body: { ids: ['a'] } });
    expect((await put('a')).status).toBe(204);
    expect((await call('DELETE', '/transactions/nothing')).status).toBe(204);
  });
});

describe('a list', () => {
  it('is gone through by cursor while others write', async () => {
    const ids = Array.from({ length: 12 }, (_, nth) => String.fromCharCode(98 + nth));
    await add(...ids);
    const page = async (at: object, limit = 5) =>
      (await call('POST', '/customers/query', { body: query({ at, limit }) })).body;
    const first = await page({ edge: 'first' });
    expect([idsIn(first['rows']), first['index'], first['total']]).toEqual([ids.slice(0, 5), 0, 12]);
    const { before, after } = first['cursors'] as { before: string | null; after: string };
    expect(before).toBeNull();
    await call('POST', '/customers/batch-delete', { body: { items: [{ id: 'f', version: 1 }] } });
    await add('a');
    const second = await page({ after });
    expect(idsIn(second['rows'])).toEqual(ids.slice(5, 10));
    const third = await page({ after: (second['cursors'] as { after: string }).after });
    expect([idsIn(third['rows']), third['cursors']]).toMatchObject([ids.slice(10), { after: null }]);
    const back = await page({ before: (second['cursors'] as { before: string }).before });
    expect(idsIn(back['rows'])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(idsIn((await page({ edge: 'last' }, 2))['rows'])).toEqual(ids.slice(10));
  });

  it('refuses a cursor of another order, or of its own making', async () => {
    await add('a', 'b');
    const { cursors } = (await call('POST', '/customers/query', { body: query({ at: { edge: 'first' }, limit: 1 }) }))
      .body;
    const { after } = cursors as { after: string };
    const sort = { field: 'name', direction: 'ascending' };
    for (const body of [
      query({ at: { after }, sort }),
      query({ at: { after: 'bm90aGluZw' } }),
      query({ at: { before: '' } }),
    ]) {
      expect(await call('POST', '/customers/query', { body })).toMatchObject({ status: 422, body: { field: 'at' } });
    }
  });

  it('says the same revision until something is written', async () => {
    const revision = async () => (await call('POST', '/customers/query', { body: query() })).body['revision'];
    expect(await revision()).toBe('0');
    await add('a', 'b');
    expect([await revision(), await revision()]).toEqual(['1', '1']);
  });

  it('finds vehicles', async () => {
    const vehicle = { id: 'v', type: 'car', electric: false, plate: '30K-123.45', brand: null, colour: null };
    const vehicles = [{ ...vehicle, parkingCard: null, apartment: null, registeredOn: null, state: 'active' }];
    await call('POST', '/customers', { body: { ...an, vehicles: [...vehicles, ...vehicles] } });
    const body = {
      buildingId: 's1',
      text: '30k 123',
      sort: { field: 'plate', direction: 'descending' },
      index: 0,
      limit: 5,
    };
    expect((await call('POST', '/vehicles/query', { body })).body).toMatchObject({
      total: 2,
      rows: [{ customer: { id: 'an' } }, {}],
    });
    expect(
      idsIn((await call('POST', '/customers/find', { body: { key: { plate: '30K12345' } } })).body['customers']),
    ).toEqual(['an']);
  });
});
