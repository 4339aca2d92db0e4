import { type CustomerAdapter, CustomerError, type NewCustomer } from '@clientele/core';
import { type FileHeld, STAGED_FOR, checkFile, checkOwner, fileCopy, filesOf } from '@clientele/core/local';
import { givenUp, turn } from './turn.js';

type Calls = Required<Pick<CustomerAdapter, 'upload' | 'download' | 'discard'>>;

/** The bytes of files, staged or a customer's. */
export class Files implements Calls {
  /** Ids of the files that kept drafts name: those wait as long as they. */
  inDrafts: ReadonlySet<string> = new Set();
  readonly #files = new Map<string, { readonly blob: Blob; readonly held: FileHeld }>();

  readonly upload: Calls['upload'] = async (file, about, { signal, onProgress }) => {
    await turn({ signal });
    checkFile(file, about);
    const check = () => {
      if (signal?.aborted) throw givenUp();
    };
    const blob = await fileCopy(file, about.mediaType, { check, onProgress });
    if (this.#isKept(about.id)) throw new CustomerError('conflict', { id: about.id });
    this.#forgetOld();
    this.#files.set(about.id, { blob, held: { stagedAt: Date.now() } });
    onProgress?.(1);
  };

  readonly download: Calls['download'] = async (id, options) => {
    await turn(options);
    const file = this.#files.get(id);
    if (!file) throw new CustomerError('not-found', { id });
    return file.blob;
  };

  readonly discard: Calls['discard'] = async (ids, options) => {
    await turn(options);
    this.drop(ids);
  };

  /** Drops those of these files that are staged. */
  drop(ids: readonly string[]): void {
    for (const id of ids) if (!this.#isKept(id)) this.#files.delete(id);
  }

  /** Looks whether a customer may have the files it names. @throws CustomerError `invalid` */
  check(customer: NewCustomer): void {
    for (const { id } of customer.attachments) checkOwner(this.#files.get(id)?.held, customer.id);
  }

  /** Keeps the files a customer names and drops those it named before and no more. */
  settle(next: NewCustomer, before: NewCustomer | null): void {
    const { named, dropped } = filesOf(next, before);
    for (const id of dropped) this.#files.delete(id);
    for (const id of named) {
      const file = this.#files.get(id);
      if (file) this.#files.set(id, { ...file, held: { customerId: next.id } });
    }
  }

  #isKept(id: string): boolean {
    const held = this.#files.get(id)?.held;
    return held !== undefined && 'customerId' in held;
  }

  #forgetOld(): void {
    for (const [id, { held }] of this.#files) {
      const isOld = 'stagedAt' in held && held.stagedAt < Date.now() - STAGED_FOR;
      if (isOld && !this.inDrafts.has(id)) this.#files.delete(id);
    }
  }
}
