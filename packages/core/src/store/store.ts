import type { Profile } from '../fields/profile.js';
import { withoutEditor } from '../fields/without-editor.js';
import { isCustomerError, type CustomerError, type ErrorCode } from '../errors/customer-error.js';
import type { Customer } from '../model/customer.js';
import { Cell, type Observable } from '../observable/observable.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { guard } from '../port/guard.js';
import type { CrmStore } from './crm.js';
import type { FormState, FormStore, Saved } from './form.js';
import { ListStore } from './list.js';
import { newId } from './new-id.js';
import type { Notice, NoticeText } from './notice.js';
import type { Removed, RemovalState } from './removal-state.js';
import type { RemovalStore } from './removal.js';
import { SelectionStore } from './selection.js';
import type { VehicleListStore } from './vehicle-list.js';
import { listsVehicles } from './vehicle-list-state.js';

/** What the message offers to bring back, in one operation over every attempt. */
interface Undoable {
  readonly ids: readonly string[];
  readonly opId: string;
}

const NONE: Undoable = { ids: [], opId: '' };

/** The headless module: everything decided about loading, typing, saving and failing. Elements only draw it. */
export class CustomerStore {
  readonly profile: Profile;
  readonly list: ListStore;
  readonly selection: SelectionStore;
  readonly #adapter: CustomerAdapter;
  readonly #formState = new Cell<FormState | null>(null);
  readonly #removalState = new Cell<RemovalState | null>(null);
  readonly #notice = new Cell<Notice | null>(null);
  readonly #savedListeners = new Set<(saved: Saved) => void>();
  readonly #expiredListeners = new Set<() => void>();
  #form: FormStore | null = null;
  #removal: RemovalStore | null = null;
  #vehicles: VehicleListStore | null = null;
  #crm: CrmStore | null = null;
  #undoable: Undoable = NONE;
  #notices = 0;

  constructor(adapter: CustomerAdapter, profile: Profile) {
    this.#adapter = guard(adapter);
    // Where no file can be kept, nothing of the form speaks of files.
    this.profile = adapter.upload && adapter.download ? profile : withoutEditor(profile, 'attachments');
    this.list = new ListStore(this.#adapter, profile);
    this.selection = new SelectionStore(this.#adapter, this.list.state, (thrown) => this.#sayFailed(thrown));
    for (const state of [this.list.state, this.#formState, this.#removalState]) this.#watch(state);
  }

  /** The form while it is open; null while it is closed. */
  get formState(): Observable<FormState | null> {
    return this.#formState;
  }

  /** What a person does in the form; null until the first form was opened. */
  get form(): FormStore | null {
    return this.#form;
  }

  /** The deletion on its way; null while there is none. */
  get removalState(): Observable<RemovalState | null> {
    return this.#removalState;
  }

  /** What a person does in the question before a deletion; null until the first one. */
  get removal(): RemovalStore | null {
    return this.#removal;
  }

  /** Whether this person may change anything; they may until the backend has said otherwise. */
  get canWrite(): boolean {
    return this.list.state.get().can?.readOnly !== true;
  }

  /** Whether this backend can delete, and knows what forbids it. */
  get canRemove(): boolean {
    return this.canWrite && this.#adapter.remove !== undefined && this.#adapter.blockers !== undefined;
  }

  /** Whether this backend can list the vehicles of all customers. */
  get canListVehicles(): boolean {
    return listsVehicles(this.#adapter);
  }

  get notice(): Observable<Notice | null> {
    return this.#notice;
  }

  /** Whether a customer can be added now: where there are buildings, one must be chosen. */
  get canAdd(): boolean {
    return this.canWrite && (this.profile.scope === 'none' || this.list.state.get().query.buildingId !== null);
  }

  /** Opens the form for a new customer of the tab's kind; where the tab has none, it asks which, if there are several. */
  async add(): Promise<void> {
    if (!this.canAdd) return;
    const { group } = this.list.state.get().query;
    const { kinds } = this.profile;
    const only = kinds.length === 1 ? kinds[0] : undefined;
    const form = await this.#opened();
    await form?.add(kinds.find((kind) => kind === group) ?? only ?? null);
  }

  /** Opens a customer in the form. */
  async edit(id: string): Promise<void> {
    const form = await this.#opened();
    await form?.edit(id);
  }

  /** Asks whether the ticked customers are to be deleted, and says what blocks which. */
  async askRemoval(): Promise<void> {
    if (!this.canRemove) return;
    try {
      const { RemovalStore: Removal } = await import('./removal.js');
      this.#removal ??= new Removal(this.#adapter, this.#removalState, (removed) => this.#removed(removed));
      await this.#removal.ask(this.selection.state.get());
    } catch {
      this.failToAskRemoval();
    }
  }

  /** Says that the question before a deletion cannot be shown: its code did not come. The ticks stay. */
  failToAskRemoval(): void {
    this.#removal?.cancel();
    this.#say({ about: 'error', code: 'unavailable' });
  }

  /** Brings back what the last deletion took. */
  async undo(): Promise<void> {
    const undoable = this.#undoable;
    const { ids, opId } = undoable;
    this.closeNotice();
    if (ids.length === 0 || !this.#adapter.restore) return;
    try {
      const results = await this.#adapter.restore(ids, { opId });
      const restored = results.filter(({ status }) => status === 'restored').length;
      const all = restored === ids.length;
      this.#say(all ? { about: 'restored', count: restored } : { about: 'restored-some', restored, asked: ids.length });
      this.#changed();
    } catch (thrown) {
      // What was deleted is still deleted, so the way back stays open.
      this.#sayFailed(thrown, undoable);
    }
  }

  /** Fetches the code of the form, so that the first one opens at once. Failing is no matter: opening tries again. */
  async prepareForm(): Promise<void> {
    await this.#loaded().catch(() => null);
  }

  /** The list of all vehicles, made with the first call; null where the backend has none. Rejects when its code does not come. */
  async vehicles(): Promise<VehicleListStore | null> {
    const adapter = this.#adapter;
    if (!listsVehicles(adapter)) return null;
    const { VehicleListStore: Vehicles } = await import('./vehicle-list.js');
    if (!this.#vehicles) {
      this.#vehicles = new Vehicles(adapter, this.list.state, this.profile.scope === 'building');
      this.#watch(this.#vehicles.state);
    }
    return this.#vehicles;
  }

  /** What is open between a CRM and here, made with the first call; null where the backend has no CRM. Rejects when its code does not come. */
  async crm(): Promise<CrmStore | null> {
    const adapter = this.#adapter;
    if (!adapter.crm) return null;
    const { CrmStore: Crm } = await import('./crm.js');
    this.#crm ??= new Crm(adapter, adapter.crm, this.#formState, {
      show: (customer, decided) => this.#form?.show(customer, decided),
      changed: () => this.#changed(),
      failed: ({ code }) => this.#failed(code),
    });
    return this.#crm;
  }

  /** Calls back after each save, until the function it returns is called. */
  onSaved(listener: (saved: Saved) => void): () => void {
    this.#savedListeners.add(listener);
    return () => this.#savedListeners.delete(listener);
  }

  /** Calls back whenever a call fails because the host's session has expired, until the function it returns is called. */
  onSessionExpired(listener: () => void): () => void {
    this.#expiredListeners.add(listener);
    return () => this.#expiredListeners.delete(listener);
  }

  /**
   * Asks again for what could not be read, and says no more of what could not be written: the backend is there again, or
   * the person has signed in again. Nothing is written by itself.
   */
  retry(): void {
    if (this.list.state.get().status === 'failed') this.list.reload();
    if (this.#vehicles?.state.get().status === 'failed') this.#vehicles.reload();
    this.#crm?.retry();
    void this.#form?.retry();
  }

  /** Says that the form cannot be shown: its code did not come. */
  failToOpenForm(): void {
    this.#form?.putAside();
    this.#say({ about: 'error', code: 'unavailable' });
  }

  closeNotice(): void {
    this.#undoable = NONE;
    this.#notice.set(null);
  }

  dispose(): void {
    this.selection.dispose();
    this.list.dispose();
    this.#vehicles?.dispose();
    this.#crm?.dispose();
    this.#removal?.cancel();
    this.#form?.putAside();
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
    this.#form ??= new Form(this.#adapter, this.profile, this.#formState, {
      buildingId: () => this.list.state.get().query.buildingId,
      chooseBuilding: (buildingId) => this.list.chooseBuilding(buildingId),
      saved: (saved) => this.#saved(saved),
      restored: (customer) => this.#broughtBack(customer),
    });
    return this.#form;
  }

  #saved(saved: Saved): void {
    const { mode, customer } = saved;
    this.#say({ about: mode === 'add' ? 'created' : 'updated', name: customer.name });
    if (mode === 'add') {
      this.list.reveal(customer);
      if (!this.#adapter.subscribe) this.#vehicles?.reload();
    } else this.#changed();
    for (const listener of [...this.#savedListeners]) listener(saved);
  }

  #broughtBack(customer: Customer): void {
    this.#say({ about: 'brought-back', name: customer.name });
    this.list.reveal(customer);
    if (!this.#adapter.subscribe) this.#vehicles?.reload();
  }

  #removed({ confirmed, deleted, kept }: Removed): void {
    this.selection.keep(kept);
    const count = deleted.length;
    const all = count === confirmed;
    this.#say(all ? { about: 'deleted', count } : { about: 'deleted-some', deleted: count, confirmed }, {
      ids: deleted,
      opId: newId(),
    });
    this.#changed();
  }

  /** Without a subscription, only this store's writes are known, and each of them is. */
  #changed(): void {
    if (this.#adapter.subscribe) return;
    this.list.reload();
    this.#vehicles?.reload();
  }

  #watch(state: Observable<{ readonly error: CustomerError | null } | null>): void {
    let known: CustomerError | null = null;
    state.subscribe(() => {
      const error = state.get()?.error ?? null;
      if (error !== known) this.#failed(error?.code);
      known = error;
    });
  }

  #failed(code: ErrorCode | undefined): void {
    if (code === 'unauthorized') for (const listener of [...this.#expiredListeners]) listener();
  }

  #sayFailed(thrown: unknown, undoable?: Undoable): void {
    this.#say({ about: 'error', code: isCustomerError(thrown) ? thrown.code : 'adapter' }, undoable);
  }

  #say(text: NoticeText, undoable: Undoable = NONE): void {
    if (text.about === 'error') this.#failed(text.code);
    const canUndo = undoable.ids.length > 0 && this.#adapter.restore !== undefined;
    this.#undoable = canUndo ? undoable : NONE;
    this.#notice.set({ number: ++this.#notices, text, undoable: canUndo });
  }
}
