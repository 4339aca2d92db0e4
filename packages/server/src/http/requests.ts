import { createHash } from 'node:crypto';
import { CustomerError } from '@clientele/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../access/token.js';
import type { Answer } from '../database/operations.js';
import type { Write } from '../database/write.js';
import type { Services } from './services.js';

/** Who asks. @throws CustomerError `unauthorized` */
export function principalIn(request: FastifyRequest): Principal {
  if (!request.principal) throw new CustomerError('unauthorized');
  return request.principal;
}

/** Whose data a request reads, outside a transaction. */
export function readingFor(request: FastifyRequest, { db }: Services) {
  return { tx: db, tenant: principalIn(request).tenant };
}

/** Does what a request wants written, once for its key, and answers it. */
export async function writeOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  { writer, settings }: Services,
  work: (write: Write) => Promise<Answer>,
  bodyHash: string = request.bodyHash,
): Promise<FastifyReply> {
  const { tenant, person } = principalIn(request);
  const key = String(request.headers['idempotency-key']);
  const path = request.url.split('?')[0] ?? '';
  const operation = { tenant, person, key, method: request.method, path, bodyHash };
  const { status, headers = {}, body, isReplay } = await writer.once(operation, await settings(tenant), work);
  if (isReplay) reply.header('Idempotency-Replayed', 'true');
  reply.code(status).headers({ ...headers });
  return body === null ? reply.send() : reply.type('application/json; charset=utf-8').send(body);
}

/** An answer in JSON. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: JSON.stringify(body) };
}

/** The answer that says nothing but that it is done. */
export const DONE: Answer = { status: 204, body: null };

export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
