import type { CustomerDrafts, KeptDraft } from '../port/adapter.js';
import { newId } from './new-id.js';

/** Milliseconds from a change to its writing, so that with the writing it is on disk within half a second. */
const DELAY = 200;

/** How far what stands in the form is kept: not all of it yet, all of it, or the last try failed. */
export type Keeping = 'pending' | 'kept' | 'failed';

/** Keeps the draft of one open form: a while after a change, one write at a time, always of what stands there then. */
export class DraftKeeper {
  readonly id: string;
  readonly #drafts: CustomerDrafts;
  readonly #say: (keeping: Keeping) => void;
  #read: () => KeptDraft | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #isThere: boolean;
  #isOver = false;

  /**
   * `read` gives what is to be kept now, null while there is nothing; `say` is told how far that has come. `isThere`
   * tells whether the adapter has a draft of this id already.
   */
  constructor(
    { id, isThere }: { readonly id: string; readonly isThere: boolean },
    drafts: CustomerDrafts,
    read: () => KeptDraft | null,
    say: (keeping: Keeping) => void,
  ) {
    this.id = id;
    this.#isThere = isThere;
    this.#drafts = drafts;
    this.#read = read;
    this.#say = say;
  }

  /** Something changed: it is written soon. */
  changed(): void {
    this.#timer ??= setTimeout(() => void this.write(), DELAY);
  }

  /** Writes now, or after the write that is on its way. Never rejects. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isWaiting) {
      this.#isWaiting = true;
      this.#last = this.#last.then(() => this.#write());
    }
    return this.#last;
  }

  /** Leaves what stands there now to be offered again. */
  leave(): Promise<void> {
    const draft = this.#read();
    this.#read = () => draft;
    return this.#timer === undefined ? this.#last : this.write();
  }

  /** Drops what was kept, for good. */
  drop(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    return this.#last
      .then(() => (this.#isThere ? this.#drafts.drop(this.id, { opId: newId() }) : undefined))
      .catch(() => undefined);
  }

  async #write(): Promise<void> {
    this.#isWaiting = false;
    if (this.#isOver) return;
    const draft = this.#read();
    try {
      if (draft) {
        // Also where it fails: it may have got there nonetheless.
        this.#isThere = true;
        await this.#drafts.save(draft, { opId: newId() });
      } else if (this.#isThere) {
        await this.#drafts.drop(this.id, { opId: newId() });
        this.#isThere = false;
      }
      if (this.#timer === undefined && !this.#isWaiting) this.#say('kept');
    } catch {
      this.#say('failed');
    }
  }
}
