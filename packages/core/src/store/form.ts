import type { FieldKey, Texts } from '../fields/definition.js';
import type { Profile } from '../fields/profile.js';
import type { Customer, CustomerKind } from '../model/customer.js';
import type { Cell } from '../observable/observable.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { formFields } from '../rules/validation.js';
import { draftOf, newDraft, typed, type Draft, type Side } from './draft.js';
import { FormFiles } from './form-files.js';
import { FormItems } from './form-items.js';
import { FormSaving, asCustomerError } from './form-saving.js';
import { OPENING, type FormState, type Saved } from './form-state.js';
import { newId } from './new-id.js';
import { OpenForm } from './open-form.js';
import { proposals } from './proposals.js';
import { decided } from './rebase.js';

export type { FormState, RestoreOffer, Saved } from './form-state.js';

/** What the form tells when it is done. */
export interface FormEvents {
  readonly saved: (saved: Saved) => void;
  readonly restored: (customer: Customer) => void;
}

/**
 * The form: one draft, its issues, and its way to the adapter. Its state is null while it is closed. This module and the
 * rules it needs are loaded when the first form is opened.
 */
export class FormStore {
  /** What a person does in the lists inside the customer. */
  readonly items: FormItems;
  /** What a person does with the files attached to the customer. */
  readonly files: FormFiles;
  readonly #form: OpenForm;
  readonly #saving: FormSaving;
  readonly #buildingId: () => string | null;
  readonly #on: FormEvents;
  #retry: () => Promise<void> = () => Promise.resolve();

  constructor(
    adapter: CustomerAdapter,
    profile: Profile,
    state: Cell<FormState | null>,
    buildingId: () => string | null,
    on: FormEvents,
  ) {
    this.#form = new OpenForm(adapter, profile, state);
    this.#saving = new FormSaving(this.#form, buildingId);
    this.items = new FormItems(this.#form);
    this.files = new FormFiles(this.#form);
    this.#buildingId = buildingId;
    this.#on = on;
  }

  /** Opens an empty form for a kind; without one it asks for it first. */
  async add(kind: CustomerKind | null): Promise<void> {
    if (kind === null) return this.#form.begin({ ...OPENING, status: 'choosing-kind' });
    await this.#open('add', async (signal) => newDraft(newId(), kind, await this.#proposals(kind, signal)));
  }

  /** Opens a customer. */
  async edit(id: string): Promise<void> {
    const { adapter, profile } = this.#form;
    await this.#open('edit', async (signal) => draftOf(await adapter.get(id, { signal }), profile));
  }

  /** Tries again to open what could not be opened; of a save that failed nothing is said any more. */
  async retry(): Promise<void> {
    if (this.#form.state?.status === 'failed-to-open') await this.#retry();
    else this.#form.update({ error: null });
  }

  /** Closes the form; what was typed in it is gone. */
  close(): void {
    this.#form.begin(null);
  }

  /** Something was typed into a field. Who has a phone is asked as soon as it is a whole number. */
  type(field: FieldKey, text: string): void {
    this.#form.change((draft) => typed(draft, field, text));
    if (field === 'phone') this.#askWhoHas(field);
  }

  /** A field was left: from now on its issues show, and who else has its value is asked. */
  leave(field: FieldKey): void {
    this.#form.issues.leave(field);
    this.#form.change((draft) => draft);
    this.#askWhoHas(field);
  }

  /** Whether closing the form would lose more than what was typed into one field. */
  losesMoreThan(field: FieldKey): boolean {
    const { draft } = this.#form;
    return draft !== null && this.#form.isDirty(draft, field);
  }

  /** Decides which of two values is kept where someone else changed the same; `conflict` is its place in the draft. */
  decide(conflict: number, side: Side): void {
    this.#form.change((draft) => decided(draft, conflict, side));
  }

  /** Checks everything and writes it once. The form closes when it is saved and stays as it is when it is not. */
  async save(): Promise<void> {
    const saved = await this.#saving.save();
    if (!saved) return;
    this.files.saved(saved.customer);
    this.close();
    this.#on.saved(saved);
  }

  /** As {@link save}, and opens the next empty form of the same kind; only for a new customer. */
  async saveAndAdd(): Promise<void> {
    if (this.#form.state?.mode !== 'add') return;
    const saved = await this.#saving.save();
    if (!saved) return;
    this.files.saved(saved.customer);
    const next = this.add(saved.customer.kind);
    this.#on.saved(saved);
    await next;
  }

  /** Brings a deleted customer back in place of the one in the form. The form closes when that was done, and says why not. */
  async restore(id: string): Promise<void> {
    const customer = await this.#saving.restore(id);
    if (!customer) return;
    this.close();
    this.#on.restored(customer);
  }

  #askWhoHas(field: FieldKey): void {
    if (this.#form.draft) this.#form.uniqueness.ask(this.#form.draft, field);
  }

  #proposals(kind: CustomerKind, signal: AbortSignal): Promise<Texts> {
    const { adapter, profile } = this.#form;
    return proposals(adapter, this.#buildingId(), formFields(profile, kind), signal);
  }

  async #open(mode: FormState['mode'], open: (signal: AbortSignal) => Promise<Draft>): Promise<void> {
    this.#retry = () => this.#open(mode, open);
    this.#form.begin({ ...OPENING, mode });
    const { signal } = this.#form;
    try {
      const draft = await open(signal);
      if (!signal.aborted) this.#form.opened(draft);
    } catch (thrown) {
      if (!signal.aborted) this.#form.update({ status: 'failed-to-open', error: asCustomerError(thrown) });
    }
  }
}
