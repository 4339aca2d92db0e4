import type { Attachment, Messages, Upload } from '@clientele/core';
import { stateText } from './upload-row.js';

/** What a screen reader is told of files: which arrived or failed last, and nothing of those that were there. */
export class Arrivals {
  #known: ReadonlySet<string> | null = null;
  #last = '';

  said(attachments: readonly Attachment[], uploads: readonly Upload[], words: Messages): string {
    const known = this.#known;
    const failed = uploads.filter(({ status }) => status === 'failed');
    this.#known = new Set([...attachments, ...failed].map(({ id }) => id));
    if (!known) return this.#last;
    const arrived = attachments.filter(({ id }) => !known.has(id)).at(-1);
    const refused = failed.filter(({ id }) => !known.has(id)).at(-1);
    if (arrived) this.#last = words['attachments.staged'](arrived.fileName);
    if (refused) this.#last = `${refused.fileName}: ${stateText(refused, words)}`;
    return this.#last;
  }
}
