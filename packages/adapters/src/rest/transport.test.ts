import { isAbortError } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOf, header, problem, scripted, thrownBy } from './fixtures/scripted.js';

const an = individual({ id: 'an', name: 'Lê An' });
const note = { set: { note: 'Bí Mật' }, put: {}, drop: {} };

afterEach(() => {
  vi.useRealTimers();
});

describe('a token', () => {
  /** A server that takes the second token only, and a host that renews its own slowly. */
  function renewing() {
    let token = 'old';
    const asked: boolean[] = [];
    const ask = async ({ refresh }: { readonly refresh: boolean }) => {
      asked.push(refresh);
      if (refresh) await new Promise((resolve) => setTimeout(resolve, 20));
      if (refresh) token = 'new';
      return token;
    };
    const server = scripted(
      (request) => (header('Authorization')(request) === 'Bearer new' ? Response.json(an) : problem(401)),
      { token: ask },
    );
    return { ...server, refreshes: () => asked.filter((refresh) => refresh).length };
  }

  it('is renewed once for any number of requests that were refused, which are sent again once', async () => {
    const { adapter, asked, refreshes } = renewing();
    const calls = ['a', 'b', 'c', 'd', 'e'].map((id) => adapter.get(id));
    expect(await Promise.all(calls)).toHaveLength(5);
    expect([refreshes(), asked.length]).toEqual([1, 10]);
    await adapter.get('f');
    expect([refreshes(), asked.length]).toEqual([1, 11]);
  });

  it('is renewed once also where one is refused when it has been renewed already', async () => {
    let late = (): void => undefined;
    const first = new Promise<void>((resolve) => (late = resolve));
    const tokens: string[] = [];
    const token = ({ refresh }: { readonly refresh: boolean }) => {
      if (refresh || tokens.length === 0) tokens.push(`t${tokens.length}`);
      return tokens.at(-1)!;
    };
    const { adapter } = scripted(
      async (request) => {
        if (header('Authorization')(request) !== 'Bearer t0') return Response.json(an);
        if (request.url.endsWith('slow')) await first;
        return problem(401);
      },
      { token },
    );
    const slow = adapter.get('slow');
    await adapter.get('quick');
    late();
    await slow;
    expect(tokens).toEqual(['t0', 't1']);
  });

  it('that is refused again, or not renewed, is unauthorized', async () => {
    const { adapter, asked } = scripted(() => problem(401), { token: ({ refresh }) => (refresh ? 'b' : 'a') });
    expect([await codeOf(adapter.get('a')), asked.map(header('Authorization'))]).toEqual([
      'unauthorized',
      ['Bearer a', 'Bearer b'],
    ]);
    const same = scripted(() => problem(401), { token: () => 'a' });
    expect([await codeOf(same.adapter.get('a')), same.asked.length]).toEqual(['unauthorized', 1]);
    const none = scripted(() => problem(401), { token: () => Promise.reject(new Error('Lê An is signed out')) });
    expect([await codeOf(none.adapter.get('a')), none.asked.length]).toEqual(['unauthorized', 0]);
  });
});

describe('what is sent again', () => {
  it('reads and writes, a write under the same key and with the same body', async () => {
    const { adapter, asked } = scripted((_, at) => (at % 3 === 0 ? Response.json(an) : problem(503)));
    await adapter.get('an');
    await adapter.create(an, { opId: 'once' });
    expect(asked.map(header('Idempotency-Key'))).toEqual([null, null, null, 'once', 'once', 'once']);
    const bodies = await Promise.all(asked.slice(3).map((request) => request.text()));
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([an, an, an]);
  });

  it('one key for each thing the user did', async () => {
    const { adapter, asked } = scripted(() => Response.json({ ...an, results: [] }));
    await adapter.create(an, { opId: '1' });
    await adapter.update('an', note, 7, { opId: '2' });
    await adapter.remove?.([{ id: 'an', version: 7 }], { opId: '3' });
    await adapter.restore?.(['an'], { opId: '4' });
    await adapter.discard?.(['f'], { opId: '5' });
    expect(asked.map(header('Idempotency-Key'))).toEqual(['1', '2', '3', '4', '5']);
    expect(asked.map(header('If-Match'))).toEqual([null, '"7"', null, null, null]);
  });

  it('three times at most, also where the server is not reached', async () => {
    const { adapter, asked } = scripted(() => Promise.reject(new TypeError('Failed to fetch')));
    expect([await codeOf(adapter.get('a')), asked.length]).toEqual(['unavailable', 3]);
    expect([await codeOf(adapter.create(an, { opId: '1' })), asked.length]).toEqual(['unavailable', 6]);
  });

  it('never what the server understood and refused', async () => {
    for (const status of [400, 403, 404, 412, 413, 422, 500, 507]) {
      const { adapter, asked } = scripted(() => problem(status));
      await thrownBy(adapter.create(an, { opId: '1' }));
      expect([status, asked.length]).toEqual([status, 1]);
    }
  });

  it('what is still under way, but no other conflict', async () => {
    const same = scripted((_, at) => (at === 1 ? problem(409) : Response.json(an)));
    expect((await same.adapter.create(an, { opId: '1' })).id).toBe('an');
    const other = scripted(() => Response.json({ code: 'taken', field: 'code', id: 'b' }, { status: 409 }));
    const thrown = await thrownBy(other.adapter.create(an, { opId: '1' }));
    expect([thrown, other.asked.length]).toMatchObject([{ code: 'taken', details: { field: 'code', id: 'b' } }, 1]);
  });

  it('when the server says, and not at all where that is too late', async () => {
    vi.useFakeTimers();
    const told = (after: string) => new Response('', { status: 429, headers: { 'Retry-After': after } });
    const waits = (after: string) => scripted((_, at) => (at === 1 ? told(after) : Response.json(an)));
    const soon = waits('7');
    const answer = soon.adapter.get('an');
    await vi.advanceTimersByTimeAsync(6_900);
    expect(soon.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect([(await answer).id, soon.asked.length]).toEqual(['an', 2]);
    for (const after of ['11', new Date(Date.now() + 60_000).toUTCString()]) {
      const late = waits(after);
      expect([await codeOf(late.adapter.get('an')), late.asked.length]).toEqual(['unavailable', 1]);
    }
  });

  it('not when nobody waits any more', async () => {
    vi.useFakeTimers();
    const { adapter, asked } = scripted(() => new Response('', { status: 503 }));
    const controller = new AbortController();
    const answer = thrownBy(adapter.get('an', { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([isAbortError(await answer), asked.length]).toEqual([true, 1]);
  });
});

describe('what is no longer wanted', () => {
  it('is cancelled at the server', async () => {
    const signals: AbortSignal[] = [];
    const { adapter } = scripted(
      (request) =>
        new Promise((_, reject) => {
          signals.push(request.signal);
          request.signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
        }),
    );
    const controller = new AbortController();
    const given = { opId: '1', signal: controller.signal };
    const calls = [adapter.get('a', given), adapter.create(an, given), adapter.download?.('f', given)];
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort('any reason');
    for (const call of calls) expect(isAbortError(await thrownBy(call))).toBe(true);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
  });

  it('is cancelled also while its answer is being read', async () => {
    const { adapter } = scripted((request) => {
      const body = new ReadableStream({
        start: (stream) => request.signal.addEventListener('abort', () => stream.error(request.signal.reason)),
      });
      return new Response(body);
    });
    const controller = new AbortController();
    const call = thrownBy(adapter.get('a', { signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect(isAbortError(await call)).toBe(true);
  });

  it('is not begun', async () => {
    const { adapter, asked } = scripted(() => Response.json({}));
    expect(isAbortError(await thrownBy(adapter.get('a', { signal: AbortSignal.abort() })))).toBe(true);
    expect(asked).toEqual([]);
  });
});
