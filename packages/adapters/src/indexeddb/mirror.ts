import { type CallOptions, newId, todayInVietnam } from '@clientele/core';
import {
  type CustomerIndex,
  type IndexKey,
  IndexPair,
  type IndexRequest,
  type PackPlace,
  type PackPosition,
  inShortTurns,
} from '@clientele/core/local';
import type { Connection } from './connection.js';
import { Follower } from './follower.js';
import { manifestOf, partsOf } from './packs.js';
import type { Reading } from './schema.js';

/** How long nothing is asked before it is packed, in milliseconds. */
const QUIET = 3000;

/**
 * The indexes over all customers, kept in step with the database. They begin with what was packed and stored, and then
 * what was written since is few rows; where nothing of use is stored, they take in all rows. What was written is packed
 * and stored when the page is quiet.
 */
export class Mirror {
  readonly #connection: Connection;
  readonly #rows: Follower;
  readonly #pattern: string;
  #pair: IndexPair;
  #manifestId: string | null = null;
  /** Id of a manifest some of whose parts were missing or damaged. */
  #distrusted: string | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #packing: Promise<void> | null = null;

  constructor(connection: Connection, codePattern: string) {
    this.#connection = connection;
    this.#pattern = codePattern;
    this.#pair = new IndexPair(codePattern, null);
    this.#rows = new Follower(connection, {
      take: ({ customer, deletedAt }) => this.#pair.take(customer, deletedAt !== undefined),
      begin: () => this.#begin(),
      between: () => inShortTurns(this.#pair.packGrown(today())),
    });
  }

  /** The highest number in the code pattern among the customers seen, deleted ones included. */
  get highest(): number {
    return this.#pair.highest;
  }

  /**
   * Asks one of the indexes in a transaction in which it is in step with the rows. It can answer `question`; with null it
   * is asked for nothing but `highest`.
   */
  async ask<Answer>(
    side: 'live' | 'deleted',
    question: IndexRequest | IndexKey | null,
    options: CallOptions | undefined,
    answer: (tx: Reading, index: CustomerIndex) => Promise<Answer>,
  ): Promise<Answer> {
    for (;;) {
      await this.#rows.filled(options);
      const pair = this.#pair;
      const lacks = () => (question ? pair[side].lacks(question) : []);
      await this.#load(pair, lacks());
      if (question && 'query' in question && lacks().length === 0) await inShortTurns(pair[side].prepare(question));
      const answered = await this.#connection.read(options, async (tx) => {
        await this.#rows.catchUp(tx);
        // What was written may ask for more parts.
        if (pair !== this.#pair || lacks().length > 0) return null;
        return { answer: await answer(tx, pair[side]) };
      });
      if (!answered) continue;
      this.#packWhenQuiet();
      return answered.answer;
    }
  }

  /** Packs what was written, and stores it, unless something is written meanwhile. */
  async pack(): Promise<void> {
    this.#packing ??= this.#packInTurns().finally(() => (this.#packing = null));
    await this.#packing;
  }

  close(): void {
    clearTimeout(this.#quiet);
  }

  async #begin(): Promise<PackPosition> {
    const stored = await manifestOf(this.#connection, this.#pattern);
    const manifest = stored?.id === this.#distrusted ? null : stored;
    this.#pair = new IndexPair(this.#pattern, manifest);
    this.#manifestId = manifest?.id ?? null;
    return manifest?.position ?? [0, ''];
  }

  /** Gives the indexes some parts. Where one is missing or damaged, they begin anew; another tab may have packed. */
  async #load(pair: IndexPair, places: readonly PackPlace[]): Promise<void> {
    if (places.length === 0) return;
    const parts = await partsOf(this.#connection, places);
    if (pair !== this.#pair || places.every((place, at) => pair.give(place, parts[at]))) return;
    this.#distrusted = this.#manifestId;
    this.#rows.reset();
    await this.#rows.filled();
  }

  #packWhenQuiet(): void {
    clearTimeout(this.#quiet);
    // What fails now is tried when something is asked again.
    if (this.#pair.isWorthStoring) this.#quiet = setTimeout(() => void this.pack().catch(() => undefined), QUIET);
  }

  async #packInTurns(): Promise<void> {
    const [pair, { position }] = [this.#pair, this.#rows];
    const { store } = await import('./packing.js');
    for (let lacks; (lacks = pair.lacksForPacking(today())).length > 0;) {
      await this.#load(pair, lacks);
      if (pair !== this.#pair) return;
    }
    const isPacked = await inShortTurns(pair.pack(today()));
    // Each position is an array of its own.
    if (!isPacked || pair !== this.#pair || position !== this.#rows.position) return;
    const plan = pair.plan(newId(), position);
    await store(this.#connection, plan);
    pair.stored(plan);
    this.#manifestId = plan.manifest.id;
  }
}

function today(): string {
  return todayInVietnam(Date.now());
}
