import { individual } from '@clientele/core/testing';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Call, call, callerOf } from '../test/caller.js';
import { tenantEach } from '../test/tenant-each.js';
import type { TestServer, TestTenant } from './testing/test-server.js';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`;
const HOOKED = 'hooked';

const asked = tenantEach({ unique: ['phone'] }, { webhookSecrets: { [HOOKED]: SECRET, codes: SECRET } });
let server: TestServer;
let room: TestTenant;
let ask: Call;
beforeEach(() => ({ server, room, call: ask } = asked));

const person = (id: string, given = {}) => individual({ id, ...given });
const upsert = (eventId: string, phone: string | null, given = {}) => ({
  ...{ op: 'upsert', eventId, crmId: `c-${eventId}`, orderId: null, stamp: 1 },
  values: { name: 'Lê An', phone, email: null, gender: null },
  ...given,
});

interface Heard {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly retry?: string;
}

/** Reads so many events of a stream, then ends it. */
async function heard(
  count: number,
  headers: Record<string, string> = {},
  meanwhile?: () => Promise<unknown>,
): Promise<Heard[]> {
  const stop = new AbortController();
  const response = await fetch(`${room.url}/changes`, {
    headers: { authorization: `Bearer ${await room.token()}`, ...headers },
    signal: stop.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const events: Heard[] = [];
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = text
        .slice(0, end)
        .split('\n')
        .map((line) => line.split(/: (.*)/s).slice(0, 2));
      events.push(Object.fromEntries(fields) as Heard);
      text = text.slice(end + 2);
      if (events.length === 1) void meanwhile?.();
    }
    if (events.length >= count) break;
  }
  stop.abort();
  return events;
}

describe('news', () => {
  it('come with their customers and their number, from where one begins', async () => {
    await ask('POST', '/customers', { body: person('a') });
    const events = await heard(3, {}, async () => {
      await ask('POST', '/customers', { body: person('b') });
      await ask('POST', '/customers', { body: person('b') });
      await ask('POST', '/customers/batch-create', { body: { customers: [person('c'), person('d')] } });
    });
    expect(events).toEqual([
      { retry: '1000', id: '1' },
      { id: '2', event: 'change', data: '{"ids":["b"]}' },
      { id: '3', event: 'change', data: '{"ids":["c","d"]}' },
    ]);
  });

  it('that were missed come after the last one that was heard', async () => {
    for (const id of ['a', 'b', 'c']) await ask('POST', '/customers', { body: person(id) });
    const events = await heard(3, { 'last-event-id': '1' });
    expect(events.slice(1).map(({ id, data }) => [id, data])).toEqual([
      ['2', '{"ids":["b"]}'],
      ['3', '{"ids":["c"]}'],
    ]);
  });

  it('that nobody can tell any more are that something changed', async () => {
    for (const id of ['a', 'b', 'c']) await ask('POST', '/customers', { body: person(id) });
    await server.db.deleteFrom('changes').where('tenant', '=', room.tenant).where('revision', '=', 2).execute();
    for (const last of ['1', '99', 'nonsense']) {
      const events = await heard(2, { 'last-event-id': last });
      expect(events[1]).toEqual({ id: '3', event: 'change', data: '{"ids":null}' });
    }
  });

  it('of another tenant are not heard, and a line ends with its token', async () => {
    const other = await callerOf(server.tenant());
    const controller = new AbortController();
    const response = await fetch(`${room.url}/changes`, {
      headers: { authorization: `Bearer ${await room.token({ expiresIn: 2 })}` },
      signal: controller.signal,
    });
    await other('POST', '/customers', { body: person('a') });
    expect(await response.text()).toBe('retry: 1000\nid: 0\n\n');
  });
});

describe('a CRM', () => {
  it('is taken in, and what a person decides is done', async () => {
    const receipt = await ask('POST', '/crm/receive', { body: upsert('e1', '0912345678') });
    expect([receipt.status, receipt.body]).toMatchObject([200, { outcome: 'created', problems: [] }]);
    const id = String(receipt.body['customerId']);
    await ask('PATCH', `/customers/${id}`, {
      body: { set: { name: 'Lê Bình' }, put: {}, drop: {} },
      headers: { 'if-match': '"1"' },
    });
    const reset = { id, command: { do: 'reset', field: 'name' }, version: 2 };
    expect((await ask('POST', '/crm/commands', { body: reset })).body).toMatchObject({
      customer: { name: 'Lê An', version: 3 },
    });
    expect((await ask('POST', '/crm/commands', { body: reset })).status).toBe(412);
    expect((await ask('POST', '/crm/commands', { body: { ...reset, command: { do: 'sing' } } })).status).toBe(400);
    expect((await ask('GET', '/crm/conflicts')).body).toEqual({ conflicts: [] });
  });

  it.each([
    ['no phone', upsert('e1', null)],
    ['nothing like an event', [1, 'two']],
    ['null', 'null'],
    ['a NUL', upsert('e\0', '0912345678')],
    ['half a surrogate pair', upsert('\udc00', '0912345678')],
    ['a NUL too deep to be found', `${'['.repeat(200_000)}"\\u0000"${']'.repeat(200_000)}`],
    ['a depth that nobody can look into', '['.repeat(200_000) + ']'.repeat(200_000)],
  ])('that sends %s is told so, and it lies in the quarantine', async (_, body) => {
    expect((await ask('POST', '/crm/receive', { body })).body).toMatchObject({ outcome: 'rejected', customerId: null });
    expect((await ask('GET', '/crm/quarantine')).body).toMatchObject({ quarantine: [{ problems: [{}] }] });
  });

  it('is nowhere where phones are not unique', async () => {
    const other = await callerOf(server.tenant());
    for (const path of ['/crm/conflicts', '/crm/quarantine']) expect((await other('GET', path)).status).toBe(404);
    expect((await other('POST', '/crm/receive', { body: upsert('e1', '0912345678') })).status).toBe(404);
  });
});

describe('a webhook', () => {
  const send = (
    tenant: string,
    body: string,
    given: { at?: Date; secret?: string; headers?: Record<string, string> } = {},
  ) => {
    const { at = new Date(), secret = SECRET, headers = {} } = given;
    const signature = new Webhook(secret).sign('msg_1', at, body);
    const signed = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    };
    return call(server.url, 'POST', `/webhooks/crm/${tenant}`, { body, headers: { ...signed, ...headers } });
  };
  const event = JSON.stringify(upsert('hook', '0912345679'));
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);

  beforeEach(() => {
    server.tenant({ unique: ['phone'] }, HOOKED);
    server.tenant({}, 'codes');
  });

  it('is done once, however often it comes', async () => {
    expect([(await send(HOOKED, event)).status, (await send(HOOKED, event)).status]).toEqual([204, 204]);
    const hooked = await callerOf(server.tenant({ unique: ['phone'] }, HOOKED));
    const query = { buildingId: null, group: 'all', text: '' };
    const body = { query, sort: { field: 'name', direction: 'ascending' }, at: { index: 0 }, limit: 9 };
    expect((await hooked('POST', '/customers/query', { body })).body).toMatchObject({ total: 1, revision: '1' });
  });

  it('is refused with another’s signature, for another’s tenant, too old, too early, or changed', async () => {
    const other = `whsec_${Buffer.from('another secret').toString('base64')}`;
    const refused = [
      await send(HOOKED, event, { secret: other }),
      await send('nobody', event),
      await send('constructor', event),
      await send(HOOKED, event, { at: minutes(-6) }),
      await send(HOOKED, event, { at: minutes(6) }),
      await send(HOOKED, event, { headers: { 'webhook-id': 'msg_2' } }),
      await send(HOOKED, event, { headers: { 'webhook-signature': '' } }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401, 401]);
    expect((await send(HOOKED, event, { at: minutes(-4) })).status).toBe(204);
    expect((await send(HOOKED, '{')).status).toBe(400);
    expect((await send('codes', event)).status).toBe(404);
  });
});
