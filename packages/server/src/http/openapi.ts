import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifySchema, RouteOptions } from 'fastify';
import * as z from 'zod/mini';
import type { Access } from '../access/permissions.js';
import { problemSchema } from './answers.js';
import { aboutPart } from './bodies.js';

type OpenApi = NonNullable<FastifyDynamicSwaggerOptions['openapi']>;

/** What the contract says of itself. */
export const openApi: OpenApi = {
  openapi: '3.1.0',
  info: {
    title: 'Clientele',
    version: '1',
    description:
      'Customers over HTTP. Personal data never travel in addresses. Every write carries an Idempotency-Key; a customer is changed with If-Match.',
  },
  components: {
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Claims: sub, tenant, permissions, exp.',
      },
      signature: {
        type: 'apiKey',
        in: 'header',
        name: 'webhook-signature',
        description: 'Standard Webhooks: with webhook-id and webhook-timestamp.',
      },
    },
  },
};

const problem = {
  description: 'A failure, RFC 9457',
  content: { 'application/problem+json': { schema: problemSchema } },
};

/** The schema of a route with who may use it, and how it fails. */
export function documented({ schema = {}, url, method }: RouteOptions, access: Access): FastifySchema {
  const isPersonal = access !== 'anyone' && access !== 'signature';
  const security = isPersonal ? [{ token: [access] }] : access === 'signature' ? [{ signature: [] }] : [];
  return {
    ...schema,
    operationId: `${String(method).toLowerCase()} ${url}`.replace(/[^a-z]+(.)/gi, (_, next: string) =>
      next.toUpperCase(),
    ),
    security,
    response: { ...(schema.response ?? { 200: z.unknown() }), default: problem },
  };
}

/** Says what an upload is made of, which no schema checks because it is never in memory as a whole. */
export const withUpload: NonNullable<FastifyDynamicSwaggerOptions['transformObject']> = (document) => {
  if (!('openapiObject' in document)) return document.swaggerObject;
  const { openapiObject } = document;
  const post = openapiObject.paths?.['/v1/files']?.post;
  if (post) {
    const about = z.toJSONSchema(aboutPart, { io: 'input' }) as object;
    const file = { type: 'string', contentMediaType: 'application/octet-stream' };
    const schema = { type: 'object', properties: { about, file }, required: ['about', 'file'] };
    post.requestBody = { required: true, content: { 'multipart/form-data': { schema: schema as never } } };
  }
  return openapiObject;
};
