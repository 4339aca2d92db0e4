/** How a server is reached. */
export interface ServerOptions {
  /** Address that every path is under, `https://example.com/v1`. */
  readonly url: string;
  /**
   * The bearer token of whoever is signed in. Asked before every request, so it should be at hand. When the server refuses
   * it, it is asked once more with `refresh`, for all requests that wait, and these are sent again once.
   */
  readonly token?: (ask: { readonly refresh: boolean }) => string | Promise<string>;
  /** Sent with every request. */
  readonly headers?: HeadersInit;
  /** Whether cookies go along: `include` to another origin. `same-origin`, where nothing is said. */
  readonly credentials?: RequestCredentials;
  /** What a session of cookies needs against forged requests: a header of every write, from a cookie or from the host. */
  readonly csrf?:
    | { readonly header: string; readonly cookie: string }
    | { readonly header: string; readonly value: () => string | Promise<string> };
  /** Milliseconds that one try of a call may take; 10,000, where nothing is said. */
  readonly timeout?: number;
  /** The same for a file's way up or down; 120,000. */
  readonly fileTimeout?: number;
  /** Used instead of the page's own `fetch`. */
  readonly fetch?: typeof fetch;
}
