import type { ChangeNotice } from '@clientele/core';

/** What one tab tells the others after a write: its number, and the customers it changed. */
interface Message {
  readonly revision: number;
  readonly ids: readonly string[];
}

/** Tells listeners of the writes of this tab and, over a channel named after the database, of all others. */
export class Notices {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<(notice: ChangeNotice) => void>();
  #last: number | null = null;
  #closed = false;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(`clientele ${name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#heard(data);
    globalThis.addEventListener?.('pageshow', this.#resumed);
  }

  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that a write of this tab is on disk. */
  tell(message: Message): void {
    if (this.#closed) return;
    this.#channel.postMessage(message);
    this.#heard(message);
  }

  close(): void {
    this.#closed = true;
    this.#channel.close();
    this.#listeners.clear();
    globalThis.removeEventListener?.('pageshow', this.#resumed);
  }

  #heard({ revision, ids }: Message): void {
    // A number that was skipped is a write nobody told of, so more may have changed than this.
    const missed = this.#last !== null && revision > this.#last + 1;
    this.#last = Math.max(this.#last ?? 0, revision);
    this.#notify({ ids: missed ? null : ids });
  }

  /** A page that comes back from the back-forward cache has heard nothing since it left. */
  readonly #resumed = (event: Event): void => {
    if ((event as Event & { readonly persisted?: boolean }).persisted) this.#notify({ ids: null });
  };

  #notify(notice: ChangeNotice): void {
    for (const listener of this.#listeners) queueMicrotask(() => listener(notice));
  }
}
