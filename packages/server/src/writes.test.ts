import { individual } from '@clientele/core/testing';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { purge } from './database/purge.js';
import { ByteStore } from './files/store.js';
import { type Call, callerOf } from '../test/caller.js';
import { tenantEach } from '../test/tenant-each.js';
import type { TestServer, TestTenant } from './testing/test-server.js';

const DAY = 86_400_000;
const an = individual({ id: 'an', code: 'KH-1', name: 'Lê An' });
const key = { headers: { 'idempotency-key': 'k1' } };

const asked = tenantEach();
let server: TestServer;
let room: TestTenant;
let call: Call;
beforeEach(() => ({ server, room, call } = asked));

const stored = (id: string) => call('GET', `/customers/${id}`);
const staged = async (id: string, text = '%PDF-1.7', about: object = {}, given: Call = call) => {
  const body = new FormData();
  body.append(
    'about',
    JSON.stringify({ id, fileName: 'a.pdf', mediaType: 'application/pdf', size: text.length, ...about }),
  );
  body.append('file', new Blob([text]), 'a');
  return given('POST', '/files', { body });
};
const attachment = (id: string) => ({
  ...{ id, fileName: 'a.pdf', size: 8, mediaType: 'application/pdf', documentKind: 'other' as const },
  ...{ expiresOn: null, uploadedAt: '2026-01-02T03:04:05Z' },
});

describe('a write', () => {
  it('needs a key', async () => {
    for (const headers of [
      { 'idempotency-key': '' },
      { 'idempotency-key': 'a b' },
      { 'idempotency-key': 'x'.repeat(201) },
    ]) {
      expect(await call('POST', '/customers', { body: an, headers })).toMatchObject({
        status: 400,
        body: { code: 'invalid', field: 'idempotency-key' },
      });
    }
    expect((await stored('an')).status).toBe(404);
  });

  it('that comes again under its key is answered as before, and not done', async () => {
    const first = await call('POST', '/customers', { body: an, ...key });
    await call('PATCH', '/customers/an', {
      body: { set: { note: 'a' }, put: {}, drop: {} },
      headers: { 'if-match': '"1"' },
    });
    const again = await call('POST', '/customers', { body: an, ...key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    for (const header of ['etag', 'location', 'content-type']) {
      expect(again.headers.get(header)).toBe(first.headers.get(header));
    }
    expect((await stored('an')).body['version']).toBe(2);
  });

  it('of another thing under the same key is refused', async () => {
    await call('POST', '/customers', { body: an, ...key });
    const others: [string, string, unknown][] = [
      ['POST', '/customers', { ...an, note: 'other' }],
      ['POST', '/customers/batch-restore', { ids: ['an'] }],
      ['DELETE', '/transactions/t', undefined],
    ];
    for (const [method, path, body] of others) {
      expect(await call(method, path, { body, ...key })).toMatchObject({
        status: 422,
        body: { field: 'Idempotency-Key' },
      });
    }
    expect(
      (await (await callerOf(room, { person: 'another' }))('POST', '/customers', { body: an, ...key })).status,
    ).toBe(409);
    expect((await (await callerOf(server.tenant()))('POST', '/customers', { body: an, ...key })).status).toBe(201);
  });

  it('that is still on its way is to be asked for again', async () => {
    const twins = await Promise.all(Array.from({ length: 5 }, () => call('POST', '/customers', { body: an, ...key })));
    const [done = [], waiting = []] = [201, 409].map((status) => twins.filter((twin) => twin.status === status));
    expect([done.length > 0, done.length + waiting.length]).toEqual([true, 5]);
    for (const { headers, body } of waiting)
      expect([headers.get('retry-after'), body['code']]).toEqual(['1', 'unavailable']);
    expect((await call('POST', '/customers', { body: an, ...key })).status).toBe(201);
  });

  it('that was refused can be sent again', async () => {
    await call('POST', '/customers', { body: { ...an, id: 'binh' } });
    expect((await call('POST', '/customers', { body: an, ...key })).status).toBe(409);
    await call('POST', '/customers/batch-delete', { body: { items: [{ id: 'binh', version: 1 }] } });
    expect((await call('POST', '/customers', { body: an, ...key })).status).toBe(201);
  });

  it('has the next number, without a gap, and none where nothing changed', async () => {
    for (const id of ['a', 'b', 'c']) {
      await call('POST', '/customers', { body: { ...an, id, code: id } });
      await call('POST', '/customers', { body: { ...an, id, code: id } });
    }
    await call('POST', '/customers/batch-restore', { body: { ids: ['a'] } });
    const rows = await server.db
      .selectFrom('changes')
      .selectAll()
      .where('tenant', '=', room.tenant)
      .orderBy('revision')
      .execute();
    expect(rows.map(({ revision, ids }) => [Number(revision), ids])).toEqual([
      [1, ['a']],
      [2, ['b']],
      [3, ['c']],
    ]);
  });
});

describe('a file', () => {
  it('is staged, kept by a customer and handed out so that no browser runs it', async () => {
    expect((await staged('f')).status).toBe(204);
    await call('POST', '/customers', { body: { ...an, attachments: [attachment('f')] } });
    const { status, headers, body } = await call('GET', '/files/f');
    expect([status, body, headers.get('content-type')]).toEqual([200, '%PDF-1.7', 'application/pdf']);
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(await staged('f')).toMatchObject({ status: 409, body: { code: 'conflict', id: 'f' } });
    await call('POST', '/files/discard', { body: { ids: ['f', 'nothing'] } });
    expect((await call('GET', '/files/f')).status).toBe(200);
  });

  it('sent twice is one, and another under its id takes its place while it is staged', async () => {
    await staged('f', '%PDF-1.7');
    await staged('f', '%PDF-1.8');
    expect((await call('GET', '/files/f')).body).toBe('%PDF-1.8');
    expect((await call('POST', '/files/discard', { body: { ids: ['f'] } })).status).toBe(204);
    expect((await call('GET', '/files/f')).status).toBe(404);
  });

  it.each([
    ['empty', '', {}, 422, 'size'],
    ['of another size', '%PDF-1.7', { size: 3 }, 422, 'size'],
    ['no PDF though it says so', '<script>', {}, 422, 'mediaType'],
    ['of a type that nobody may attach', '<script>', { mediaType: 'text/html' }, 400, 'mediaType'],
    ['said more of than there is to say', '%PDF-1.7', { more: 1 }, 400, 'about'],
  ])('is refused that is %s', async (_, text, about, status, field) => {
    const refused = await staged('f', text, about);
    expect([refused.status, refused.body['code'], refused.body['field'] ?? '']).toEqual([status, 'invalid', field]);
    expect((await call('GET', '/files/f')).status).toBe(404);
  });

  it('is refused with its parts in another order, with one alone, and too large', async () => {
    const send = (...names: string[]) => {
      const body = new FormData();
      for (const name of names) {
        if (name === 'file') body.append(name, new Blob(['%PDF-1.7']), 'a');
        else body.append(name, JSON.stringify({ id: 'f', fileName: 'a', mediaType: 'application/pdf', size: 8 }));
      }
      return call('POST', '/files', { body });
    };
    expect((await send('file', 'about')).status).toBe(400);
    expect((await send('about')).status).toBe(400);
    expect((await send('about', 'other')).status).toBeOneOf([400, 413]);
    expect((await send('about', 'file', 'file')).status).toBeOneOf([400, 413]);
    expect((await call('POST', '/files', { body: { id: 'f' } })).status).toBe(415);
    const large = '%PDF-'.padEnd(20 * 1024 * 1024 + 1, 'x');
    expect(await staged('f', large)).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect((await call('GET', '/files/f')).status).toBe(404);
  });

  it('of a customer is nobody else’s', async () => {
    await staged('f');
    await call('POST', '/customers', { body: { ...an, attachments: [attachment('f')] } });
    expect(
      await call('POST', '/customers', { body: { ...an, id: 'b', code: 'b', attachments: [attachment('f')] } }),
    ).toMatchObject({
      status: 422,
      body: { field: 'attachments' },
    });
  });
});

describe('what is too old', () => {
  it('goes: writes, news, files nobody took, and who was deleted, with all of theirs', async () => {
    await staged('left');
    await staged('kept');
    await call('POST', '/customers', { body: { ...an, attachments: [attachment('kept')] } });
    for (const id of ['bound', 'b']) await call('POST', '/customers', { body: { ...an, id, code: id } });
    const gone = ['an', 'bound'].map((id) => ({ id, version: 1 }));
    await call('POST', '/customers/batch-delete', { body: { items: gone } });
    await room.transact('bound', { contracts: 1, invoices: 0 });
    const bytes = new ByteStore(server.files);
    const kept = async () => (await bytes.olderThan(Date.now() + DAY)).length;
    const [before, own] = [await kept(), 2];
    const tables = ['operations', 'changes', 'files', 'customers'] as const;
    const count = async () => {
      const counted = tables.map((table) =>
        sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)} WHERE tenant = ${room.tenant}`.execute(
          server.db,
        ),
      );
      return (await Promise.all(counted)).map(({ rows }) => rows[0]?.n);
    };
    await purge({ db: server.db, bytes }, Date.now());
    expect(await count()).toEqual([6, 4, 2, 3]);
    await purge({ db: server.db, bytes }, Date.now() + 2 * DAY);
    expect(await count()).toEqual([6, 4, 1, 3]);
    expect(await kept()).toBeLessThanOrEqual(before - 1);
    await purge({ db: server.db, bytes }, Date.now() + 31 * DAY);
    expect(await count()).toEqual([0, 0, 0, 2]);
    await purge({ db: server.db, bytes }, Date.now() + 32 * DAY);
    expect(await kept()).toBeLessThanOrEqual(before - own);
  });
});
