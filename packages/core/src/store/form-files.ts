import { CustomerError } from '../errors/customer-error.js';
import type { Items } from '../fields/item.js';
import type { Attachment } from '../model/attachment.js';
import * as step from './draft-files.js';
import type { OpenForm } from './open-form.js';
import { Uploads } from './uploads.js';

/** The files of the customer in the form: they are staged as they come, and the customer's when it is saved. */
export class FormFiles {
  readonly #form: OpenForm;
  #uploads: { readonly of: AbortSignal; readonly running: Uploads } | null = null;

  constructor(form: OpenForm) {
    this.#form = form;
  }

  /** Takes files in: each is checked, sent, and put into the form when it is there. */
  add(files: readonly File[]): void {
    if (this.#form.state?.status === 'editing' && files.length > 0) this.#current().add(files);
  }

  /** Gives a file up that is on its way or failed. */
  cancel(id: string): void {
    this.#uploads?.running.cancel(id);
  }

  /** Sends a file that failed again. */
  retry(id: string): void {
    this.#uploads?.running.retry(id);
  }

  chooseKind(id: string, kind: Attachment['documentKind']): void {
    this.#form.change((draft) => step.fileKindChosen(draft, id, kind));
  }

  typeExpiry(id: string, text: string): void {
    this.#form.change((draft) => step.fileExpiryTyped(draft, id, text));
  }

  /** The expiry of a file was left: from now on its issue shows. */
  leaveExpiry(id: string): void {
    this.#form.issues.leaveExpiry(id);
    this.#form.change((draft) => draft);
  }

  remove(id: string): void {
    this.#form.change((draft) => step.fileRemoved(draft, id));
  }

  /** The bytes of a file. Rejects with a {@link CustomerError} */
  async read(id: string, signal?: AbortSignal): Promise<Blob> {
    const { download } = this.#form.adapter;
    if (!download) throw new CustomerError('not-found', { id });
    return download(id, { signal });
  }

  /** A customer or a kept draft has these: they are no longer this form's to drop. */
  kept({ attachments }: Pick<Items, 'attachments'>): void {
    this.#uploads?.running.kept(attachments.map(({ id }) => id));
  }

  /** The uploads of the form that is open now; they end with it. */
  #current(): Uploads {
    const form = this.#form;
    const { signal } = form;
    if (this.#uploads?.of === signal) return this.#uploads.running;
    const running = new Uploads(form.adapter, {
      changed: (uploads) => form.uploading(uploads),
      staged: (attachment) => form.take((draft) => step.fileStaged(draft, attachment)),
    });
    signal.addEventListener('abort', () => running.end(), { once: true });
    this.#uploads = { of: signal, running };
    return running;
  }
}
