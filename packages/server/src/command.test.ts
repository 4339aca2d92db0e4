import { access, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { individual } from '@clientele/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../test/caller.js';
import { type Running, buildServer, inFolder, startProcess, tokenOfProcess } from '../test/killing.js';

const person = individual({
  id: 'an',
  code: 'KH-1',
  name: 'Lê Bí Mật',
  note: 'Bí Mật',
  phone: { value: '+84912345678', text: '0912' },
});

beforeAll(buildServer);

describe('the command', { timeout: 60_000 }, () => {
  const running: Running[] = [];
  const start = async (env: Parameters<typeof startProcess>[0]) => {
    const started = await startProcess(env);
    running.push(started);
    return started;
  };
  // One after the other use it: making a database takes many seconds.
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clientele-run-'));
  });
  afterAll(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps its folder from a second process, and what a killed one left keeps nobody out', async () => {
    const env = { CLIENTELE_FOLDER: folder };
    const first = await start(env);
    const authorization = `Bearer ${await tokenOfProcess('t')}`;
    expect((await call(first.url, 'POST', '/customers', { body: person, headers: { authorization } })).status).toBe(
      201,
    );
    await expect(start(env)).rejects.toThrow(`Another process uses the folder ${folder}.`);
    expect((await call(first.url, 'GET', '/customers/an', { headers: { authorization } })).status).toBe(200);
    first.child.kill('SIGKILL');
    await first.ended;
    await access(join(folder, 'lock'));
    const rivals = await Promise.allSettled([start(env), start(env), start(env)]);
    expect(rivals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const [winner] = rivals.flatMap((rival) => (rival.status === 'fulfilled' ? [rival.value] : []));
    const read = await call(winner?.url ?? '', 'GET', '/customers/an', { headers: { authorization } });
    expect(read.body).toMatchObject({ version: 1, name: person.name });
    winner?.child.kill('SIGTERM');
    expect(await winner?.ended).toBe(0);
    await expect(access(join(folder, 'lock'))).rejects.toThrow();
  });

  it('makes a secret where none is given, and says a token that is good with it, also after the next start', async () => {
    const env = { CLIENTELE_FOLDER: folder, JWT_SECRET: undefined };
    const first = await start(env);
    const [, token = ''] = /everything: (\S+)/.exec(first.said()) ?? [];
    first.child.kill('SIGTERM');
    await first.ended;
    const { url, child, ended } = await start(env);
    const headers = { authorization: `Bearer ${token}` };
    expect((await call(url, 'GET', '/description', { headers })).status).toBe(200);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
    child.kill('SIGTERM');
    await ended;
  });

  it('says of a request what was asked and how it went, and nothing of a person', async () => {
    const { url, child, said, ended } = await start({ CLIENTELE_FOLDER: folder });
    const headers = { authorization: `Bearer ${await tokenOfProcess('secret-tenant')}` };
    const news = await fetch(`${url}/changes`, { headers });
    const secretId = { ...person, id: 'secret-id' };
    await call(url, 'POST', '/customers', { body: secretId, headers });
    await call(url, 'POST', '/customers', { body: { ...secretId, id: 'other-id' }, headers });
    await call(url, 'POST', '/customers', { body: { ...secretId, displayOrder: 'Bí Mật' }, headers });
    await call(url, 'GET', '/customers/secret-id?phone=0912345678', { headers });
    await call(url, 'GET', '/nowhere/secret-id', { headers });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    // Who listened was told that it is over.
    expect(await news.text()).toContain('event: change');
    const lines = said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const told = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ route }) => route !== undefined);
    expect(told.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/v1/customers', 201],
      ['POST', '/v1/customers', 409],
      ['POST', '/v1/customers', 400],
      ['GET', '/v1/customers/:id', 200],
      ['GET', 'none', 404],
      ['GET', '/v1/changes', 200],
    ]);
    for (const line of told)
      expect(Object.keys(line).sort()).toEqual(['level', 'method', 'ms', 'reqId', 'route', 'status', 'time']);
    const secrets = ['Bí Mật', '0912', 'secret', 'other-id', 'KH-1', 'Bearer'];
    for (const secret of secrets) expect(said()).not.toContain(secret);
  });

  it.each([
    [{ PORT: 'nonsense' }, 'PORT'],
    [{ JWT_SECRET: 'short' }, 'JWT_SECRET'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'ECONNREFUSED'],
  ])('says what is wrong with %j and ends', (env, what) =>
    inFolder((own) => expect(startProcess({ CLIENTELE_FOLDER: own, ...env })).rejects.toThrow(what)),
  );
});
