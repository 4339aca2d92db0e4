import { asCustomerError } from '../errors/as-customer-error.js';
import { CustomerError, isAbortError } from '../errors/customer-error.js';
import type { Customer } from '../model/customer.js';
import { formFields } from '../rules/validation.js';
import type { Draft } from './draft.js';
import type { Saved } from './form-state.js';
import { newId } from './new-id.js';
import type { OpenForm } from './open-form.js';
import { write } from './write.js';

/** The way of the open form to the adapter. */
export class FormSaving {
  readonly #form: OpenForm;
  readonly #buildingId: () => string | null;
  #operation: { readonly id: string; readonly changes: number } | null = null;

  constructor(form: OpenForm, buildingId: () => string | null) {
    this.#form = form;
    this.#buildingId = buildingId;
  }

  /** Checks everything and writes it once. Null where it was not saved: the form then says why. */
  async save(): Promise<Saved | null> {
    const { state, signal, issues, uniqueness } = this.#form;
    if (!state?.draft || state.status !== 'editing') return null;
    const { mode } = state;
    let { draft } = state;
    issues.trySave();
    if (issues.errors(draft).length > 0) {
      this.#form.update({ status: 'saving' });
      await uniqueness.recheck(draft);
      if (signal.aborted) return null;
      // A file may have arrived meanwhile.
      draft = this.#form.draft ?? draft;
      if (issues.errors(draft).length > 0) return this.#refuse(draft);
    }
    this.#form.update({ status: 'saving', error: null });
    try {
      const { adapter, profile } = this.#form;
      const target = { adapter, profile, buildingId: this.#buildingId() };
      const written = await write(target, draft, { opId: this.#opId(), signal });
      if ('customer' in written) return { mode, customer: written.customer };
      this.#form.update({ status: 'editing', refused: [] });
      this.#form.change(() => written.undecided);
    } catch (thrown) {
      if (!isAbortError(thrown)) this.#failed(draft, asCustomerError(thrown));
    }
    return null;
  }

  /** Brings a deleted customer back. Null where that was not done: the form then says why. */
  async restore(id: string): Promise<Customer | null> {
    const { adapter, signal, state } = this.#form;
    if (!adapter.restore || state?.status !== 'editing') return null;
    this.#form.update({ status: 'saving', error: null });
    try {
      const [result] = await adapter.restore([id], { opId: newId(), signal });
      if (result?.status === 'restored') return result.customer;
      throw result?.error ?? new CustomerError('adapter');
    } catch (thrown) {
      if (!isAbortError(thrown)) this.#form.update({ status: 'editing', error: asCustomerError(thrown) });
      return null;
    }
  }

  /** One id for one content: another content is another thing the user does, and must not count as the same. */
  #opId(): string {
    const { changes } = this.#form;
    if (this.#operation?.changes !== changes) this.#operation = { id: newId(), changes };
    return this.#operation.id;
  }

  #failed(draft: Draft, error: CustomerError): void {
    const field = formFields(this.#form.profile, draft.kind).find((key) => key === error.details.field);
    if (field && error.code === 'taken') {
      this.#form.uniqueness.refused(draft, field);
      this.#refuse(draft);
    } else {
      this.#form.update({ status: 'editing', error });
    }
  }

  #refuse(draft: Draft): null {
    const { state, issues } = this.#form;
    const refusals = (state?.refusals ?? 0) + 1;
    this.#form.update({ status: 'editing', error: null, refused: issues.errors(draft), refusals });
    this.#form.show(draft);
    return null;
  }
}
