import { PassThrough } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { News } from '../changes/feed.js';
import { principalIn } from '../http/requests.js';
import type { App, Services } from '../http/services.js';

/** How often a comment is sent, so that nobody takes the line for dead, in milliseconds. */
const BEAT = 15_000;
/** Bytes that may wait for a client that does not read. */
const MOST_WAITING = 1_000_000;
/** The longest that a timer can be set to. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Tells of every change as server-sent events. */
export function changeRoutes(app: App, { feed }: Services): void {
  const open = new Set<PassThrough>();

  app.get('/changes', { schema: {} }, async (request, reply) => {
    const { tenant, until } = principalIn(request);
    const since = lastKnown(request) ?? (await feed.revision(tenant));
    const stream = new PassThrough();
    const send = (text: string) => {
      if (stream.writableLength > MOST_WAITING) stream.destroy();
      else stream.write(text);
    };
    send(since < 0 ? 'retry: 1000\n\n' : `retry: 1000\nid: ${since}\n\n`);
    const stop = feed.listen(tenant, since, (news) => send(eventOf(news)));
    const beat = setInterval(() => send(': still here\n\n'), BEAT);
    // Whoever has no token any more hears nothing any more.
    const end = setTimeout(() => stream.end(), Math.min(LONGEST_TIMER, Math.max(0, until * 1000 - Date.now())));
    open.add(stream);
    stream.on('close', () => {
      stop();
      clearInterval(beat);
      clearTimeout(end);
      open.delete(stream);
    });
    return reply.type('text/event-stream').header('X-Accel-Buffering', 'no').send(stream);
  });

  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });
}

/** The revision that a client knows; null where it begins, -1 where it knows one that cannot be. */
function lastKnown({ headers }: FastifyRequest): number | null {
  const id = headers['last-event-id'];
  if (id === undefined) return null;
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : -1;
}

function eventOf({ revision, ids }: News): string {
  return `id: ${revision}\nevent: change\ndata: ${JSON.stringify({ ids })}\n\n`;
}
