import {
  attachmentSchema,
  contactSchema,
  crmLinkSchema,
  customerSchema,
  holdingSchema,
  occupantSchema,
  vehicleSchema,
} from '@clientele/core';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifySchema, RouteOptions } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import type { Access } from '../access/permissions.js';
import { problemSchema } from './answers.js';
import { aboutPart, newCustomerBody, patchBody } from './bodies.js';

type OpenApi = NonNullable<FastifyDynamicSwaggerOptions['openapi']>;

/** The shapes that the contract has a name for. */
const named = z.registry<{ readonly id: string }>();
const NAMES = {
  Customer: customerSchema,
  NewCustomer: newCustomerBody,
  CustomerPatch: patchBody,
  Vehicle: vehicleSchema,
  Contact: contactSchema,
  Attachment: attachmentSchema,
  Holding: holdingSchema,
  Occupant: occupantSchema,
  CrmLink: crmLinkSchema,
  Problem: problemSchema,
};
for (const [id, schema] of Object.entries(NAMES)) named.add(schema, { id });

/** What the contract says of itself. */
const openApi: OpenApi = {
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
    operationId: `${String(method).toLowerCase()} ${url.replace('/v1', '')}`.replace(
      /[^a-z]+(.)/gi,
      (_, next: string) => next.toUpperCase(),
    ),
    security,
    response: { ...(schema.response ?? { 200: z.unknown() }), default: problem },
  };
}

/** Says what an upload is made of, which no schema checks because it is never in memory as a whole. */
function withUpload(paths: Record<string, Record<string, object> | undefined>): void {
  const about = z.toJSONSchema(aboutPart, { io: 'input' });
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const schema = { type: 'object', properties: { about, file }, required: ['about', 'file'] };
  const post = paths['/v1/files']?.['post'];
  if (post) Object.assign(post, { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } });
}

/** Each shape is made as it comes in and as it goes out; most are only one of them. */
function dropUnused(components: { schemas?: Record<string, unknown> }, paths: unknown): void {
  const { schemas = {} } = components;
  const used = new Set<string>();
  const look = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      look(schemas[name]);
    }
  };
  look(paths);
  components.schemas = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
}

const withNames = createJsonSchemaTransformObject({ schemaRegistry: named });

/** How the contract is made of the routes and their schemas. */
export const swaggerOptions: FastifyDynamicSwaggerOptions = {
  openapi: openApi,
  transform: createJsonSchemaTransform({ schemaRegistry: named }),
  transformObject: (document) => {
    const whole = withNames(document);
    withUpload((whole.paths ?? {}) as Parameters<typeof withUpload>[0]);
    if ('components' in whole) dropUnused(whole.components ?? {}, whole.paths);
    return whole;
  },
};
