import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type * as z from 'zod/mini';
import type { Principal } from '../access/token.js';
import type { ChangeFeed } from '../changes/feed.js';
import type { Db } from '../database/connect.js';
import type { Writer } from '../database/writer.js';
import type { ByteStore } from '../files/store.js';
import type { ServerOptions, Settings } from '../options.js';

/** What the routes work with. */
export interface Services {
  readonly db: Db;
  readonly writer: Writer;
  readonly feed: ChangeFeed;
  readonly bytes: ByteStore;
  readonly settings: (tenant: string) => Promise<Settings>;
  readonly options: ServerOptions;
}

/** What comes in has the type of its schema. What goes out is JSON already, or core's own types say what it is. */
export interface Typed extends FastifyTypeProvider {
  readonly validator: this['schema'] extends z.core.$ZodType ? z.output<this['schema']> : unknown;
  readonly serializer: unknown;
}

/** The server that routes are added to, which knows their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  Typed
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on routes for anyone. */
    principal: Principal | null;
    /** SHA-256 of the body as it came. */
    bodyHash: string;
  }
}
