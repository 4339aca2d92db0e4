import { type CallOptions, CustomerError, isCustomerError } from '@clientele/core';
import ky, { HTTPError, type KyInstance, type Options } from 'ky';
import { csrfHeader } from './csrf.js';
import { type FailedAnswer, problemOf } from './failures.js';
import type { ServerOptions } from './server-options.js';
import { Tokens } from './tokens.js';

/** A request to a server. */
export interface Request extends CallOptions {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under the server's address, without a slash before it. */
  readonly path: string;
  readonly parameters?: URLSearchParams | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly json?: unknown;
  readonly body?: BodyInit;
  /** Whether sending it twice is the same as once: what is read, and writes with a key. Only then is it tried again. */
  readonly repeatable: boolean;
  /** Milliseconds one try may take, false for any; the server's `timeout`, where nothing is said. */
  readonly timeout?: number | false;
}

/** An answer with its JSON; null where it is empty. */
export interface Answer {
  readonly body: unknown;
  readonly headers: Headers;
}

const TIMEOUT = 10_000;
const FILE_TIMEOUT = 120_000;
const TRIES_AGAIN = 2;
const FIRST_PAUSE = 200;
/** Who is told to come back later than this, in milliseconds, is told `unavailable`. */
const LONGEST_PAUSE = 10_000;
const BUSY = [408, 409, 425, 429, 502, 503, 504];

/** Requests to one server: with its token, tried again where that is safe, given up when their caller gives up. */
export class Transport {
  /** For files, in milliseconds. */
  readonly fileTimeout: number;
  readonly #api: KyInstance;
  readonly #options: ServerOptions;
  readonly #tokens: Tokens | null;
  readonly #explain: (answer: FailedAnswer) => CustomerError;

  constructor(options: ServerOptions, explain = problemOf) {
    const { url, headers, credentials = 'same-origin', timeout = TIMEOUT, fetch } = options;
    this.#options = options;
    this.#explain = explain;
    this.#tokens = options.token ? new Tokens(options.token) : null;
    this.fileTimeout = options.fileTimeout ?? FILE_TIMEOUT;
    this.#api = ky.create({
      prefixUrl: url,
      // Nothing of a person is to stay in the browser's cache.
      cache: 'no-store',
      credentials,
      timeout,
      ...(headers && { headers }),
      ...(fetch && { fetch }),
    });
  }

  /** The answer and its JSON. @throws CustomerError, `adapter` where it is no JSON; an `AbortError` */
  async ask(request: Request): Promise<Answer> {
    const response = await this.send(request);
    const text = await this.#read(request, () => response.text());
    try {
      return { body: text === '' ? null : (JSON.parse(text) as unknown), headers: response.headers };
    } catch {
      throw new CustomerError('adapter', {}, { cause: new Error('The server answered something else than JSON') });
    }
  }

  /** A file. @throws CustomerError, or an `AbortError` */
  async load(request: Request): Promise<Blob> {
    const response = await this.send({ ...request, timeout: this.fileTimeout });
    return this.#read(request, () => response.blob());
  }

  /** The answer, unread. @throws CustomerError, or an `AbortError` */
  async send(request: Request): Promise<Response> {
    return this.#read(request, async () => {
      const token = await this.#tokens?.current();
      const response = await this.#try(request, token);
      if (response.status !== 401 || !this.#tokens || token === undefined) return this.#checked(response);
      const renewed = await this.#tokens.instead(token);
      return this.#checked(renewed === token ? response : await this.#try(request, renewed));
    });
  }

  async #try(request: Request, token: string | undefined): Promise<Response> {
    const { method, path, parameters, headers, json, body, repeatable, timeout, signal } = request;
    signal?.throwIfAborted();
    const csrf = method === 'get' ? {} : await csrfHeader(this.#options.csrf);
    const options: Options = {
      method,
      headers: { ...csrf, ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...headers },
      retry: repeatable ? { ...AGAIN, methods: [method] } : 0,
      ...(parameters && { searchParams: parameters }),
      ...(json !== undefined && { json }),
      ...(body !== undefined && { body }),
      ...(timeout !== undefined && { timeout }),
      ...(signal && { signal }),
    };
    try {
      return await this.#api(path, options);
    } catch (thrown) {
      if (thrown instanceof HTTPError) return thrown.response;
      throw thrown;
    }
  }

  async #checked(response: Response): Promise<Response> {
    if (response.ok) return response;
    const text = await response.text();
    throw this.#explain({ status: response.status, body: parsedOrNull(text) });
  }

  /** What goes on until its caller gives up; whatever else happens to it is that the server cannot be reached. */
  async #read<Read>({ signal }: CallOptions, read: () => Promise<Read>): Promise<Read> {
    if (signal?.aborted) throw givenUp();
    try {
      return await read();
    } catch (thrown) {
      if (signal?.aborted) throw givenUp();
      if (isCustomerError(thrown)) throw thrown;
      throw new CustomerError('unavailable', {}, { cause: new Error('The server was not reached') });
    }
  }
}

const AGAIN = {
  limit: TRIES_AGAIN,
  statusCodes: BUSY,
  afterStatusCodes: BUSY,
  delay: (attempt: number) => FIRST_PAUSE * attempt,
  shouldRetry: ({ error }: { readonly error: Error }) => {
    if (!(error instanceof HTTPError)) return undefined;
    const after = error.response.headers.get('Retry-After');
    // A conflict passes only where the server says when: the same write is still under way.
    if (after === null) return error.response.status === 409 ? false : undefined;
    const pause = Number.isNaN(Number(after)) ? Date.parse(after) - Date.now() : Number(after) * 1000;
    return pause <= LONGEST_PAUSE ? undefined : false;
  },
};

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function givenUp(): DOMException {
  return new DOMException('Given up by the caller', 'AbortError');
}
