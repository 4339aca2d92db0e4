import { isAbortError, isCustomerError } from '../errors/customer-error.js';
import { tidyLine } from '../formats/text.js';
import type { Attachment } from '../model/attachment.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { newId } from './new-id.js';
import { stageFile, type FileToStage } from './stage-file.js';
import { failedBy, type Upload, type UploadFailure } from './upload-state.js';

/** Files on their way at one time; the others wait. */
const AT_ONCE = 2;

interface Job extends FileToStage {
  controller: AbortController;
}

/** Where the news of uploads go. */
export interface UploadNews {
  readonly changed: (uploads: readonly Upload[]) => void;
  readonly staged: (attachment: Attachment) => void;
}

/** The files that one open form takes in: each is checked and staged by itself, and can be cancelled and tried again. */
export class Uploads {
  readonly #adapter: CustomerAdapter;
  readonly #news: UploadNews;
  readonly #jobs = new Map<string, Job>();
  readonly #waiting: Job[] = [];
  readonly #staged = new Set<string>();
  #list: readonly Upload[] = [];
  #running = 0;
  #ended = false;

  constructor(adapter: CustomerAdapter, news: UploadNews) {
    this.#adapter = adapter;
    this.#news = news;
  }

  /** Takes files in, in their order. */
  add(files: readonly File[]): void {
    const jobs = files.map((file) => ({ id: newId(), opId: newId(), file, controller: new AbortController() }));
    for (const job of jobs) this.#jobs.set(job.id, job);
    this.#show([...this.#list, ...jobs.map(begun)]);
    this.#queue(jobs);
  }

  /** Gives a file up, wherever it is. */
  cancel(id: string): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    job.controller.abort();
    this.#forget(id);
    // It may have got there in this very moment.
    this.#discard([id]);
  }

  /** Sends a file that failed again. */
  retry(id: string): void {
    const job = this.#jobs.get(id);
    if (!job || this.#list.find((upload) => upload.id === id)?.status !== 'failed') return;
    job.controller = new AbortController();
    this.#change(id, { status: 'checking', share: 0, failure: null, canRetry: false });
    this.#queue([job]);
  }

  /** Gives up what is on its way, and lets the backend drop what no customer has: it passes over what was saved. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    const begun = [...this.#jobs.values()];
    for (const { controller } of begun) controller.abort();
    this.#discard([...this.#staged, ...begun.map(({ id }) => id)]);
  }

  /** These were saved: they are no longer to be dropped. */
  kept(ids: readonly string[]): void {
    for (const id of ids) this.#staged.delete(id);
  }

  #queue(jobs: readonly Job[]): void {
    this.#waiting.push(...jobs);
    this.#next();
  }

  #next(): void {
    while (this.#running < AT_ONCE) {
      const job = this.#waiting.shift();
      if (!job) return;
      if (job.controller.signal.aborted) continue;
      this.#running++;
      void this.#run(job).finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }

  async #run(job: Job): Promise<void> {
    const { signal } = job.controller;
    try {
      const attachment = await stageFile(this.#adapter, job, signal, (change) => this.#change(job.id, change));
      if (signal.aborted) return;
      if (typeof attachment === 'string') return this.#fail(job.id, attachment);
      this.#staged.add(job.id);
      this.#forget(job.id);
      this.#news.staged(attachment);
    } catch (thrown) {
      if (signal.aborted || isAbortError(thrown)) return;
      this.#fail(job.id, isCustomerError(thrown) ? thrown.code : 'adapter');
    }
  }

  #fail(id: string, failure: UploadFailure): void {
    this.#change(id, failedBy(failure));
  }

  #forget(id: string): void {
    this.#jobs.delete(id);
    this.#show(this.#list.filter((upload) => upload.id !== id));
  }

  #change(id: string, change: Partial<Upload>): void {
    this.#show(this.#list.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }

  #show(list: readonly Upload[]): void {
    if (this.#ended) return;
    this.#list = list;
    this.#news.changed(list);
  }

  /** Whatever it says, there is nothing to be done about it: what nobody claims goes by itself. */
  #discard(ids: readonly string[]): void {
    if (ids.length === 0) return;
    void this.#adapter.discard?.(ids, { opId: newId() }).catch(() => undefined);
  }
}

function begun({ id, file }: Job): Upload {
  const fileName = tidyLine(file.name) || 'file';
  return { id, fileName, size: file.size, status: 'checking', share: 0, failure: null, canRetry: false };
}
