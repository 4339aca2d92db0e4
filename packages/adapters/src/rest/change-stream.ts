import type { ChangeNotice } from '@clientele/core';
import { createParser } from 'eventsource-parser';
import type { Transport } from './transport.js';

/** Between two tries to connect, in milliseconds; doubled with each that failed. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** A server says something every 15 seconds; one that is silent for longer than this is gone, in milliseconds. */
const SILENCE = 45_000;

/**
 * What a server tells of changes, by server-sent events over `fetch`, because `EventSource` sends no bearer token. When
 * the connection breaks it is made again, from the last event on, or else it is said that anything may have changed.
 */
export class ChangeStream {
  readonly #transport: Transport;
  readonly #tell: (notice: ChangeNotice) => void;
  #lastId: string | null = null;
  #running: AbortController | null = null;

  constructor(transport: Transport, tell: (notice: ChangeNotice) => void) {
    this.#transport = transport;
    this.#tell = tell;
  }

  start(): void {
    if (this.#running) return;
    this.#running = new AbortController();
    void this.#run(this.#running.signal);
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
    this.#lastId = null;
  }

  async #run(signal: AbortSignal): Promise<void> {
    let pause = FIRST_PAUSE;
    for (let isAgain = false; !signal.aborted; isAgain = true) {
      try {
        const response = await this.#connect(signal);
        if (isAgain && this.#lastId === null) this.#tell({ ids: null });
        pause = FIRST_PAUSE;
        await this.#follow(response, signal);
      } catch {
        // Whatever it was, it is tried again: a page lives longer than any outage.
      }
      await sleep(pause * (0.5 + Math.random() / 2), signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  #connect(signal: AbortSignal): Promise<Response> {
    const headers = { Accept: 'text/event-stream', ...(this.#lastId !== null && { 'Last-Event-ID': this.#lastId }) };
    return this.#transport.send({ method: 'get', path: 'changes', headers, repeatable: false, timeout: false, signal });
  }

  /** Until the server ends it or says nothing any more. */
  async #follow({ body }: Response, signal: AbortSignal): Promise<void> {
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) return;
    const parser = createParser({ onEvent: ({ id, data }) => this.#heard(id, data) });
    const end = () => void reader.cancel().catch(() => undefined);
    signal.addEventListener('abort', end, { once: true });
    let silence = setTimeout(end, SILENCE);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(end, SILENCE);
        parser.feed(value);
      }
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', end);
    }
  }

  #heard(id: string | undefined, data: string): void {
    if (!this.#running) return;
    if (id !== undefined) this.#lastId = id;
    this.#tell({ ids: idsOf(data) });
  }
}

/** Null for whatever is no list of ids: then it is not known what has changed. */
function idsOf(data: string): readonly string[] | null {
  try {
    const { ids } = JSON.parse(data) as { readonly ids?: unknown };
    return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : null;
  } catch {
    return null;
  }
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
