import { DEFAULT_CODE_PATTERN } from '@clientele/core';
import { ChangeFeed } from './changes/feed.js';
import { type Db, connect } from './database/connect.js';
import { purge } from './database/purge.js';
import { Writer } from './database/writer.js';
import { ByteStore } from './files/store.js';
import { buildApp } from './http/app.js';
import type { Services } from './http/services.js';
import type { ServerOptions } from './options.js';

/** How often what is too old is purged, in milliseconds. */
const PURGE_EVERY = 3_600_000;

/** A server that is ready to listen. */
export interface ClienteleServer {
  /** Begins to listen and gives back its address, `http://127.0.0.1:8080`; port 0 is any that is free. */
  readonly listen: (place?: { readonly port?: number; readonly host?: string }) => Promise<string>;
  /** Ends what is under way, then lets go of everything. */
  readonly close: () => Promise<void>;
}

/** Makes a server; its database is of this version then. @throws Error where the database cannot be had */
export async function createServer(options: ServerOptions): Promise<ClienteleServer> {
  return serve(await connect(options.database), options);
}

/** The same on a database that is open already, and closed with it. */
export async function serve(db: Db, options: ServerOptions): Promise<ClienteleServer> {
  const services = servicesOn(db, options);
  const app = await buildApp(services);
  const tidy = () => purge(services, Date.now()).catch(() => undefined);
  const timer = setInterval(() => void tidy(), PURGE_EVERY).unref();
  let tidying: Promise<unknown> = tidy();
  return {
    listen: ({ port = 0, host = '127.0.0.1' } = {}) => app.listen({ port, host }),
    close: async () => {
      clearInterval(timer);
      await app.close();
      await Promise.all([services.feed.close(), tidying]);
      tidying = Promise.resolve();
      await db.destroy();
    },
  };
}

/** The contract as OpenAPI 3.1. */
export async function openApiDocument(): Promise<object> {
  // No route is called, so no database is asked.
  const options: ServerOptions = {
    database: { folder: '' },
    files: '',
    auth: { key: new Uint8Array(), algorithms: [] },
  };
  const app = await buildApp(servicesOn(null as unknown as Db, options));
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}

function servicesOn(db: Db, options: ServerOptions): Services {
  const bytes = new ByteStore(options.files);
  const feed = new ChangeFeed(db);
  const writer = new Writer(db, { changed: feed.changed, dropped: (names) => bytes.drop(names) });
  const settings: Services['settings'] = async (tenant) => ({
    buildings: [],
    unique: ['code'],
    codePattern: DEFAULT_CODE_PATTERN,
    ...(await options.tenant?.(tenant)),
  });
  return { db, writer, feed, bytes, settings, options };
}
