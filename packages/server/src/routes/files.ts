import { CustomerError, type FileToKeep } from '@clientele/core';
import { MOST_FILE_BYTES, checkFile, mediaTypeOf } from '@clientele/core/local';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { discard, fileOf, stage } from '../files/staging.js';
import type { Incoming } from '../files/store.js';
import { answers } from '../http/answers.js';
import { aboutPart, idParams, idsBody, writeHeaders } from '../http/bodies.js';
import { HttpError } from '../http/problem.js';
import { DONE, principalIn, readingFor, sha256, writeOnce } from '../http/requests.js';
import type { App, Services } from '../http/services.js';
import { isStorable } from '../http/storable.js';

/** Two parts, the first of which says what the second is. */
const LIMITS = { fields: 1, files: 1, parts: 2, fieldSize: 10_000, fileSize: MOST_FILE_BYTES + 1 };

/** The calls about files. */
export function fileRoutes(app: App, services: Services): void {
  const { bytes } = services;

  app.post(
    '/files',
    { schema: { headers: writeHeaders, consumes: ['multipart/form-data'], response: { 204: answers.nothing } } },
    async (request, reply) => {
      const { about, incoming } = await received(request, services);
      try {
        const owner = `${principalIn(request).tenant}\n${about.id}`;
        const hash = sha256(JSON.stringify(about), incoming.digest);
        return await writeOnce(
          request,
          reply,
          services,
          async (write) => {
            await stage(write, about, await incoming.keep(owner));
            return DONE;
          },
          hash,
        );
      } finally {
        await incoming.discard();
      }
    },
  );

  app.get('/files/:id', { schema: { params: idParams } }, async (request, reply) => {
    const { id } = request.params;
    const file = await fileOf(readingFor(request, services), id);
    if (!file) throw new CustomerError('not-found', { id });
    const stream = await bytes.read(file.bytes);
    if (!stream) throw new CustomerError('storage-lost', { id });
    return reply
      .type(file.media_type)
      .header('Content-Length', file.size)
      .header('Content-Disposition', 'attachment')
      .header('Content-Security-Policy', "sandbox; default-src 'none'")
      .send(stream);
  });

  app.post(
    '/files/discard',
    { schema: { headers: writeHeaders, body: idsBody, response: { 204: answers.nothing } } },
    (request, reply) =>
      writeOnce(request, reply, services, async (write) => {
        await discard(write, request.body.ids);
        return DONE;
      }),
  );
}

/** Both parts of an upload. @throws CustomerError `invalid`, `too-large` */
async function received(
  request: FastifyRequest,
  { bytes }: Services,
): Promise<{ about: FileToKeep; incoming: Incoming }> {
  if (!request.isMultipart()) throw new HttpError('invalid', 415);
  const parts = request.parts({ limits: LIMITS });
  const about = aboutIn(await next(parts));
  const part = await next(parts);
  if (part?.type !== 'file' || part.fieldname !== 'file') throw new HttpError('invalid', 400, { field: 'file' });
  const incoming = await bytes.receive(part.file);
  try {
    const blob = await incoming.blob();
    checkFile(blob, about);
    if ((await mediaTypeOf(blob)) !== about.mediaType) throw new CustomerError('invalid', { field: 'mediaType' });
    if (await next(parts)) throw new HttpError('invalid', 400);
    return { about, incoming };
  } catch (thrown) {
    await incoming.discard();
    throw thrown;
  }
}

async function next(parts: AsyncIterableIterator<Multipart>): Promise<Multipart | null> {
  const { done, value } = await parts.next();
  return done ? null : value;
}

function aboutIn(part: Multipart | null): FileToKeep {
  if (part?.type !== 'field' || part.fieldname !== 'about') throw new HttpError('invalid', 400, { field: 'about' });
  const { data, error } = aboutPart.safeParse(parsed(part.value));
  if (data && isStorable(data)) return data;
  throw new HttpError('invalid', 400, { field: String(error?.issues[0]?.path[0] ?? 'about') });
}

/** The part as JSON; a client that gives it that type has it parsed already. */
function parsed(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    return null;
  }
}
