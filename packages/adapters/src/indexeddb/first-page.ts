import { type CallOptions, DEFAULT_SORT, type ListRequest, type ListResult } from '@clientele/core';
import { PACK_FORMAT } from '@clientele/core/local';
import type { Connection } from './connection.js';
import { revisionOf } from './reading.js';
import { type Reading, VERSION } from './schema.js';

/** How long nothing is asked before the page is kept, in milliseconds. */
const QUIET = 1000;

type Lists = (request: ListRequest, options?: CallOptions) => Promise<ListResult>;

/** An answer and the question it was given to, as they lie in the database. */
interface Kept {
  readonly question: string;
  readonly answer: ListResult;
}

/**
 * The page that a list begins with, kept for the next session: while nothing is written, it is the answer to the same
 * question, and the first rows are on screen before anything else was read.
 */
export class FirstPage {
  readonly #connection: Connection;
  readonly #list: Lists;
  #isRecalled = false;
  #kept = '';
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, list: Lists) {
    this.#connection = connection;
    this.#list = list;
  }

  /** The rows of a list: as they were kept, or as they are found. */
  async list(request: ListRequest, options?: CallOptions): Promise<ListResult> {
    if (!isFirst(request)) return this.#list(request, options);
    const question = JSON.stringify([VERSION, PACK_FORMAT, request]);
    const recalled = await this.#recalled(question, options);
    if (recalled) {
      // Behind these rows, what the next questions need is loaded.
      setTimeout(() => void this.#list(request).catch(() => undefined));
      return recalled;
    }
    const answer = await this.#list(request, options);
    this.#keep({ question, answer });
    return answer;
  }

  /** The answer that was kept, once; null where there is none that holds. */
  async #recalled(question: string, options: CallOptions | undefined): Promise<ListResult | null> {
    if (this.#isRecalled) return null;
    this.#isRecalled = true;
    let found: readonly [unknown, string] | undefined;
    const look = async (tx: Reading) => {
      found = await Promise.all([tx.objectStore('packs').get('first'), revisionOf(tx)]);
    };
    this.#connection.first = look;
    await this.#connection.ready(options);
    // It was open already, or cannot be read. What cannot be read is found.
    if (!found) await this.#connection.read(options, look).catch(() => undefined);
    const [kept, revision] = found ?? [];
    const { question: of, answer } = (kept ?? {}) as Partial<Kept>;
    return of === question && answer?.revision === revision ? (answer ?? null) : null;
  }

  #keep(kept: Kept): void {
    const name = kept.question + kept.answer.revision;
    if (name === this.#kept) return;
    this.#kept = name;
    clearTimeout(this.#quiet);
    const write = async () => (await import('./packing.js')).keep(this.#connection, kept, 'first');
    this.#quiet = setTimeout(() => void write().catch(() => undefined), QUIET);
  }
}

/** Whether a session begins with such a question. */
function isFirst({ query, sort, at }: ListRequest): boolean {
  const isPlain = query.group === 'all' && query.text === '' && sort.field === DEFAULT_SORT.field;
  return isPlain && 'index' in at && at.index === 0;
}
