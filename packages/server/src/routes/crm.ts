import { CustomerError } from '@clientele/core';
import type { FastifyRequest } from 'fastify';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod/mini';
import { crmReads, crmWrites } from '../crm/calls.js';
import { answers } from '../http/answers.js';
import { commandBody, eventBody, writeHeaders } from '../http/bodies.js';
import { HttpError } from '../http/problem.js';
import { json, principalIn, readingFor, writeOnce } from '../http/requests.js';
import type { App, Services } from '../http/services.js';
import { isStorable } from '../http/storable.js';

/** The calls about a CRM, of tenants where phones are unique. */
export function crmRoutes(app: App, services: Services): void {
  const { settings } = services;

  app.post(
    '/crm/receive',
    { preHandler: hasCrm, schema: { headers: writeHeaders, body: eventBody, response: { 200: answers.receipt } } },
    (request, reply) =>
      writeOnce(request, reply, services, async (write) =>
        json(200, await crmWrites(write).receive(keepable(request.body))),
      ),
  );

  app.post(
    '/crm/commands',
    { preHandler: hasCrm, schema: { headers: writeHeaders, body: commandBody, response: { 200: answers.commanded } } },
    (request, reply) => {
      const { id, command, version } = request.body;
      const opId = request.headers['idempotency-key'];
      return writeOnce(request, reply, services, async (write) =>
        json(200, { customer: await crmWrites(write).command(id, command, version, { opId }) }),
      );
    },
  );

  app.get(
    '/crm/conflicts',
    { preHandler: hasCrm, schema: { response: { 200: answers.conflicts } } },
    async (request) => ({
      conflicts: await crmReads(readingFor(request, services)).conflicts(),
    }),
  );

  app.get(
    '/crm/quarantine',
    { preHandler: hasCrm, schema: { response: { 200: answers.quarantine } } },
    async (request) => ({
      quarantine: await crmReads(readingFor(request, services)).quarantine(),
    }),
  );

  async function hasCrm(request: FastifyRequest): Promise<void> {
    const { unique } = await settings(principalIn(request).tenant);
    if (!unique.includes('phone')) throw new CustomerError('not-found');
  }
}

const params = z.object({ tenant: z.string().check(z.maxLength(64)) });

/** What a CRM sends by itself, signed as Standard Webhooks says; one that is older than five minutes is refused. */
export function webhookRoutes(app: App, { writer, settings, options }: Services): void {
  // The signature is over the very bytes that came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));

  app.post(
    '/webhooks/crm/:tenant',
    { schema: { params, response: { 204: answers.nothing } } },
    async (request, reply) => {
      const { tenant } = request.params;
      const body = typeof request.body === 'string' ? request.body : '';
      verify(
        body,
        request,
        Object.hasOwn(options.webhookSecrets ?? {}, tenant) ? options.webhookSecrets?.[tenant] : undefined,
      );
      const ofTenant = await settings(tenant);
      if (!ofTenant.unique.includes('phone')) throw new CustomerError('not-found');
      const event = keepable(parsed(body));
      await writer.always(tenant, ofTenant, (write) => crmWrites(write).receive(event));
      return reply.code(204).send();
    },
  );
}

/** @throws CustomerError `unauthorized`, also for a tenant who has no secret: nobody learns which there are */
function verify(body: string, { headers }: FastifyRequest, secret: string | undefined): void {
  if (secret === undefined) throw new CustomerError('unauthorized');
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>, { jsonParse: false });
  } catch {
    throw new CustomerError('unauthorized');
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new HttpError('invalid', 400);
  }
}

/** An event as the database can keep it. One it cannot is handed over as a text, which is no event and lies in the quarantine. */
function keepable(event: unknown): unknown {
  if (isStorable(event)) return event;
  try {
    return JSON.stringify(event);
  } catch {
    // Bottomless, which core could not look into either.
    return null;
  }
}
