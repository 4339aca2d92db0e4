import { asCustomerError } from '../errors/as-customer-error.js';
import { isCustomerError } from '../errors/customer-error.js';
import type { FieldKey, Texts } from '../fields/definition.js';
import type { Profile } from '../fields/profile.js';
import type { Customer, CustomerKind } from '../model/customer.js';
import type { Cell } from '../observable/observable.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { formFields } from '../rules/validation.js';
import { draftOf, newDraft, only, typed, type Draft, type Side } from './draft.js';
import { FormDrafts, type DraftOffer } from './form-drafts.js';
import { FormFiles } from './form-files.js';
import { FormItems } from './form-items.js';
import { FormSaving } from './form-saving.js';
import { OPENING, type FormState, type Saved } from './form-state.js';
import { newId } from './new-id.js';
import { OpenForm } from './open-form.js';
import { proposals } from './proposals.js';
import { decided, rebase } from './rebase.js';
import { resumedDraft } from './resumed-draft.js';

export type { FormState, RestoreOffer, Resumed, Saved } from './form-state.js';

/** What a form needs of the store around it, and tells it when it is done. */
export interface FormHost {
  /** The building that is chosen; null where there is none. */
  readonly buildingId: () => string | null;
  readonly chooseBuilding: (buildingId: string) => void;
  readonly saved: (saved: Saved) => void;
  readonly restored: (customer: Customer) => void;
}

/** What a form opens with, and the draft it goes on with. */
interface Opening {
  readonly draft: Draft;
  readonly offer: DraftOffer | null;
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
  /** What was typed and not saved, in this form and in others before. */
  readonly drafts: FormDrafts;
  readonly #form: OpenForm;
  readonly #saving: FormSaving;
  readonly #host: FormHost;
  #retry: () => Promise<void> = () => Promise.resolve();

  constructor(adapter: CustomerAdapter, profile: Profile, state: Cell<FormState | null>, host: FormHost) {
    this.#form = new OpenForm(adapter, profile, state);
    this.#saving = new FormSaving(this.#form, host.buildingId);
    this.items = new FormItems(this.#form);
    this.files = new FormFiles(this.#form);
    this.drafts = new FormDrafts(this.#form, state, host.buildingId);
    this.#host = host;
  }

  /** Opens an empty form for a kind; without one it asks for it first. */
  async add(kind: CustomerKind | null): Promise<void> {
    if (kind === null) return this.#form.begin({ ...OPENING, status: 'choosing-kind' });
    await this.#open('add', async (signal) => ({
      draft: newDraft(newId(), kind, await this.#proposals(kind, signal)),
      offer: null,
    }));
  }

  /** Opens a customer; where a draft of it was left behind, that is gone on with. */
  async edit(id: string): Promise<void> {
    const { adapter, profile } = this.#form;
    await this.#open('edit', async (signal) => {
      const asked = adapter.get(id, { signal });
      const [offers, customer] = await Promise.all([this.drafts.load(), standing(asked)]);
      const offer = offers.find(({ draft }) => draft?.id === id);
      if (offer?.draft) return { draft: resumedDraft(offer.draft, customer, profile), offer };
      return { draft: draftOf(customer ?? (await asked), profile), offer: null };
    });
  }

  /** Goes on with a draft that is offered, in its building. Where another tab has it by now, it is offered no more. */
  async resume(id: string): Promise<void> {
    const offer = (await this.drafts.load()).find((each) => each.id === id);
    const kept = offer?.draft;
    if (!kept) return;
    if (offer.buildingId !== null) this.#host.chooseBuilding(offer.buildingId);
    const { adapter, profile } = this.#form;
    await this.#open(kept.base ? 'edit' : 'add', async (signal) => {
      const customer = await standing(adapter.get(kept.id, { signal }));
      return { draft: resumedDraft(kept, customer, profile), offer };
    });
  }

  /** Tries again to open what could not be opened; of a save that failed nothing is said any more. */
  async retry(): Promise<void> {
    if (this.#form.state?.status === 'failed-to-open') await this.#retry();
    else this.#form.update({ error: null });
  }

  /** Closes the form; what was typed in it is gone. */
  close(): void {
    this.drafts.end();
    this.#form.begin(null);
  }

  /** Closes the form, which nobody asked for; what was typed in it is offered again. */
  putAside(): void {
    this.#leave();
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

  /**
   * Puts what was typed upon a newer state of the customer, where that is the one in the form. What was typed into the
   * fields that were `decided` otherwise is given up.
   */
  show(customer: Customer, decided: readonly FieldKey[] = []): void {
    const { profile, draft } = this.#form;
    const base = draft?.base;
    if (base?.id !== customer.id) return;
    this.#form.change((current) => {
      const texts = { ...current.texts, ...only(current.opened, decided) };
      return rebase({ ...current, texts, base }, customer, profile);
    });
  }

  /** Checks everything and writes it once. The form closes when it is saved and stays as it is when it is not. */
  async save(): Promise<void> {
    const saved = await this.#saving.save();
    if (!saved) return;
    this.files.kept(saved.customer);
    this.close();
    this.#host.saved(saved);
  }

  /** As {@link save}, and opens the next empty form of the same kind; only for a new customer. */
  async saveAndAdd(): Promise<void> {
    if (this.#form.state?.mode !== 'add') return;
    const saved = await this.#saving.save();
    if (!saved) return;
    this.files.kept(saved.customer);
    this.drafts.end();
    const next = this.add(saved.customer.kind);
    this.#host.saved(saved);
    await next;
  }

  /** Brings a deleted customer back in place of the one in the form. The form closes when that was done, and says why not. */
  async restore(id: string): Promise<void> {
    const customer = await this.#saving.restore(id);
    if (!customer) return;
    this.close();
    this.#host.restored(customer);
  }

  #askWhoHas(field: FieldKey): void {
    if (this.#form.draft) this.#form.uniqueness.ask(this.#form.draft, field);
  }

  #proposals(kind: CustomerKind, signal: AbortSignal): Promise<Texts> {
    const { adapter, profile } = this.#form;
    return proposals(adapter, this.#host.buildingId(), formFields(profile, kind), signal);
  }

  async #open(mode: FormState['mode'], open: (signal: AbortSignal) => Promise<Opening>): Promise<void> {
    this.#retry = () => this.#open(mode, open);
    this.#leave();
    this.#form.begin({ ...OPENING, mode });
    const { signal } = this.#form;
    try {
      const { draft, offer } = await open(signal);
      if (signal.aborted) return;
      const isDeleted = draft.base === null && Boolean(offer?.draft?.base);
      this.#form.opened(draft, offer && { savedAt: offer.savedAt, isDeleted });
      this.drafts.begin(offer);
    } catch (thrown) {
      if (!signal.aborted) this.#form.update({ status: 'failed-to-open', error: asCustomerError(thrown) });
    }
  }

  #leave(): void {
    const { draft, adapter } = this.#form;
    if (draft && adapter.drafts) this.files.kept(draft.items);
    this.drafts.leave();
  }
}

/** Who was asked for: null where nobody is, undefined where that cannot be told now. */
async function standing(asked: Promise<Customer>): Promise<Customer | null | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    return isCustomerError(thrown) && thrown.code === 'not-found' ? null : undefined;
  }
}
