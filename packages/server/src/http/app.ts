import { randomUUID } from 'node:crypto';
import { CustomerError } from '@clientele/core';
import cors from '@fastify/cors';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { ACCESS, type Access } from '../access/permissions.js';
import { principalOf } from '../access/token.js';
import { changeRoutes } from '../routes/changes.js';
import { crmRoutes, webhookRoutes } from '../routes/crm.js';
import { customerRoutes } from '../routes/customers.js';
import { fileRoutes } from '../routes/files.js';
import { readingRoutes } from '../routes/reading.js';
import { transactionRoutes } from '../routes/transactions.js';
import { answers } from './answers.js';
import { addJsonParser } from './json-body.js';
import { loggerOptions, noteFailure, noteRequest } from './log.js';
import { documented, swaggerOptions } from './openapi.js';
import { HttpError, told } from './problem.js';
import type { App, Services, Typed } from './services.js';

const MOST_BODY_BYTES = 1_048_576;
const PER_MINUTE = 1200;
/** How long a request may take to come in, in milliseconds: a file of 20 MB over a slow line. */
const LONGEST_REQUEST = 300_000;

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The server with all its routes, not listening yet. */
export async function buildApp(services: Services): Promise<App> {
  const { options } = services;
  const app: App = fastify({
    ...loggerOptions(options.log ?? false),
    bodyLimit: MOST_BODY_BYTES,
    exposeHeadRoutes: false,
    requestTimeout: LONGEST_REQUEST,
    // An id has 100 characters, each of which may be nine in an address.
    routerOptions: { maxParamLength: 1000 },
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => void fail(error, request, reply),
  }).withTypeProvider<Typed>();
  app.setValidatorCompiler(validatorCompiler);
  // What is answered was checked when it was written.
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  app.decorateRequest('principal', null);
  app.decorateRequest('bodyHash', '');
  app.setErrorHandler((error, request, reply) => fail(error, request, reply));
  app.setNotFoundHandler((request, reply) => fail(new CustomerError('not-found'), request, reply));
  app.addHook('onRoute', demandRow);
  app.addHook('onRequest', async (_, reply) => void reply.headers(HEADERS));
  app.addHook('onResponse', async (request, reply) => noteRequest(request, reply));
  addJsonParser(app);

  await app.register(cors, {
    origin: [...(options.origins ?? [])],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['ETag', 'Location', 'Idempotency-Replayed', 'Retry-After'],
    maxAge: 600,
  });
  await app.register(rateLimit, { global: false });
  await app.register(multipart);
  await app.register(swagger, swaggerOptions);
  admit(app, services);
  await app.register(
    async (scope) => {
      const routes = scope.withTypeProvider<Typed>();
      for (const add of [customerRoutes, readingRoutes, fileRoutes, crmRoutes, transactionRoutes, changeRoutes]) {
        add(routes, services);
      }
      await routes.register(async (inner) => webhookRoutes(inner.withTypeProvider<Typed>(), services));
      routes.get('/openapi.json', { schema: {} }, () => app.swagger());
      routes.get('/health', { schema: { response: { 200: answers.health } } }, async () => {
        await services.db.selectFrom('tenants').select('id').limit(1).execute();
        return { status: 'ok' as const };
      });
    },
    { prefix: '/v1' },
  );
  return app;
}

/** Lets in who may, and nobody too often. */
function admit(app: App, { options }: Services): void {
  const limit = app.createRateLimit({
    max: options.limits?.perMinute ?? PER_MINUTE,
    timeWindow: 60_000,
    keyGenerator: ({ principal, ip }: FastifyRequest) => (principal ? `${principal.tenant} ${principal.person}` : ip),
  });
  app.addHook('onRequest', async (request) => {
    const access = accessOf(request.routeOptions);
    const isPersonal = access !== undefined && access !== 'anyone' && access !== 'signature';
    const asked = isPersonal ? principalOf(request.headers.authorization, options.auth) : Promise.resolve(null);
    const refused: unknown = await asked.then(
      (principal) => void (request.principal = principal),
      (thrown: unknown) => thrown,
    );
    const counted = await limit(request);
    if (!counted.isAllowed && counted.isExceeded) {
      throw new HttpError('unavailable', 429, {}, { retryAfter: counted.ttlInSeconds });
    }
    if (refused instanceof Error) throw refused;
    const mayNot = isPersonal && request.principal?.permissions.includes(access) !== true;
    if (mayNot) throw new CustomerError('forbidden');
  });
}

/** @throws Error for a route that nobody said who may use it */
function demandRow(route: RouteOptions): void {
  if (route.method === 'OPTIONS') return;
  const access = accessOf(route);
  if (access === undefined) throw new Error(`${String(route.method)} ${route.url} has no row in ACCESS`);
  route.schema = documented(route, access);
}

function accessOf({
  method,
  url,
}: {
  readonly method?: unknown;
  readonly url?: string | undefined;
}): Access | undefined {
  return ACCESS[`${String(method)} ${url ?? ''}`];
}

function fail(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = shapeError(thrown) ?? thrown;
  const { problem, retryAfter } = told(error);
  if (problem.status >= 500) noteFailure(request, error);
  if (retryAfter !== null) reply.header('Retry-After', String(retryAfter));
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return reply.code(problem.status).headers(HEADERS).type('application/problem+json').send(JSON.stringify(problem));
}

/** What is wrong with the shape of a request: the field, and nothing that was sent. */
function shapeError(thrown: unknown): CustomerError | null {
  const { validation } = thrown as {
    validation?: readonly { keyword: string; instancePath: string; params: object }[];
  };
  const [first] = validation ?? [];
  if (!first) return null;
  const isLong = first.keyword === 'too_big' && 'origin' in first.params && first.params.origin === 'array';
  if (isLong) return new CustomerError('too-large');
  const field = first.instancePath.split('/')[1];
  return new HttpError('invalid', 400, field ? { field } : {});
}
