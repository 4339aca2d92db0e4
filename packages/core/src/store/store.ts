import type { Profile } from '../fields/profile.js';
import type { MessageKey } from '../messages/vi.js';
import { Cell, type Observable } from '../observable/observable.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { guard } from '../port/guard.js';
import type { FormState, FormStore, Saved } from './form.js';
import { ListStore } from './list.js';

/** The one message at the bottom of the screen; a new one replaces it. */
export interface Notice {
  /** Tells two equal messages apart. */
  readonly number: number;
  readonly title: MessageKey;
  /** The customer it is about. */
  readonly name: string | null;
}

/** The headless module: everything decided about loading, typing, saving and failing. Elements only draw it. */
export class CustomerStore {
  readonly profile: Profile;
  readonly list: ListStore;
  readonly #adapter: CustomerAdapter;
  readonly #formState = new Cell<FormState | null>(null);
  readonly #notice = new Cell<Notice | null>(null);
  readonly #savedListeners = new Set<(saved: Saved) => void>();
  #form: FormStore | null = null;
  #notices = 0;

  constructor(adapter: CustomerAdapter, profile: Profile) {
    this.#adapter = guard(adapter);
    this.profile = profile;
    this.list = new ListStore(this.#adapter, profile);
    // Without a subscription of its own, only this store's writes are known, and each of them is.
    if (!this.#adapter.subscribe) this.onSaved(() => this.list.reload());
  }

  /** The form while it is open; null while it is closed. */
  get formState(): Observable<FormState | null> {
    return this.#formState;
  }

  /** What a person does in the form; null until the first form was opened. */
  get form(): FormStore | null {
    return this.#form;
  }

  get notice(): Observable<Notice | null> {
    return this.#notice;
  }

  /** Whether a customer can be added now: where there are buildings, one must be chosen. */
  get canAdd(): boolean {
    return this.profile.scope === 'none' || this.list.state.get().query.buildingId !== null;
  }

  /** Opens the form for a new customer of the tab's kind; a tab of all kinds asks which. */
  async add(): Promise<void> {
    if (!this.canAdd) return;
    const { kind } = this.list.state.get().query;
    const { kinds } = this.profile;
    const only = kinds.length === 1 ? (kinds[0] ?? null) : null;
    const form = await this.#opened();
    await form?.add(kind === 'all' ? only : kind);
  }

  /** Opens a customer in the form. */
  async edit(id: string): Promise<void> {
    const form = await this.#opened();
    await form?.edit(id);
  }

  /** Fetches the code of the form, so that the first one opens at once. Failing is no matter: opening tries again. */
  async prepareForm(): Promise<void> {
    await this.#loaded().catch(() => null);
  }

  /** Calls back after each save, until the function it returns is called. */
  onSaved(listener: (saved: Saved) => void): () => void {
    this.#savedListeners.add(listener);
    return () => this.#savedListeners.delete(listener);
  }

  /** Says that the form cannot be shown: its code did not come. */
  failToOpenForm(): void {
    this.#form?.close();
    this.#say('error.unavailable', null);
  }

  closeNotice(): void {
    this.#notice.set(null);
  }

  dispose(): void {
    this.list.dispose();
    this.#form?.close();
  }

  async #opened(): Promise<FormStore | null> {
    try {
      return await this.#loaded();
    } catch {
      this.failToOpenForm();
      return null;
    }
  }

  async #loaded(): Promise<FormStore> {
    const { FormStore: Form } = await import('./form.js');
    this.#form ??= new Form(
      this.#adapter,
      this.profile,
      this.#formState,
      () => this.list.state.get().query.buildingId,
      (saved) => this.#saved(saved),
    );
    return this.#form;
  }

  #saved(saved: Saved): void {
    this.#say(saved.mode === 'add' ? 'notice.created' : 'notice.updated', saved.customer.name);
    for (const listener of [...this.#savedListeners]) listener(saved);
  }

  #say(title: MessageKey, name: string | null): void {
    this.#notice.set({ number: ++this.#notices, title, name });
  }
}
