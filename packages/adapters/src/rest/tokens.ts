import { CustomerError, isCustomerError } from '@clientele/core';
import type { ServerOptions } from './server-options.js';

/** The host's tokens: of any number of requests that are refused at the same time, one asks for a new one. */
export class Tokens {
  readonly #ask: NonNullable<ServerOptions['token']>;
  #last: string | null = null;
  #renewing: Promise<string> | null = null;

  constructor(ask: NonNullable<ServerOptions['token']>) {
    this.#ask = ask;
  }

  /** The token to send. @throws CustomerError the host's own, or else `unauthorized` */
  current(): Promise<string> {
    return this.#renewing ?? this.#asked(false);
  }

  /** What to send instead of a token that the server refused. @throws CustomerError as above */
  instead(refused: string): Promise<string> {
    if (this.#last !== refused) return this.current();
    this.#renewing ??= this.#asked(true).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #asked(refresh: boolean): Promise<string> {
    try {
      this.#last = await this.#ask({ refresh });
      return this.#last;
    } catch (thrown) {
      throw isCustomerError(thrown) ? thrown : new CustomerError('unauthorized');
    }
  }
}
