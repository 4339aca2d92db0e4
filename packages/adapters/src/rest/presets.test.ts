import { type RequestListener, type ServerResponse, createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { testAdapter } from '@clientele/core/testing';
import { describe, it } from 'vitest';
import { type Backend, feathers, jsonServer, restAdapter } from './index.js';

/** What of each server is used; their own types are no part of this project. */
interface JsonServer {
  create(): RequestListener & { use(part: unknown): void };
  router(state: object): unknown;
}
interface NewJsonServer {
  createApp(database: object): { readonly handler: RequestListener };
}
interface Service {
  hooks(hooks: object): void;
}
interface Feathers {
  (...given: unknown[]): RequestListener & {
    use(...given: unknown[]): void;
    service(path: string): Service;
    configure(part: unknown): void;
  };
  readonly rest: () => unknown;
  readonly json: () => unknown;
  readonly urlencoded: (options: object) => unknown;
  readonly errorHandler: (options: object) => unknown;
}
/** A server on a port of its own. */
interface Served {
  readonly url: string;
  readonly cleanUp: () => Promise<void>;
}

async function serve(app: RequestListener): Promise<Served> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cleanUp = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, cleanUp };
}

const require = createRequire(import.meta.url);

/** Its package exports nothing, so that its file is named. */
const NEW_JSON_SERVER = '../../node_modules/json-server-1/lib/app.js';

function oldJsonServer(): Promise<Served> {
  const jsonServer = require('json-server') as JsonServer;
  const app = jsonServer.create();
  app.use(jsonServer.router({ customers: [] }));
  // Its own handler would write what went wrong to the console.
  app.use((_error: unknown, _request: unknown, response: ServerResponse, _next: unknown) => {
    response.writeHead(500).end('{}');
  });
  return serve(app);
}

async function newJsonServer(): Promise<Served> {
  const { createApp } = (await import(NEW_JSON_SERVER)) as NewJsonServer;
  const app = createApp({ data: { customers: [] }, write: async () => undefined });
  return serve((request, response) => app.handler(request, response));
}

function feathersServer(): Promise<Served> {
  const { default: express } = require('@feathersjs/express') as { readonly default: Feathers };
  const { feathers: make } = require('@feathersjs/feathers') as { readonly feathers: () => unknown };
  const { memory } = require('@feathersjs/memory') as { readonly memory: (options: object) => unknown };
  const app = express(make());
  app.use(express.json());
  app.configure(express.rest());
  app.use('/customers', memory({ paginate: { default: 10, max: 500 } }));
  // What an app's schema does for its queries.
  const counted = async (context: { params: { query?: Record<string, unknown> } }) => {
    const { query } = context.params;
    if (query?.['version'] !== undefined) query['version'] = Number(query['version']);
  };
  app.service('customers').hooks({ before: { all: [counted] } });
  app.use(express.errorHandler({ html: false, logger: false }));
  return serve(app);
}

/** Long enough for whatever else was asked at the same moment to have been answered, in milliseconds. */
const WHILE = 50;

/** Sends changes a little later, so that two at one moment have both read the same version. */
const slowToChange: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.method === 'PATCH') await new Promise((resolve) => setTimeout(resolve, WHILE));
  return fetch(request);
};

const suite = (backend: Backend, start: () => Promise<Served>) => ({
  make: async () => {
    const { url, cleanUp } = await start();
    return { adapter: restAdapter({ url, backend, fetch: slowToChange }), cleanUp };
  },
  runner: { describe, it },
});

await testAdapter({
  name: 'REST, json-server 0.17',
  ...suite(jsonServer(), oldJsonServer),
  knownGaps: [
    // It compares no versions itself,
    'update: of two changes to one version at one moment, one is written',
    // and cannot say where in an order a record stands.
    'list at a customer: gives the page that has the customer, as an index would',
  ],
});

await testAdapter({
  name: 'REST, json-server 1.0 beta',
  ...suite(jsonServer('1.0'), newJsonServer),
  knownGaps: [
    // It cannot say where in an order a record stands,
    'list at a customer: gives the page that has the customer, as an index would',
    // puts what is empty first going down, and has no parameter that leaves it out,
    'sort: by displayOrder, descending, what has none last',
    // and compares no versions itself.
    'update: of two changes to one version at one moment, one is written',
  ],
});

await testAdapter({
  name: 'REST, FeathersJS 5',
  ...suite(feathers(), feathersServer),
  knownGaps: [
    // It puts what is empty first going up,
    'list: the display order comes first, what has none last, equals by code and then by id',
    'list: a tab shows its kind alone',
    'sort: by displayOrder, ascending, what has none last',
    // cannot say where in an order a record stands,
    'list at a customer: gives the page that has the customer, as an index would',
    // and has no route to an id with a slash, and falls over the name of a prototype,
    'get: an id with signs of its own is an id like any other',
    'get: an unknown id is not found, and the error says which',
  ],
});
