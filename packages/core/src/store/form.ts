import { CustomerError, isAbortError, isCustomerError } from '../errors/customer-error.js';
import type { FieldKey } from '../fields/definition.js';
import type { Profile } from '../fields/profile.js';
import type { VehicleKey } from '../fields/vehicle.js';
import type { Customer, CustomerKind } from '../model/customer.js';
import { isEmptyPatch } from '../model/patch.js';
import type { Cell } from '../observable/observable.js';
import type { CustomerAdapter } from '../port/adapter.js';
import { checkTexts, checkVehicle, formFields, type Issue, type Texts } from '../rules/validation.js';
import { toNewCustomer, toPatch } from './commit.js';
import * as step from './draft.js';
import { newId } from './new-id.js';

/** The form while it is open. */
export interface FormState {
  readonly mode: 'add' | 'edit';
  /** `choosing-kind` asks which kind; `opening` waits for the customer or the proposals. */
  readonly status: 'choosing-kind' | 'opening' | 'editing' | 'saving' | 'failed-to-open';
  readonly draft: step.Draft | null;
  readonly dirty: boolean;
  /** What is shown at the fields: of those that were left, and after a first try to save of all. */
  readonly issues: readonly Issue[];
  readonly vehicleIssues: readonly Issue<VehicleKey>[];
  /** Counts the tries to save that were stopped by errors, so that each can move the focus. */
  readonly refusals: number;
  /** Why opening or saving failed; what was typed is still in the draft. */
  readonly error: CustomerError | null;
}

/** What a finished save tells. */
export interface Saved {
  readonly mode: 'add' | 'edit';
  readonly customer: Customer;
}

const CLOSED: FormState = {
  mode: 'add',
  status: 'opening',
  draft: null,
  dirty: false,
  issues: [],
  vehicleIssues: [],
  refusals: 0,
  error: null,
};

/**
 * The form: one draft, its issues, and its way to the adapter. Its state is null while it is closed. This module and the
 * rules it needs are loaded when the first form is opened.
 */
export class FormStore {
  readonly #adapter: CustomerAdapter;
  readonly #profile: Profile;
  readonly #buildingId: () => string | null;
  readonly #onSaved: (saved: Saved) => void;
  readonly #state: Cell<FormState | null>;
  #controller = new AbortController();
  #left = new Set<FieldKey>();
  #tried = false;
  #vehicleTried = false;
  #taken: { readonly field: FieldKey; readonly text: string } | null = null;
  #opId: string | null = null;
  #openedFor: { readonly kind: CustomerKind | null } | { readonly id: string } = { kind: null };

  constructor(
    adapter: CustomerAdapter,
    profile: Profile,
    state: Cell<FormState | null>,
    buildingId: () => string | null,
    onSaved: (saved: Saved) => void,
  ) {
    this.#adapter = adapter;
    this.#profile = profile;
    this.#state = state;
    this.#buildingId = buildingId;
    this.#onSaved = onSaved;
  }

  /** Opens an empty form for a kind; without one it asks for it first. */
  async add(kind: CustomerKind | null): Promise<void> {
    this.#reset({ kind });
    if (kind === null) return this.#state.set({ ...CLOSED, status: 'choosing-kind' });
    const { signal } = this.#controller;
    this.#state.set(CLOSED);
    await this.#opening(async () => {
      const proposed = await this.#propose(signal);
      return step.newDraft(newId(), kind, proposed);
    }, 'add');
  }

  /** Opens a customer. */
  async edit(id: string): Promise<void> {
    this.#reset({ id });
    const { signal } = this.#controller;
    this.#state.set({ ...CLOSED, mode: 'edit' });
    await this.#opening(async () => step.draftOf(await this.#adapter.get(id, { signal }), this.#profile), 'edit');
  }

  /** Tries again to open what could not be opened. */
  async retry(): Promise<void> {
    await ('id' in this.#openedFor ? this.edit(this.#openedFor.id) : this.add(this.#openedFor.kind));
  }

  /** Closes the form; what was typed in it is gone. */
  close(): void {
    this.#controller.abort();
    this.#state.set(null);
  }

  type(field: FieldKey, text: string): void {
    this.#change((draft) => step.typed(draft, field, text));
  }

  /** A field was left: from now on its issues show. */
  leave(field: FieldKey): void {
    this.#left.add(field);
    this.#change((draft) => draft);
  }

  /** Opens the vehicle editor, empty or on a vehicle of the form. */
  openVehicle(id: string | null): void {
    this.#vehicleTried = false;
    this.#change((draft) => step.vehicleOpened(draft, id ?? newId()));
  }

  typeVehicle(field: VehicleKey, text: string): void {
    this.#change((draft) => step.vehicleTyped(draft, field, text));
  }

  chooseElectric(electric: boolean): void {
    this.#change((draft) => step.vehicleElectric(draft, electric));
  }

  /** Puts the edited vehicle into the form, or shows what is wrong with it. Tells whether it went. */
  keepVehicle(): boolean {
    this.#vehicleTried = true;
    this.#change((draft) => step.vehicleKept(draft));
    return this.#state.get()?.draft?.vehicle === null;
  }

  cancelVehicle(): void {
    this.#change((draft) => step.vehicleCancelled(draft));
  }

  removeVehicle(id: string): void {
    this.#change((draft) => step.vehicleRemoved(draft, id));
  }

  /** Checks everything and writes it once. The form closes when it is saved and stays as it is when it is not. */
  async save(): Promise<void> {
    const state = this.#state.get();
    if (!state?.draft || state.status !== 'editing') return;
    const { draft, mode } = state;
    this.#tried = true;
    this.#change((unchanged) => unchanged);
    if (this.#issues(draft).some(({ level }) => level === 'error')) return this.#refuse();
    this.#update({ status: 'saving', error: null });
    this.#opId ??= newId();
    try {
      const customer = await this.#commit(draft, { opId: this.#opId, signal: this.#controller.signal });
      this.#state.set(null);
      this.#onSaved({ mode, customer });
    } catch (thrown) {
      if (!isAbortError(thrown)) this.#failed(thrown);
    }
  }

  #commit(draft: step.Draft, options: { opId: string; signal: AbortSignal }): Promise<Customer> {
    const { values } = checkTexts(draft.texts, draft.kind, this.#profile);
    const { base } = draft;
    if (!base) return this.#adapter.create(toNewCustomer(draft, values, this.#buildingId()), options);
    const patch = toPatch({ ...draft, base }, values);
    return isEmptyPatch(patch) ? Promise.resolve(base) : this.#adapter.update(base.id, patch, base.version, options);
  }

  #failed(thrown: unknown): void {
    const error = isCustomerError(thrown) ? thrown : new CustomerError('adapter', {}, { cause: thrown });
    const draft = this.#state.get()?.draft;
    const field = this.#fieldOf(error);
    if (draft && field && error.code === 'taken') {
      this.#taken = { field, text: draft.texts[field] ?? '' };
      this.#update({ status: 'editing', issues: this.#shown(draft) });
      return this.#refuse();
    }
    this.#update({ status: 'editing', error });
  }

  #fieldOf(error: CustomerError): FieldKey | null {
    const draft = this.#state.get()?.draft;
    const fields = draft ? formFields(this.#profile, draft.kind) : [];
    return fields.find((field) => field === error.details.field) ?? null;
  }

  #refuse(): void {
    const state = this.#state.get();
    if (state) this.#update({ refusals: state.refusals + 1 });
  }

  async #propose(signal: AbortSignal): Promise<Texts> {
    const buildingId = this.#buildingId();
    const last = {
      query: { buildingId, kind: 'all', text: '' },
      sort: { field: 'displayOrder', direction: 'descending' },
      at: { index: 0 },
      limit: 1,
    } as const;
    const [code, list] = await Promise.all([
      this.#adapter.nextCode?.({ signal }),
      this.#adapter.list(last, { signal }),
    ]);
    return { code: code?.code ?? '', displayOrder: String((list.rows[0]?.displayOrder ?? 0) + 1) };
  }

  async #opening(open: () => Promise<step.Draft>, mode: 'add' | 'edit'): Promise<void> {
    const { signal } = this.#controller;
    try {
      const draft = await open();
      if (!signal.aborted) this.#state.set({ ...CLOSED, mode, status: 'editing', draft });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = isCustomerError(thrown) ? thrown : new CustomerError('adapter', {}, { cause: thrown });
      this.#state.set({ ...CLOSED, mode, status: 'failed-to-open', error });
    }
  }

  #reset(openedFor: { readonly kind: CustomerKind | null } | { readonly id: string }): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#left = new Set();
    this.#tried = this.#vehicleTried = false;
    this.#taken = this.#opId = null;
    this.#openedFor = openedFor;
  }

  #change(change: (draft: step.Draft) => step.Draft): void {
    const state = this.#state.get();
    if (!state?.draft || state.status === 'saving') return;
    const draft = change(state.draft);
    // Another content is another thing the user does, so a repeated save of it must not count as the same one.
    if (draft !== state.draft) this.#opId = null;
    this.#update({
      draft,
      dirty: step.isDirty(draft),
      issues: this.#shown(draft),
      vehicleIssues: this.#vehicleShown(draft),
    });
  }

  #issues(draft: step.Draft): readonly Issue[] {
    const { issues } = checkTexts(draft.texts, draft.kind, this.#profile);
    const taken = this.#taken;
    const isTaken = taken !== null && (draft.texts[taken.field] ?? '') === taken.text;
    return [
      ...issues,
      ...(isTaken ? [{ field: taken.field, level: 'error', code: 'taken' } as const] : []),
      ...(draft.vehicle ? [{ field: 'vehicles', level: 'error', code: 'vehicle-open' } as const] : []),
    ];
  }

  #shown(draft: step.Draft): readonly Issue[] {
    return this.#issues(draft).filter(({ field }) => {
      // An open editor is no fault until the form is to be saved.
      if (field === 'vehicles') return this.#tried;
      return this.#tried || this.#left.has(field);
    });
  }

  #vehicleShown(draft: step.Draft): readonly Issue<VehicleKey>[] {
    if (!draft.vehicle || !this.#vehicleTried) return [];
    return checkVehicle(draft.vehicle.id, draft.vehicle.texts, draft.vehicle.electric).issues;
  }

  #update(change: Partial<FormState>): void {
    const state = this.#state.get();
    if (state) this.#state.set({ ...state, ...change });
  }
}
