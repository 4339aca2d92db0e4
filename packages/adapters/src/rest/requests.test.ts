import { isCustomerError } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOf, header, problem, scripted, thrownBy } from './fixtures/scripted.js';

const an = individual({ id: 'an', name: 'Lê An' });
const note = { set: { note: 'Bí Mật' }, put: {}, drop: {} };

afterEach(() => void vi.unstubAllGlobals());

describe('a failure', () => {
  const statuses = [
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [412, 'conflict'],
    [413, 'too-large'],
    [418, 'adapter'],
    [422, 'invalid'],
    [426, 'outdated'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [507, 'storage-full'],
  ] as const;

  it.each(statuses)('of %i is %s', async (status, code) => {
    const { adapter } = scripted(() => problem(status));
    expect(await codeOf(adapter.get('a'))).toBe(code);
    expect(await codeOf(adapter.create(an, { opId: '1' }))).toBe(code);
  });

  it('is what its problem says, whatever the status', async () => {
    const { adapter } = scripted(() => problem(500, { code: 'adapter', field: 'name' }));
    expect(await thrownBy(adapter.get('a'))).toMatchObject({ code: 'adapter', details: { field: 'name' } });
    expect(await codeOf(scripted(() => problem(404, { code: 'made up' })).adapter.get('a'))).toBe('not-found');
  });

  it('of one in a list is an error there', async () => {
    const results = [
      { id: 'a', status: 'deleted' },
      { id: 'b', status: 'failed', error: { status: 412, code: 'conflict', id: 'b', current: { name: 'Bí Mật' } } },
    ];
    const { adapter } = scripted(() => Response.json({ results }));
    const [, second] = (await adapter.remove?.([{ id: 'a', version: 1 }], { opId: '1' })) ?? [];
    expect(second?.status === 'failed' && isCustomerError(second.error) && second.error).toMatchObject({
      code: 'conflict',
      details: { id: 'b' },
    });
  });

  it('tells nothing of a person, in itself or in its causes', async () => {
    const secret = { detail: 'Bí Mật', current: { name: 'Bí Mật' } };
    for (const answer of [
      () => problem(412, { code: 'conflict', ...secret }),
      () => problem(500, secret),
      () => new Response('<p>Bí Mật', { status: 200 }),
      () => Promise.reject(new TypeError('Bí Mật')),
    ]) {
      const thrown = await thrownBy(scripted(answer).adapter.update('an', note, 1, { opId: '1' }));
      const { message, details, cause } = thrown as { message: string; details: object; cause: unknown };
      expect([message, JSON.stringify(details), String(cause)].join(' ')).not.toContain('Bí Mật');
      expect((cause as Error | undefined)?.cause).toBeUndefined();
    }
  });

  it('of what is no JSON, and of a bulk answer without results, is adapter', async () => {
    const html = scripted(() => new Response('<html>')).adapter;
    expect(await codeOf(html.get('a'))).toBe('adapter');
    const strange = scripted(() => Response.json([])).adapter;
    expect(await codeOf(strange.createMany?.([an], { opId: '1' }))).toBe('adapter');
  });
});

describe('what goes with each request', () => {
  it('the host’s headers and cookies', async () => {
    const { adapter, asked } = scripted(() => Response.json({}), {
      headers: { 'X-Tenant': 'a' },
      credentials: 'include',
    });
    await adapter.get('a');
    expect([asked[0]?.headers.get('X-Tenant'), asked[0]?.credentials]).toEqual(['a', 'include']);
  });

  it('of writes alone, what proves where they come from', async () => {
    vi.stubGlobal('document', { cookie: 'a=1; XSRF-TOKEN=x%3Dy; b=2' });
    for (const csrf of [
      { header: 'X-XSRF-TOKEN', cookie: 'XSRF-TOKEN' },
      { header: 'X-XSRF-TOKEN', value: async () => 'x=y' },
    ]) {
      const { adapter, asked } = scripted(() => Response.json({}), { csrf });
      await adapter.get('a');
      await adapter.create(an, { opId: '1' });
      expect(asked.map(header('X-XSRF-TOKEN'))).toEqual([null, 'x=y']);
    }
  });

  it('nothing of a person in an address', async () => {
    const { adapter, asked } = scripted(() => Response.json({ rows: [], customers: [] }));
    const query = { buildingId: 's1', group: 'all', text: 'Bí Mật' } as const;
    await adapter.list({ query, sort: { field: 'name', direction: 'ascending' }, at: { index: 0 }, limit: 1 });
    await adapter.find?.({ phone: '+84900000001' });
    expect(asked.map(({ url }) => new URL(url).pathname + new URL(url).search)).toEqual([
      '/v1/customers/query',
      '/v1/customers/find',
    ]);
  });

  it('ids as they are, and none that an address cannot hold', async () => {
    const { adapter, asked } = scripted(() => Response.json({}));
    await adapter.get('ü/?#&=%20 "x"');
    expect(asked[0]?.url).toBe(`http://server.example/v1/customers/${encodeURIComponent('ü/?#&=%20 "x"')}`);
    for (const id of ['', '.', '..', '\ud800']) expect(await codeOf(adapter.get(id))).toBe('not-found');
    expect(asked).toHaveLength(1);
  });

  it('a file in parts, and how far it is: nothing, then all', async () => {
    const { adapter, asked } = scripted(() => new Response(null, { status: 204 }));
    const shares: number[] = [];
    const about = { id: 'f', fileName: 'Hợp đồng.pdf', mediaType: 'application/pdf', size: 9 };
    const onProgress = (share: number) => void shares.push(share);
    await adapter.upload?.(new Blob(['%PDF-1.7\n']), about, { opId: '1', onProgress });
    const parts = [...((await asked[0]?.formData()) ?? [])];
    expect(parts.map(([name]) => name)).toEqual(['about', 'file']);
    const [json, sent] = parts.map(([, value]) => value) as [string, File];
    expect([JSON.parse(json), sent.name]).toEqual([about, 'Hợp đồng.pdf']);
    expect(shares).toEqual([0, 1]);
  });
});
