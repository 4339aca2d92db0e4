import { individual } from '@clientele/core/testing';
import { describe, expect, it } from 'vitest';
import { codeOf, header, problem, scripted } from '../fixtures/scripted.js';
import type { Backend, Deletion } from '../index.js';

const plain: Backend = {
  paths: { customers: '/customers' },
  paging: { by: 'offset', offset: 'skip', limit: 'take' },
  version: { field: 'rev', countedBy: 'backend' },
};
const moment = '2026-01-01T00:00:00Z';
const record = (given: object = {}) => ({
  ...individual({ id: 'an' }),
  createdAt: moment,
  updatedAt: moment,
  rev: 3,
  ...given,
});
const once = { opId: '1' };
const said = ({ method, url }: Request) => `${method} ${new URL(url).pathname.slice(3)}`;

describe('a deletion of somebody else’s', () => {
  const asked3 = [
    { id: 'an', version: 3 },
    { id: 'an', version: 2 },
    { id: 'nobody', version: 1 },
  ];
  const deleting = (deletion: Deletion, usage: object | null = { contracts: 0, bills: 0 }, status = 204, given = {}) =>
    scripted(
      ({ method, url }) => {
        if (url.endsWith('nobody')) return problem(404);
        if (url.endsWith('usage')) return usage ? Response.json(usage) : problem(500);
        if (method === 'GET') return Response.json(record(given));
        return status === 204 ? new Response(null, { status }) : problem(status, { code: 'blocked' });
      },
      { backend: { ...plain, deletion, condition: 'if-match' } },
    );
  const blockers = { path: '/customers/:id/usage', contracts: 'contracts', invoices: 'bills' } as const;

  it('answers for each, and deletes on the condition that it is as it was', async () => {
    const { adapter, asked } = deleting({ how: 'hard', blockers });
    const results = (await adapter.remove?.(asked3, once)) ?? [];
    expect(results.map((each) => (each.status === 'failed' ? each.error.code : each.status))).toEqual([
      'deleted',
      'conflict',
      'not-found',
    ]);
    const deleted = asked.filter(({ method }) => method === 'DELETE');
    expect([deleted.map(said), deleted.map(header('If-Match'))]).toEqual([['DELETE /customers/an'], ['"3"']]);
  });

  it('deletes nobody whom something blocks, or of whom it cannot be told', async () => {
    for (const [usage, transactions] of [
      [
        { contracts: 1, bills: 2 },
        { contracts: 1, invoices: 2 },
      ],
      [{ contracts: 'x' }, 'unknown'],
      [null, 'unknown'],
    ] as const) {
      const { adapter, asked } = deleting({ how: 'hard', blockers }, usage);
      expect(await adapter.blockers?.(['an'])).toEqual([{ id: 'an', transactions }]);
      expect(await adapter.remove?.([{ id: 'an', version: 3 }], once)).toEqual([
        { id: 'an', status: 'blocked', transactions },
      ]);
      expect(asked.every(({ method }) => method === 'GET')).toBe(true);
    }
  });

  it('leaves it to the backend where that guards alone', async () => {
    const { adapter } = deleting({ how: 'hard', blockers: 'backend' }, null, 409);
    expect(await adapter.blockers?.(['an'])).toEqual([{ id: 'an', transactions: { contracts: 0, invoices: 0 } }]);
    expect(await adapter.remove?.([{ id: 'an', version: 3 }], once)).toEqual([
      { id: 'an', status: 'blocked', transactions: 'unknown' },
    ]);
  });

  it('can be undone where it is a field', async () => {
    const how = { field: 'gone_at' };
    const { adapter, asked } = deleting({ how, blockers: 'backend' });
    expect(await adapter.remove?.([{ id: 'an', version: 3 }], once)).toEqual([{ id: 'an', status: 'deleted' }]);
    expect(await adapter.restore?.(['an'], once)).toMatchObject([{ id: 'an', status: 'restored' }]);
    const bodies = await Promise.all(asked.filter(({ method }) => method === 'PATCH').map((each) => each.json()));
    expect(bodies).toEqual([{ gone_at: expect.stringMatching(/^20/) as unknown }, { gone_at: null }]);
    const gone = deleting({ how, blockers: 'backend' }, null, 204, { gone_at: moment });
    expect(await gone.adapter.remove?.([{ id: 'an', version: 3 }], once)).toEqual([
      { id: 'an', status: 'already-deleted' },
    ]);
    expect(deleting({ how: 'hard', blockers }).adapter.restore).toBeUndefined();
  });

  it('takes 500 at most', async () => {
    const many = Array.from({ length: 501 }, (_, at) => ({ id: `n${at}`, version: 1 }));
    const { adapter, asked } = deleting({ how: 'hard', blockers });
    expect([await codeOf(adapter.remove?.(many, once)), asked.length]).toEqual(['too-large', 0]);
  });
});

describe('files of somebody else’s', () => {
  const pdf = new Blob(['%PDF-1.7\n'], { type: 'application/pdf' });
  const about = { id: 'f 1', fileName: 'Hợp đồng.pdf', mediaType: 'application/pdf', size: pdf.size };

  it('are sent as they are, or as a part of a form', async () => {
    const storing = (upload: NonNullable<Backend['files']>['upload']) =>
      scripted(() => new Response(null, { status: 204 }), {
        backend: { ...plain, files: { upload, download: '/files/:id' } },
      });
    const raw = storing({ path: '/files/:id', method: 'put', as: 'raw' });
    const shares: number[] = [];
    await raw.adapter.upload?.(pdf, about, { ...once, onProgress: (share) => void shares.push(share) });
    expect([raw.asked.map(said), raw.asked[0]?.headers.get('Content-Type')]).toEqual([
      ['PUT /files/f%201'],
      'application/pdf',
    ]);
    expect([await raw.asked[0]?.text(), shares]).toEqual(['%PDF-1.7\n', [0, 1]]);
    const form = storing({ path: '/uploads', as: { part: 'document' } });
    await form.adapter.upload?.(pdf, about, once);
    const part = (await form.asked[0]?.formData())?.get('document') as File;
    expect([part.name, await part.text()]).toEqual(['Hợp đồng.pdf', '%PDF-1.7\n']);
  });

  it('are discarded one by one, and what is gone is passed over', async () => {
    const files = { upload: { path: '/files/:id', as: 'raw' }, download: '/files/:id', discard: '/files/:id' } as const;
    const { adapter, asked } = scripted(({ url }) => (url.endsWith('a') ? problem(404) : new Response('bytes')), {
      backend: { ...plain, files },
    });
    await adapter.discard?.(['a', 'b'], once);
    expect(asked.map(said)).toEqual(['DELETE /files/a', 'DELETE /files/b']);
    expect(await (await adapter.download?.('b'))?.text()).toBe('bytes');
    expect(await codeOf(adapter.download?.('a'))).toBe('not-found');
  });
});

describe('buildings of somebody else’s', () => {
  it('are read from where they are', async () => {
    const buildings = { path: '/sites', rows: 'items', id: 'no', name: 'title' };
    const { adapter } = scripted(() => Response.json({ items: [{ no: 7, title: 'Tòa S1' }] }), {
      backend: { ...plain, buildings },
    });
    expect(await adapter.buildings?.()).toEqual([{ id: '7', name: 'Tòa S1' }]);
  });

  it('are no call where there are none', () => {
    const { adapter } = scripted(() => Response.json([]), { backend: plain });
    const { buildings, remove, upload, subscribe, crm } = adapter;
    expect([buildings, remove, upload, subscribe, crm]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
