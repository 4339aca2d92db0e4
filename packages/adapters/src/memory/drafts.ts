import type { CallOptions, CustomerDrafts, KeptDraft, WriteOptions } from '@clientele/core';
import { lastFirst } from '@clientele/core/local';
import type { Files } from './files.js';
import { turn } from './turn.js';

/** The drafts of forms, as long as the adapter lives: there is no other tab. */
export class Drafts implements CustomerDrafts {
  readonly #files: Files;
  readonly #drafts = new Map<string, KeptDraft>();

  constructor(files: Files) {
    this.#files = files;
  }

  async load(options?: CallOptions): Promise<readonly KeptDraft[]> {
    await turn(options);
    return structuredClone(lastFirst([...this.#drafts.values()]));
  }

  async save(draft: KeptDraft, options: WriteOptions): Promise<void> {
    const kept = structuredClone(draft);
    await turn(options);
    this.#drafts.set(kept.id, kept);
    this.#name();
  }

  async drop(id: string, options: WriteOptions): Promise<void> {
    await turn(options);
    const { files = [] } = this.#drafts.get(id) ?? {};
    this.#drafts.delete(id);
    this.#name();
    this.#files.drop(files);
  }

  #name(): void {
    this.#files.inDrafts = new Set([...this.#drafts.values()].flatMap(({ files }) => files));
  }
}
