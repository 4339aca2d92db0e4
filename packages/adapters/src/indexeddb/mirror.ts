import { type CallOptions, todayInVietnam } from '@clientele/core';
import {
  CustomerIndex,
  type IndexKey,
  type IndexRequest,
  type PackPlace,
  VehicleIndex,
  usedSequence,
} from '@clientele/core/local';
import type { Connection } from './connection.js';
import { Follower, type Position } from './follower.js';
import { type Manifest, manifestFor, manifestOf, partsOf, store } from './packs.js';
import { inShortTurns } from './turns.js';
import type { Reading, Row } from './schema.js';

/** How long nothing is asked or written before it is packed, in milliseconds. */
const QUIET = 3000;

/** The two indexes: of customers, and of deleted ones. */
type Side = 'live' | 'deleted';

/**
 * The indexes over all customers, kept in step with the database. They begin with what was packed and stored, and then
 * what was written since is few rows; where nothing of use is stored, they take in all rows. What was written is packed
 * and stored when the page is quiet.
 */
export class Mirror {
  readonly #connection: Connection;
  readonly #rows: Follower;
  readonly #pattern: string;
  #index: Readonly<Record<Side, CustomerIndex>> = { live: new CustomerIndex(), deleted: new CustomerIndex() };
  #highest = 0;
  #manifest: Manifest | null = null;
  /** Id of a manifest some of whose parts were missing or damaged. */
  #distrusted: string | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #isPacking = false;

  constructor(connection: Connection, codePattern: string) {
    this.#connection = connection;
    this.#pattern = codePattern;
    this.#rows = new Follower(connection, {
      take: (row) => this.#take(row),
      begin: () => this.#begin(),
      between: () => this.#packGrown(),
    });
  }

  /** The highest number in the code pattern among the customers seen, deleted ones included. */
  get highest(): number {
    return this.#highest;
  }

  /**
   * Asks one of the indexes in a transaction in which it is in step with the rows. It can answer `question`; with null it
   * is asked for nothing but `highest`.
   */
  async ask<Answer>(
    side: Side,
    question: IndexRequest | IndexKey | null,
    options: CallOptions | undefined,
    answer: (tx: Reading, index: CustomerIndex) => Promise<Answer>,
  ): Promise<Answer> {
    for (;;) {
      await this.#rows.filled(options);
      const index = this.#index[side];
      const lacks = () => (question ? index.lacks(question) : []);
      await this.#load(index, lacks());
      const answered = await this.#connection.read(options, async (tx) => {
        await this.#rows.catchUp(tx);
        // What was written may ask for more parts.
        if (index !== this.#index[side] || lacks().length > 0) return null;
        return { answer: await answer(tx, index) };
      });
      if (!answered) continue;
      this.#packWhenQuiet();
      return answered.answer;
    }
  }

  close(): void {
    clearTimeout(this.#quiet);
  }

  async #begin(): Promise<Position> {
    const manifest = await manifestOf(this.#connection, this.#pattern);
    this.#manifest = manifest?.id === this.#distrusted ? null : manifest;
    const { live = [], deleted = [], highest = 0, position = [0, ''] as const } = this.#manifest ?? {};
    this.#index = { live: new CustomerIndex(live), deleted: new CustomerIndex(deleted) };
    this.#highest = highest;
    return position;
  }

  /** Gives an index some parts. Where one is missing or damaged, everything begins anew; another tab may have packed. */
  async #load(index: CustomerIndex, places: readonly PackPlace[]): Promise<void> {
    if (places.length === 0) return;
    const parts = await partsOf(this.#connection, places);
    if (places.every((place, at) => index.give(place, parts[at]))) return;
    if (!Object.values(this.#index).includes(index)) return;
    this.#distrusted = this.#manifest?.id ?? null;
    this.#rows.reset();
    await this.#rows.filled();
  }

  #take({ id, customer, deletedAt }: Row): void {
    const { live, deleted } = this.#index;
    const [there, elsewhere] = deletedAt === undefined ? [live, deleted] : [deleted, live];
    elsewhere.remove(id);
    there.put(customer);
    this.#highest = Math.max(this.#highest, usedSequence(this.#pattern, customer.code));
  }

  async #packGrown(): Promise<void> {
    for (const index of Object.values(this.#index)) if (index.isGrown) await inShortTurns(index.pack(today()));
  }

  #packWhenQuiet(): void {
    clearTimeout(this.#quiet);
    if (!Object.values(this.#index).some(({ isWorthStoring }) => isWorthStoring)) return;
    this.#quiet = setTimeout(() => void this.#packOnce(), QUIET);
  }

  async #packOnce(): Promise<void> {
    if (this.#isPacking) return;
    this.#isPacking = true;
    // What fails now is tried when something is asked again.
    await this.#pack().catch(() => undefined);
    this.#isPacking = false;
  }

  async #pack(): Promise<void> {
    const { live, deleted } = this.#index;
    const { position } = this.#rows;
    for (const index of [live, deleted]) {
      for (let places; (places = index.lacksForPacking(today())).length > 0;) await this.#load(index, places);
      if (!(await inShortTurns(index.pack(today())))) return;
    }
    if (live !== this.#index.live || String(position) !== String(this.#rows.position)) return;
    const packed = { live: live.packed, deleted: deleted.packed };
    const about = { position, pattern: this.#pattern, highest: this.#highest };
    const manifest = manifestFor(about, packed, this.#manifest);
    const all = [...packed.live, ...packed.deleted];
    const heads = [...manifest.live, ...manifest.deleted];
    const fresh = all.flatMap((one, at) => (one.head.key === null ? [[heads[at]!, one] as const] : []));
    await store(this.#connection, manifest, fresh);
    for (const [head, one] of fresh) one.stored(head);
    this.#manifest = manifest;
  }
}

/** The index over all vehicles. It reads the rows for itself, so that a host without a page of vehicles keeps none. */
export class VehicleMirror {
  readonly index = new VehicleIndex();
  readonly rows: Follower;

  constructor(connection: Connection) {
    const take = ({ id, customer, deletedAt }: Row) =>
      deletedAt === undefined ? this.index.put(customer) : this.index.remove(id);
    this.rows = new Follower(connection, { take });
  }
}

function today(): string {
  return todayInVietnam(Date.now());
}
