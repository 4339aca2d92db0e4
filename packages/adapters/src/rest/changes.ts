import type { ChangeNotice } from '@clientele/core';

/** For how long the server's own word of a write that was told of here is awaited, in milliseconds. */
const ECHO = 5_000;

/** A write from here. */
interface OwnWrite {
  /** Customers it may change, once it is done those that it did; null where that may be anybody. */
  readonly ids: readonly string[] | null;
  /** When it was done, in milliseconds since 1970; null while it is on its way. */
  readonly doneAt: number | null;
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

  /**
   * Does a write that may change these customers, null where that may be anybody, and says which it did: `changed` tells
   * from the answer, `unknown` where it cannot be told, null where nothing was changed.
   */
  async during<Answer>(
    ids: readonly string[] | null,
    write: () => Promise<Answer>,
    changed: (answer: Answer) => readonly string[] | 'unknown' | null,
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
    else if (this.#isKnown(ids)) return;
    this.#notify({ ids });
  }

  /** Whether it was told of already; otherwise the write it may be of is told of with it. */
  #isKnown(ids: readonly string[]): boolean {
    this.#forget((doneAt) => doneAt < Date.now() - ECHO);
    const own = [...this.#own];
    const told = own.find((each) => each.doneAt !== null && covers(each.ids, ids));
    if (told) return this.#own.delete(told);
    const early = own.find((each) => each.doneAt === null && !each.isHeard && covers(each.ids, ids));
    if (early) {
      early.isHeard = true;
      return false;
    }
    // More than was told of: a freed phone that another got, for instance.
    const part = own.find((each) => each.doneAt !== null && each.ids?.every((id) => ids.includes(id)));
    if (part) this.#own.delete(part);
    return false;
  }

  #done(own: OwnWrite, ids: readonly string[] | 'unknown' | null): void {
    this.#own.delete(own);
    if (own.isHeard || ids === null || !this.isHeard) return;
    const changed = ids === 'unknown' ? null : [...new Set(ids)];
    this.#own.add({ ids: changed, doneAt: Date.now(), isHeard: false });
    this.#notify({ ids: changed });
  }

  #forget(isOver: (doneAt: number) => boolean): void {
    for (const own of this.#own) if (own.doneAt !== null && isOver(own.doneAt)) this.#own.delete(own);
  }

  #notify(notice: ChangeNotice): void {
    for (const listener of this.#listeners) queueMicrotask(() => listener(notice));
  }
}

/** Whether all of these are among those; null is anybody. */
function covers(those: readonly string[] | null, these: readonly string[]): boolean {
  return those === null || these.every((id) => those.includes(id));
}
