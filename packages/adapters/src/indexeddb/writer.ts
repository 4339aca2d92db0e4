import type { WriteOptions } from '@clientele/core';
import { type Outcome, changedIds } from '@clientele/core/local';
import type { Connection } from './connection.js';
import { mark } from './marker.js';
import { Notices } from './notices.js';
import { askToKeep } from './persistence.js';
import type { Writing } from './schema.js';
import { type Rules, type Work, once } from './writing.js';

/** A write: what it is about (its `opId` is for no other), what it does, and what is answered, the second time too. */
export interface Change<Answer> {
  readonly about: string;
  /** Whether a person entered what it writes; from the first such write on, the browser should keep the data. */
  readonly isEntered?: boolean;
  readonly work: Work;
  /** Within the transaction, so it awaits nothing but the transaction's own requests. */
  readonly answer: (tx: Writing, outcomes: readonly Outcome[]) => Answer | Promise<Answer>;
}

/** Writes once for each `opId` (without one, every time), and does what follows when it is on disk: the news and the note outside the database. */
export class Writer {
  readonly #name: string;
  readonly #connection: Connection;
  readonly #rules: Rules;
  #isAsked = false;
  #notices: Notices | null = null;

  constructor(name: string, connection: Connection, rules: Rules) {
    this.#name = name;
    this.#connection = connection;
    this.#rules = rules;
  }

  /** The news of writes, this tab's and others'. */
  get notices(): Notices {
    this.#notices ??= new Notices(this.#name);
    return this.#notices;
  }

  async write<Answer>({ signal, opId }: Partial<WriteOptions>, change: Change<Answer>): Promise<Answer> {
    const { about, work, answer, isEntered } = change;
    const done = await this.#connection.write({ signal }, async (tx) => {
      const { outcomes, books } = await once(tx, opId, about, this.#rules, work);
      return { books, ids: changedIds(outcomes), answer: await answer(tx, outcomes) };
    });
    if (done.books) this.#follow(done.books, done.ids);
    if (done.books && isEntered && !this.#isAsked) {
      this.#isAsked = true;
      void askToKeep();
    }
    return done.answer;
  }

  close(): void {
    this.#notices?.close();
  }

  #follow({ revision, rows }: { readonly revision: number; readonly rows: number }, ids: readonly string[]): void {
    const { instance } = this.#connection;
    if (instance !== null) mark(this.#name, { instance, rows, at: new Date().toISOString() });
    this.notices.tell({ revision, ids });
  }
}
