import { type Customer, CustomerError, type NewCustomer } from '@clientele/core';
import { blockersOf, removeEach, restoreEach } from '../customers/deletion.js';
import { list } from '../customers/list.js';
import { findBy, liveOne } from '../customers/reading.js';
import { add, addMany, change } from '../customers/saving.js';
import { Undone } from '../database/writer.js';
import { answers } from '../http/answers.js';
import {
  findBody,
  idParams,
  idsBody,
  listBody,
  manyBody,
  newCustomerBody,
  patchBody,
  patchHeaders,
  removeBody,
  writeHeaders,
} from '../http/bodies.js';
import { HttpError, problemOf } from '../http/problem.js';
import { json, principalIn, readingFor, writeOnce } from '../http/requests.js';
import type { App, Services } from '../http/services.js';
import { isStorable } from '../http/storable.js';

/** 500 customers with all they can have are larger than any other body. */
const MANY_BYTES = 8 * 1024 * 1024;

/** The calls about customers. */
export function customerRoutes(app: App, services: Services): void {
  app.post('/customers/query', { schema: { body: listBody, response: { 200: answers.list } } }, (request) =>
    list(services.db, principalIn(request).tenant, request.body),
  );

  app.post('/customers/find', { schema: { body: findBody, response: { 200: answers.customers } } }, async (request) => {
    const { key, deleted = false } = request.body;
    return { customers: await findBy(readingFor(request, services), key, deleted) };
  });

  app.get(
    '/customers/:id',
    { schema: { params: idParams, response: { 200: answers.customer } } },
    async (request, reply) => {
      const customer = await liveOne(readingFor(request, services), request.params.id);
      return reply.header('ETag', etagOf(customer)).send(customer);
    },
  );

  app.post(
    '/customers',
    { schema: { headers: writeHeaders, body: newCustomerBody, response: { 201: answers.customer } } },
    (request, reply) =>
      writeOnce(request, reply, services, async (write) => {
        const customer = await add(write, request.body);
        const location = `/v1/customers/${encodeURIComponent(customer.id)}`;
        return json(201, customer, { ETag: etagOf(customer), Location: location });
      }),
  );

  app.patch(
    '/customers/:id',
    { schema: { params: idParams, headers: patchHeaders, body: patchBody, response: { 200: answers.customer } } },
    (request, reply) => {
      const version = versionIn(request.headers['if-match']);
      return writeOnce(request, reply, services, async (write) => {
        const customer = await change(write, request.params.id, request.body, version);
        return json(200, customer, { ETag: etagOf(customer) });
      });
    },
  );

  app.post(
    '/customers/batch-create',
    { bodyLimit: MANY_BYTES, schema: { headers: writeHeaders, body: manyBody, response: { 200: answers.created } } },
    (request, reply) =>
      writeOnce(request, reply, services, async (write) => {
        const results = await addMany(write, request.body.customers.map(newCustomerIn));
        return json(200, {
          results: results.map((result) =>
            'customer' in result ? { status: 'created', ...result } : { status: 'failed', error: problemIn(result) },
          ),
        });
      }),
  );

  bulkRoutes(app, services);
}

function bulkRoutes(app: App, services: Services): void {
  app.post(
    '/customers/batch-delete',
    { schema: { headers: writeHeaders, body: removeBody, response: { 200: answers.removed } } },
    (request, reply) =>
      writeOnce(request, reply, services, async (write) => {
        const { items, mode = 'each' } = request.body;
        const results = await removeEach(write, items);
        const isWhole = results.every(({ status }) => status === 'deleted' || status === 'already-deleted');
        // Of all or none, those who could have gone stay because of the others.
        const stays = (result: (typeof results)[number]) =>
          result.status === 'deleted'
            ? { id: result.id, status: 'failed', error: problemOf('blocked', result) }
            : shown(result);
        if (mode === 'all' && !isWhole) throw new Undone(json(200, { results: results.map(stays) }));
        return json(200, { results: results.map(shown) });
      }),
  );

  app.post(
    '/customers/batch-restore',
    { schema: { headers: writeHeaders, body: idsBody, response: { 200: answers.restored } } },
    (request, reply) =>
      writeOnce(request, reply, services, async (write) => {
        const { ids } = request.body;
        const results = (await restoreEach(write, ids)).map((result, at) => {
          const id = ids[at];
          if ('customer' in result) return { id, status: 'restored', ...result };
          return { id, status: 'failed', error: problemIn(result) };
        });
        return json(200, { results });
      }),
  );

  app.post(
    '/customers/blockers',
    { schema: { body: idsBody, response: { 200: answers.blockers } } },
    async (request) => ({
      blockers: await blockersOf(readingFor(request, services), request.body.ids),
    }),
  );
}

function etagOf({ version }: Customer): string {
  return `"${version}"`;
}

/** The version that an `If-Match` names. @throws HttpError 428 where there is none */
function versionIn(header: string | undefined): number {
  if (header === undefined) throw new HttpError('invalid', 428, { field: 'If-Match' });
  const [, version] = /^"([1-9]\d{0,8})"$/.exec(header) ?? [];
  if (version === undefined) throw new HttpError('invalid', 400, { field: 'If-Match' });
  return Number(version);
}

/** A customer of many, or what is wrong with its shape. */
function newCustomerIn(value: unknown): NewCustomer | CustomerError {
  const { data, error } = newCustomerBody.safeParse(value);
  if (data && isStorable(data)) return data;
  return new CustomerError('invalid', { field: String(error?.issues[0]?.path[0] ?? '') });
}

type Failure = Parameters<typeof problemIn>[0];

function problemIn({
  code,
  details,
}: {
  readonly code: CustomerError['code'];
  readonly details: CustomerError['details'];
}) {
  return problemOf(code, details);
}

function shown<Result extends { readonly id: string }>(result: Result | (Result & { readonly error: Failure })) {
  return 'error' in result ? { ...result, error: problemIn(result.error) } : result;
}
