import { CustomerError, type CallOptions, type ErrorCode } from '@clientele/core';
import ky, { HTTPError, type KyInstance, type Options } from 'ky';

/** How a server is reached. */
export interface ServerOptions {
  /** Address that the collections are under, `https://example.com/api`. */
  readonly url: string;
  /** What is sent with every request, as a session's token. */
  readonly headers?: HeadersInit;
  /** Used instead of the page's own `fetch`. */
  readonly fetch?: typeof fetch;
}

/** One try takes no longer, in milliseconds. */
const TIMEOUT = 10_000;
const TRIES_AGAIN = 2;
const FIRST_PAUSE = 200;

const CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'unavailable',
  413: 'too-large',
  429: 'unavailable',
};

/** Requests to one server. What is only read is asked again when the server cannot be reached or is busy; a write never is. */
export class Client {
  readonly #api: KyInstance;

  constructor({ url, headers, fetch }: ServerOptions) {
    this.#api = ky.create({
      prefixUrl: url,
      timeout: TIMEOUT,
      retry: { limit: TRIES_AGAIN, methods: ['get'], delay: (attempt) => FIRST_PAUSE * attempt },
      ...(headers && { headers }),
      ...(fetch && { fetch }),
    });
  }

  /** The answer to a request. @throws CustomerError, or an `AbortError` when the caller gives up */
  async send(method: 'get' | 'post' | 'patch', path: string, options: Options, { signal }: CallOptions = {}) {
    if (signal?.aborted) throw givenUp();
    try {
      const response = await this.#api(path, { ...options, method, ...(signal && { signal }) });
      return { body: await response.json<unknown>(), headers: response.headers };
    } catch (thrown) {
      throw signal?.aborted ? givenUp() : translated(thrown);
    }
  }
}

function givenUp(): DOMException {
  return new DOMException('Given up by the caller', 'AbortError');
}

/** The cause says no more than what happened: the request itself holds a person's data. */
function translated(thrown: unknown): CustomerError {
  if (thrown instanceof HTTPError) {
    const { status } = thrown.response;
    const code = CODES[status] ?? (status >= 500 ? 'unavailable' : 'adapter');
    return new CustomerError(code, {}, { cause: new Error(`The server answered ${status}`) });
  }
  if (thrown instanceof SyntaxError) {
    return new CustomerError('adapter', {}, { cause: new Error('The server answered something else than JSON') });
  }
  return new CustomerError('unavailable', {}, { cause: new Error('The server was not reached') });
}
