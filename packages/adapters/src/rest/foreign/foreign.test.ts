import type { CustomerAdapter } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { describe, expect, it } from 'vitest';
import { codeOf, header, problem, scripted, thrownBy } from '../fixtures/scripted.js';
import { type Backend, jsonServer } from '../index.js';

const plain: Backend = {
  paths: { customers: '/customers' },
  paging: { by: 'offset', offset: 'skip', limit: 'take' },
  filters: { buildingId: 'building', kind: 'type' },
};
const moment = '2026-01-01T00:00:00Z';
const record = (given: object = {}) => ({
  ...individual({ id: 'an', name: 'Lê An' }),
  createdAt: moment,
  updatedAt: moment,
  ...given,
});
const query = { buildingId: 's1', group: 'all', text: '' } as const;
const request = {
  query,
  sort: { field: 'displayOrder', direction: 'ascending' },
  at: { index: 0 },
  limit: 10,
} as const;
const note = (text: string) => ({ set: { note: text }, put: {}, drop: {} });
const pathOf = ({ url }: Request) => decodeURIComponent(new URL(url).pathname + new URL(url).search).slice(3);

/** A server of one record that takes what it is sent. */
function keeping(first: object, backend: Partial<Backend>, headers: Record<string, string> = {}) {
  let kept: object = first;
  const made = scripted(
    async (asked) => {
      if (asked.method !== 'GET') {
        const sent = (await asked.json()) as object;
        kept = asked.method === 'PUT' ? sent : { ...kept, ...sent };
      }
      return Response.json(kept, { headers });
    },
    { backend: { ...plain, ...backend } },
  );
  return { ...made, kept: () => kept };
}

describe('a list of somebody else’s', () => {
  const lists = (backend: Partial<Backend>, answer: object | null = [], headers: Record<string, string> = {}) =>
    scripted(() => Response.json(answer, { headers }), { backend: { ...plain, ...backend } });

  it('is asked for with its filters, order, search and what always goes along', async () => {
    const { adapter, asked } = lists({
      parameters: { include: 'phones' },
      search: 'q',
      sort: { fields: { name: 'full_name' }, ties: ['id'], style: { by: 'signed', field: 'sort' } },
      fields: { kind: { path: 'type', values: { individual: 'P', organisation: 'C' } } },
    });
    const sort = { field: 'name', direction: 'descending' } as const;
    await adapter.list({ ...request, query: { ...query, group: 'organisation', text: ' an ' }, sort });
    expect(asked.map(pathOf)).toEqual([
      '/customers?include=phones&building=s1&type=C&q=an&sort=-full_name,id&skip=0&take=10',
    ]);
  });

  it('is under its building, which its customers then have', async () => {
    const { adapter, asked } = lists(
      { paths: { customers: '/sites/:buildingId/people' }, fields: { buildingId: false } },
      [record()],
    );
    const { rows } = await adapter.list({ ...request, query: { ...query, buildingId: 'tòa 1/2' } });
    expect(rows[0]?.buildingId).toBe('tòa 1/2');
    expect(asked[0]?.url).toContain(`/sites/${encodeURIComponent('tòa 1/2')}/people?`);
    expect(await codeOf(adapter.list({ ...request, query: { ...query, buildingId: null } }))).toBe('invalid');
    // Whose building is known is reached, and nobody else.
    await thrownBy(adapter.get('an'));
    expect(asked.at(-1)?.url).toContain('/people/an');
    expect(await codeOf(adapter.get('binh'))).toBe('not-found');
  });

  it('says what it cannot: a tab, an order, a search', async () => {
    const { adapter, asked } = lists({ filters: {} });
    const sort = { field: 'email', direction: 'ascending' } as const;
    for (const wrong of [
      { query: { ...query, group: 'crm' } as const },
      { query: { ...query, group: 'individual' } as const },
      { query: { ...query, text: 'a' } },
      { sort },
    ]) {
      expect(await codeOf(adapter.list({ ...request, ...wrong }))).toBe('invalid');
    }
    expect(asked).toEqual([]);
    expect(await adapter.describe()).toEqual({
      access: ['index'],
      sorts: [],
      search: false,
      exactTotals: false,
      unique: [],
    });
  });

  it('is counted in the body, a header, Content-Range, or by its last rows', async () => {
    const rows = [record()];
    const totalOf = async (made: { readonly adapter: CustomerAdapter }, limit = 1) =>
      (await made.adapter.list({ ...request, limit })).total;
    const inBody = { envelope: { rows: 'data', total: { body: 'meta.total' } } };
    expect(await totalOf(lists(inBody, { data: rows, meta: { total: 7 } }))).toBe(7);
    expect(await totalOf(lists({ envelope: { total: { header: 'X-Total' } } }, rows, { 'X-Total': '8' }))).toBe(8);
    expect(
      await totalOf(lists({ envelope: { total: 'content-range' } }, rows, { 'Content-Range': 'items 0-0/9' })),
    ).toBe(9);
    expect(
      await totalOf(lists({ envelope: { total: 'content-range' } }, rows, { 'Content-Range': 'items 0-0/*' })),
    ).toBe('unknown');
    expect([await totalOf(lists({}, rows)), await totalOf(lists({}, rows), 2)]).toEqual(['unknown', 1]);
  });

  it('with a strange answer is adapter, and the error says where', async () => {
    const strange: readonly (readonly [Partial<Backend>, object, string])[] = [
      [{ envelope: { rows: 'data' } }, [], 'envelope.rows'],
      [{ envelope: { total: { body: 'total' } } }, [], 'total'],
      [{ version: { field: 'rev', countedBy: 'backend' } }, [record()], 'version'],
      [{}, [record({ birthDate: '31/12/1990' })], 'birthDate'],
    ];
    for (const [backend, answer, field] of strange) {
      expect(await thrownBy(lists(backend, answer).adapter.list(request))).toMatchObject({
        code: 'adapter',
        details: { field },
      });
    }
  });

  it('ends where the backend has no such page', async () => {
    const { adapter } = scripted(() => problem(404), {
      backend: { ...plain, paging: { by: 'page', page: 'page', size: 'size' } },
    });
    expect((await adapter.list({ ...request, at: { index: 10 } })).rows).toEqual([]);
    expect(await codeOf(adapter.list(request))).toBe('not-found');
  });

  it('that is only gone through by cursor is answered by index', async () => {
    const everyone = Array.from({ length: 7 }, (_, at) => record({ id: `c${at}` }));
    const backend: Backend = { ...plain, paging: { by: 'link', size: 'take', most: 3 } };
    const { adapter, asked } = scripted(
      (asked) => {
        const { searchParams } = new URL(asked.url);
        const [from, take] = [Number(searchParams.get('from') ?? 0), Number(searchParams.get('take'))];
        const more =
          from + take < everyone.length ? { Link: `</v1/customers?from=${from + take}>; rel="next"` } : undefined;
        return Response.json(everyone.slice(from, from + take), more && { headers: more });
      },
      { backend },
    );
    const idsAt = async (index: number, limit: number) =>
      (await adapter.list({ ...request, at: { index }, limit })).rows.map(({ id }) => id);
    expect(await idsAt(0, 4)).toEqual(['c0', 'c1', 'c2', 'c3']);
    expect(await idsAt(5, 4)).toEqual(['c5', 'c6']);
    expect((await adapter.list({ ...request, at: { index: 5 }, limit: 4 })).total).toBe(7);
    expect(asked.every(({ url }) => Number(new URL(url).searchParams.get('take')) <= 3)).toBe(true);
    const { cursors } = await adapter.list({ ...request, at: { edge: 'first' }, limit: 2 });
    const next = await adapter.list({ ...request, at: { after: cursors?.after ?? '' }, limit: 2 });
    expect(next.rows.map(({ id }) => id)).toEqual(['c2', 'c3']);
    for (const at of [{ edge: 'last' }, { before: 'x' }, { after: 'never given' }] as const) {
      expect(await codeOf(adapter.list({ ...request, at }))).toBe('invalid');
    }
  });
});

describe('a change of somebody else’s', () => {
  const theirs = { loyalty: { tier: 'gold', since: 2019 }, 'full-name': 'Lê An' };

  it('leaves what is not ours, by PATCH and by PUT, also inside of what holds ours', async () => {
    for (const update of ['patch', 'put'] as const) {
      const backend = { update, fields: { note: 'loyalty.remark' } };
      const { adapter, asked, kept } = keeping(record(theirs), backend);
      const { version } = await adapter.get('an');
      await adapter.update('an', note('một'), version, { opId: '1' });
      expect(kept()).toMatchObject({ loyalty: { tier: 'gold', since: 2019, remark: 'một' }, 'full-name': 'Lê An' });
      const sent = (await asked.at(-1)?.json()) as object;
      expect(Object.keys(sent).length === 1).toBe(update === 'patch');
    }
  });

  it('is known by its content where nothing else tells', async () => {
    const { adapter } = keeping(record(), {});
    const before = await adapter.get('an');
    const after = await adapter.update('an', note('một'), before.version, { opId: '1' });
    expect(after.version).not.toBe(before.version);
    expect(await codeOf(adapter.update('an', note('hai'), before.version, { opId: '2' }))).toBe('conflict');
    expect((await adapter.update('an', note('hai'), after.version, { opId: '3' })).note).toBe('hai');
  });

  it('is sent on the condition that nobody was faster', async () => {
    const tagged = keeping(record(), { condition: 'if-match' }, { ETag: '"abc"' });
    await tagged.adapter.update('an', note('một'), (await tagged.adapter.get('an')).version, { opId: '1' });
    expect(tagged.asked.at(-1)?.headers.get('If-Match')).toBe('"abc"');
    const version = { field: 'rev', countedBy: 'backend' } as const;
    const counted = keeping(record({ rev: 4 }), { condition: 'if-match', version });
    await counted.adapter.update('an', note('một'), 4, { opId: '1' });
    expect(counted.asked.at(-1)?.headers.get('If-Match')).toBe('"4"');
    expect(Object.keys((await counted.asked.at(-1)?.json()) as object)).toEqual(['note']);
  });

  it('that came too late is a conflict, however the backend says it', async () => {
    const version = { field: 'rev', countedBy: 'backend' } as const;
    for (const [status, condition] of [
      [412, 'if-match'],
      [409, 'if-match'],
      [404, { parameter: 'rev' }],
    ] as const) {
      const { adapter } = scripted(
        ({ method }) => (method === 'GET' ? Response.json(record({ rev: 1 })) : problem(status)),
        { backend: { ...plain, version, condition } },
      );
      const thrown = await thrownBy(adapter.update('an', note('một'), 1, { opId: '1' }));
      expect(thrown).toMatchObject({ code: 'conflict', details: { id: 'an' } });
    }
  });

  it('is sent once where the backend knows no repetition, and again where it does', async () => {
    const failing = (repeat: Backend['repeat']) =>
      scripted(({ method }) => (method === 'GET' ? Response.json(record()) : problem(503)), {
        backend: { ...plain, ...(repeat && { repeat }) },
      });
    const writes = async ({ adapter, asked }: ReturnType<typeof failing>) => {
      await thrownBy(adapter.update('an', note('một'), (await adapter.get('an')).version, { opId: 'once' }));
      return asked.filter(({ method }) => method !== 'GET');
    };
    expect(await writes(failing(undefined))).toHaveLength(1);
    expect(await writes(failing({ field: 'op' }))).toHaveLength(1);
    const keyed = await writes(failing({ header: 'Idempotency-Key' }));
    expect(keyed.map(header('Idempotency-Key'))).toEqual(['once', 'once', 'once']);
  });

  it('is read again where the backend does not answer with it', async () => {
    const { adapter } = scripted(
      ({ method }) => (method === 'GET' ? Response.json({ data: record() }) : new Response(null, { status: 204 })),
      { backend: { ...plain, envelope: { row: 'data' } } },
    );
    expect((await adapter.create(individual({ id: 'an' }), { opId: '1' })).name).toBe('Lê An');
  });

  it('gets the id that the backend gives', async () => {
    const { adapter, asked } = scripted(() => Response.json(record({ id: 71 })), {
      backend: { ...plain, ids: { madeBy: 'backend' } },
    });
    expect((await adapter.create(individual({ id: 'an' }), { opId: '1' })).id).toBe('71');
    expect(await asked[0]?.json()).not.toHaveProperty('id');
  });

  it('of a field that is not there is invalid', async () => {
    const { adapter } = keeping(record(), { fields: { note: false } });
    const { version } = await adapter.get('an');
    expect(await thrownBy(adapter.update('an', note('một'), version, { opId: '1' }))).toMatchObject({
      code: 'invalid',
      details: { field: 'note' },
    });
  });
});

describe('a failure of somebody else’s', () => {
  it('is read from where they say it, else from its status', async () => {
    const errors = {
      code: 'error.kind',
      codes: { E_DUPLICATE: 'taken' },
      statuses: { 418: 'blocked' },
      field: 'error.column',
    } as const;
    const backend = { ...plain, errors, fields: { code: 'customer_no' } };
    const failing = (status: number, body: object) =>
      thrownBy(scripted(() => problem(status, body), { backend }).adapter.get('an'));
    const taken = { error: { kind: 'E_DUPLICATE', column: 'customer_no', detail: 'Bí Mật' } };
    expect(await failing(400, taken)).toMatchObject({ code: 'taken', details: { field: 'code' } });
    expect(await failing(418, {})).toMatchObject({ code: 'blocked' });
    expect(await failing(403, {})).toMatchObject({ code: 'forbidden' });
  });
});

describe('a wrong configuration', () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ paths: { customers: 'customers' } }, 'paths.customers'],
    [{ paths: { customers: '/:tenant/customers' } }, 'paths.customers'],
    [{ paths: { customers: '/customers', customer: '/customer' } }, 'paths.customer'],
    [{ fields: { colour: 'x' } }, 'fields.colour'],
    [{ paging: { by: 'magic' } }, 'paging.by'],
    [{ paging: { by: 'range' } }, 'paging.unit'],
    [{ paths: { customers: '/sites/:buildingIds' } }, 'paths.customers'],
    [{ search: true }, 'search'],
    [{ sort: { fields: { size: 'x' }, style: { by: 'signed', field: 's' } } }, 'sort.fields.size'],
    [{ serach: 'q' }, 'serach'],
    [{ errors: { codes: { X: 'oops' } } }, 'errors.codes.X'],
  ];

  it.each(wrong)('%j is refused with its place, %s', async (given, field) => {
    const { adapter, asked } = scripted(() => Response.json([]), { backend: { ...plain, ...given } });
    expect(await thrownBy(adapter.describe())).toMatchObject({ code: 'adapter', details: { field } });
    expect(asked).toEqual([]);
  });

  it('is none of the presets', async () => {
    for (const backend of [jsonServer(), jsonServer('1.0')]) {
      expect((await scripted(() => Response.json([]), { backend }).adapter.describe()).access).toEqual(['index']);
    }
  });
});
