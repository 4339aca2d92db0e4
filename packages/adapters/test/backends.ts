import { type RequestListener, type ServerResponse, createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

// Somebody else's servers, real ones, each empty and on a port of its own.

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
/** A server that answers. */
export interface Served {
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
const NEW_JSON_SERVER = '../node_modules/json-server-1/lib/app.js';

/** json-server 0.17. */
export function oldJsonServer(): Promise<Served> {
  const jsonServer = require('json-server') as JsonServer;
  const app = jsonServer.create();
  app.use(jsonServer.router({ customers: [] }));
  // Its own handler would write what went wrong to the console.
  app.use((_error: unknown, _request: unknown, response: ServerResponse, _next: unknown) => {
    response.writeHead(500).end('{}');
  });
  return serve(app);
}

/** json-server 1.0 beta. */
export async function newJsonServer(): Promise<Served> {
  const { createApp } = (await import(NEW_JSON_SERVER)) as NewJsonServer;
  const app = createApp({ data: { customers: [] }, write: async () => undefined });
  return serve((request, response) => app.handler(request, response));
}

/** FeathersJS 5 over Express, in memory. */
export function feathersServer(): Promise<Served> {
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
