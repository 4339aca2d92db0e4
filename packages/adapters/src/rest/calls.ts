import type { CallOptions, WriteOptions } from '@clientele/core';
import type { Answer, Request, Transport } from './transport.js';

/** Requests of our own dialect: what is asked for goes in a body, and every write has its key. */
export class Calls {
  readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** What is at an address. */
  async get(path: string, { signal }: CallOptions = {}): Promise<unknown> {
    return (await this.transport.ask({ method: 'get', path, repeatable: true, signal })).body;
  }

  /** What a question comes to whose text is nobody's to see in an address. */
  async query(path: string, json: unknown, { signal }: CallOptions = {}): Promise<unknown> {
    return (await this.transport.ask({ method: 'post', path, json, repeatable: true, signal })).body;
  }

  /** What a write comes to. */
  write(
    method: Request['method'],
    path: string,
    { opId, signal }: WriteOptions,
    given: Pick<Request, 'json' | 'body' | 'headers' | 'timeout'>,
  ): Promise<Answer> {
    const headers = { ...given.headers, 'Idempotency-Key': opId };
    return this.transport.ask({ ...given, method, path, headers, repeatable: true, signal });
  }
}

/** Whether a write was done before under its key, so that nothing has changed now. */
export function isReplay({ headers }: Answer): boolean {
  return headers.get('Idempotency-Replayed') === 'true';
}
