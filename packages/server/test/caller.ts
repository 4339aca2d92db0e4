import { randomUUID } from 'node:crypto';
import type { TestTenant, TokenClaims } from '../src/testing/test-server.js';

/** What is sent beside the address. */
export interface Sent {
  /** JSON, a form, or a text that is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** What came back; `body` is parsed where it is JSON. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Asks a server as one person, with a key of its own each time. */
export type Call = (method: string, path: string, sent?: Sent) => Promise<Got>;

/** A caller with a token of a tenant. */
export async function callerOf(room: TestTenant, claims?: TokenClaims): Promise<Call> {
  const token = await room.token(claims);
  return (method, path, { headers = {}, ...sent } = {}) =>
    call(room.url, method, path, { ...sent, headers: { authorization: `Bearer ${token}`, ...headers } });
}

/** The same without one. */
export async function call(url: string, method: string, path: string, sent: Sent = {}): Promise<Got> {
  const { body, headers = {}, signal } = sent;
  const isJson = body !== undefined && !(body instanceof FormData) && typeof body !== 'string';
  const response = await fetch(url + path, {
    method,
    headers: {
      'idempotency-key': randomUUID(),
      ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isJson ? JSON.stringify(body) : body }),
    ...(signal && { signal }),
  });
  const text = await response.text();
  const parsed: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body: parsed as Got['body'] };
}
