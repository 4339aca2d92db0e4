import type { ChangeNotice } from '@clientele/core';

/** For how long the server's own word of a write that was told of here is awaited, in milliseconds. */
const ECHO = 5_000;

/** A write from here. */
interface OwnWrite {
  /** Customers it may change, and once it is done those that it did. */
  ids: readonly string[];
  /** When it was done, in milliseconds since 1970; null while it is on its way. */
  doneAt: number | null;
  /** Whether the server told of it before it answered. */
  isHeard: boolean;
}

/**
 * Who listens for changes, and what they hear: each write from here when it is done, though the server tells of it too,
 * and each write of others.
 */
export class Changes {
  readonly #listeners = new Set<(notice: ChangeNotice) => void>();
  readonly #own = new Set<OwnWrite>();

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  add(listener: (notice: ChangeNotice) => void): void {
    this.#listeners.add(listener);
  }

  delete(listener: (notice: ChangeNotice) => void): void {
    this.#listeners.delete(listener);
  }

  clear(): void {
    this.#listeners.clear();
  }

  /** Does a write that may change these customers, and says which it did; `changed` tells them from the answer. */
  async during<Answer>(
    ids: readonly string[],
    write: () => Promise<Answer>,
    changed: (answer: Answer) => readonly string[] | null,
  ): Promise<Answer> {
    const own: OwnWrite = { ids, doneAt: null, isHeard: false };
    this.#own.add(own);
    try {
      const answer = await write();
      this.#done(own, changed(answer));
      return answer;
    } catch (thrown) {
      this.#own.delete(own);
      throw thrown;
    }
  }

  /** What the server says has changed. */
  told({ ids }: ChangeNotice): void {
    if (ids === null) this.#forget(() => true);
    else {
      this.#forget(({ doneAt }) => doneAt !== null && doneAt < Date.now() - ECHO);
      const echoed = [...this.#own].find((own) => own.doneAt !== null && covers(ids, own.ids));
      if (echoed) {
        this.#own.delete(echoed);
        // More than what was told of already: a freed phone that another got, for instance.
        if (ids.length === echoed.ids.length) return;
      } else {
        const early = [...this.#own].find((own) => !own.isHeard && covers(own.ids, ids));
        if (early) early.isHeard = true;
      }
    }
    this.#notify({ ids });
  }

  #done(own: OwnWrite, ids: readonly string[] | null): void {
    if (own.isHeard || ids === null) this.#own.delete(own);
    else Object.assign(own, { ids: [...new Set(ids)], doneAt: Date.now() });
    if (!own.isHeard && ids !== null) this.#notify({ ids: own.ids });
  }

  #forget(isOver: (own: OwnWrite) => boolean): void {
    for (const own of this.#own) if (own.doneAt !== null && isOver(own)) this.#own.delete(own);
  }

  #notify(notice: ChangeNotice): void {
    for (const listener of this.#listeners) queueMicrotask(() => listener(notice));
  }
}

/** Whether all of these are among those; of none, only none. */
function covers(those: readonly string[], these: readonly string[]): boolean {
  return these.length === 0 ? those.length === 0 : these.every((id) => those.includes(id));
}
