import { type ChangeNotice, type CustomerAdapter, isCustomerError } from '@clientele/core';
import { individual } from '@clientele/core/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restAdapter } from './index.js';

const an = {
  ...individual({ id: 'an' }),
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};
const noted = (note: string) => ({ set: { note }, put: {}, drop: {} });

/** A connection for changes, as a server holds it. */
interface Connection {
  readonly lastId: string | null;
  readonly signal: AbortSignal;
  send(text: string): Promise<void>;
  end(): Promise<void>;
}

/** An adapter, the connections it makes for changes, and what one listener hears; `answer` is of all other requests. */
function listening(answer: (request: Request) => Response | Promise<Response> = () => Response.json(an)) {
  const connections: Connection[] = [];
  let isDown = false;
  const connect = (request: Request): Response => {
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made) });
    connections.push({
      lastId: request.headers.get('Last-Event-ID'),
      signal: request.signal,
      send: async (text) => {
        controller.enqueue(new TextEncoder().encode(text));
        await after(0);
      },
      end: async () => {
        controller.close();
        await after(0);
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  };
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    if (!request.url.endsWith('/changes')) return answer(request);
    if (isDown) throw new TypeError('Failed to fetch');
    return connect(request);
  };
  const adapter = restAdapter({ url: 'http://server.example/v1', fetch, crm: true });
  const heard: (readonly string[] | null)[] = [];
  const stop = adapter.subscribe?.(({ ids }: ChangeNotice) => heard.push(ids));
  return { adapter, connections, heard, stop: stop!, setDown: (down: boolean) => void (isDown = down) };
}

const event = (ids: readonly string[] | null, id?: number) =>
  `event: change\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify({ ids })}\n\n`;
const change = (adapter: CustomerAdapter) => adapter.update('an', noted('một'), 1, { opId: '1' });
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('changes of others', () => {
  it('are heard of, however the stream is cut, and comments are not', async () => {
    const { connections, heard } = listening();
    await after(0);
    for (const part of [':\n\n', event(['a']).slice(0, 9), event(['a']).slice(9), ': still here\n\n', event(['đ'])]) {
      await connections[0]?.send(part);
    }
    expect(heard).toEqual([['a'], ['đ']]);
  });

  it('that are not understood may be anything', async () => {
    const { connections, heard } = listening();
    await after(0);
    for (const data of ['<html>', '{}', '{"ids":"a"}', '{"ids":[7]}']) await connections[0]?.send(`data: ${data}\n\n`);
    expect(heard).toEqual([null, null, null, null]);
  });

  it('are gone on with from the last that was heard', async () => {
    const { connections, heard } = listening();
    await after(0);
    await connections[0]?.send(event(['a'], 17));
    await connections[0]?.end();
    await after(1_000);
    expect(connections.map(({ lastId }) => lastId)).toEqual([null, '17']);
    expect(heard).toEqual([['a']]);
  });

  it('may be anything where none was heard before the connection broke', async () => {
    const { connections, heard } = listening();
    await after(0);
    await connections[0]?.end();
    await after(1_000);
    expect([connections.length, heard]).toEqual([2, [null]]);
  });

  it('are asked for again after ever longer pauses, until they come', async () => {
    const { connections, heard, setDown } = listening();
    setDown(true);
    await after(300_000);
    expect(connections).toHaveLength(0);
    setDown(false);
    await after(30_000);
    expect([connections.length, heard]).toEqual([1, [null]]);
  });

  it('are asked for again when the server falls silent', async () => {
    const { connections } = listening();
    await after(40_000);
    await connections[0]?.send(':\n\n');
    await after(44_000);
    expect(connections).toHaveLength(1);
    await after(3_000);
    expect(connections).toHaveLength(2);
  });

  it('are listened for once for all, and not when nobody listens', async () => {
    const { adapter, connections, stop } = listening();
    const others = [1, 2].map(() => adapter.subscribe?.(() => undefined));
    await after(0);
    expect(connections).toHaveLength(1);
    for (const each of [...others, stop]) {
      expect(connections[0]?.signal.aborted).toBe(false);
      each?.();
    }
    expect(connections[0]?.signal.aborted).toBe(true);
    await after(120_000);
    expect(connections).toHaveLength(1);
    adapter.subscribe?.(() => undefined);
    await after(0);
    expect(connections).toHaveLength(2);
    adapter.dispose?.();
    await after(0);
    expect([connections[1]?.signal.aborted, vi.getTimerCount()]).toEqual([true, 0]);
  });
});

describe('a write from here', () => {
  const second = () => Response.json({ ...an, version: 2 });

  it('is heard of at once, and not again when the server tells of it', async () => {
    const { adapter, connections, heard } = listening(second);
    await change(adapter);
    await after(0);
    expect(heard).toEqual([['an']]);
    await connections[0]?.send(event(['an']));
    expect(heard).toEqual([['an']]);
    await connections[0]?.send(event(['an']));
    expect(heard).toEqual([['an'], ['an']]);
  });

  it('is heard of once where the server tells of it before it answers', async () => {
    let answer!: (response: Response) => void;
    const { adapter, connections, heard } = listening(() => new Promise((resolve) => (answer = resolve)));
    const changing = change(adapter);
    await after(0);
    await connections[0]?.send(event(['an']));
    answer(second());
    await changing;
    await after(0);
    expect(heard).toEqual([['an']]);
  });

  it('is heard of with what else it changed', async () => {
    const { adapter, connections, heard } = listening(second);
    await change(adapter);
    await connections[0]?.send(event(['an', 'binh']));
    await connections[0]?.send(event(['an']));
    expect(heard).toEqual([['an'], ['an', 'binh'], ['an']]);
  });

  it('hides no change of others where the server’s word of it never comes', async () => {
    const { adapter, connections, heard } = listening(second);
    await change(adapter);
    await after(6_000);
    await connections[0]?.send(event(['an']));
    expect(heard).toEqual([['an'], ['an']]);
  });

  it('is not heard of where it changed nothing', async () => {
    const replayed = { headers: { 'Idempotency-Replayed': 'true' } };
    const answers = [
      () => Response.json(an),
      () => Response.json({ ...an, version: 2 }, replayed),
      () => Response.json({ code: 'conflict' }, { status: 412 }),
    ];
    for (const answer of answers) {
      const { adapter, heard } = listening(answer);
      await change(adapter).catch((thrown: unknown) => expect(isCustomerError(thrown)).toBe(true));
      await after(100);
      expect(heard).toEqual([]);
    }
  });

  it('of many is heard of once, with those it changed', async () => {
    const results = [
      { id: 'a', status: 'deleted' },
      { id: 'b', status: 'blocked', transactions: 'unknown' },
      { id: 'a', status: 'deleted' },
    ];
    const restored = [
      { id: 'a', status: 'restored', customer: an },
      { id: 'c', status: 'restored', customer: an },
    ];
    const { adapter, heard } = listening((request) =>
      Response.json({ results: request.url.endsWith('restore') ? restored : results }),
    );
    await adapter.remove?.([], { opId: '1' });
    await after(0);
    // Of `c` nobody knows whether it was deleted at all; the server tells.
    await adapter.restore?.(['a', 'c'], { opId: '2' });
    await after(0);
    expect(heard).toEqual([['a'], ['a']]);
  });
});
