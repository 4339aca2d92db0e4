import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { consume } from '@lit/context';
import { query, state } from 'lit/decorators.js';
import {
  fieldDefinition,
  labelOf,
  type CustomerStore,
  type Draft,
  type FieldKey,
  type FormState,
  type Messages,
} from '@clientele/core';
import { buttons } from '../controls/buttons.js';
import { field, fieldStyles } from '../controls/field.js';
import { x } from '../icons/icons.js';
import { moduleContext, type Module } from '../provider/module-context.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { kindChoice, kindStyles } from './kind-choice.js';
import { panelStyles } from './panel-styles.js';

/** The inside of `<clientele-customer-form>`, loaded when a form is first opened. It finds its module in the context. */
export class FormPanel extends LitElement {
  static override styles = [tokens, base, buttons, fieldStyles, kindStyles, panelStyles];

  @consume({ context: moduleContext, subscribe: true })
  @state()
  private module?: Module;

  @query('dialog.panel') private panel!: HTMLDialogElement | null;
  @query('dialog.ask') private question!: HTMLDialogElement | null;

  readonly #form = new Watch(this, () => this.module?.store.formState);
  #drawn: FormState | null = null;

  protected override render() {
    const { module } = this;
    const form = this.#form.value;
    if (!module || !form) return nothing;
    const { store, words } = module;
    return html`
      <dialog class="panel" aria-labelledby="title" @cancel=${this.#onCancel} @close=${this.#onClosed}>
        <form novalidate autocomplete="off" @submit=${this.#onSubmit} @keydown=${this.#onKey}>
          <div class="title">
            <h2 id="title" tabindex="-1">${words[form.mode === 'add' ? 'form.addTitle' : 'form.editTitle']}</h2>
            <button type="button" class="ghost icon" aria-label=${words['form.close']} @click=${this.#leave}>
              ${x}
            </button>
          </div>
          <div class="content" aria-busy=${form.status === 'opening'}>${this.#content(form, store, words)}</div>
          ${this.#foot(form, store, words)}
        </form>
      </dialog>
      <dialog class="ask" aria-labelledby="leave-title">
        <h2 id="leave-title">${words['form.leaveTitle']}</h2>
        <p>${words['form.leaveText']}</p>
        <div>
          <button type="button" @click=${() => this.question?.close()}>${words['form.stay']}</button>
          <button type="button" class="danger" @click=${() => store.form?.close()}>${words['form.leave']}</button>
        </div>
      </dialog>
    `;
  }

  #content({ status, draft, issues, error }: FormState, store: CustomerStore, words: Messages) {
    if (status === 'choosing-kind') {
      return kindChoice(store.profile.kinds, words, (kind) => void store.form?.add(kind));
    }
    if (status === 'failed-to-open' && error) {
      return html`<p class="problem" role="alert">${words[`error.${error.code}`]}</p>`;
    }
    if (!draft) return html`<p class="waiting-text" role="status">${words['form.loading']}</p>`;
    return store.profile.form[draft.kind].map((section) =>
      'editor' in section
        ? html`<clientele-vehicle-editor></clientele-vehicle-editor>`
        : html`
            ${section.heading ? html`<h3 class="section">${words[section.heading]}</h3>` : nothing}
            <div class="fields">${section.fields.map((key) => this.#field(key, draft, issues, store, words))}</div>
          `,
    );
  }

  #field(key: FieldKey, draft: Draft, issues: FormState['issues'], store: CustomerStore, words: Messages) {
    const definition = fieldDefinition(key);
    return field<FieldKey>({
      definition,
      label: words[labelOf(definition, draft.kind)],
      text: draft.texts[key] ?? '',
      required: store.profile.required.includes(key),
      issue: issues.find((issue) => issue.field === key),
      words,
      onType: (name, text) => store.form?.type(name, text),
      onLeave: (name) => store.form?.leave(name),
    });
  }

  #foot({ status, dirty, issues, error }: FormState, store: CustomerStore, words: Messages) {
    if (status === 'choosing-kind' || status === 'opening') return nothing;
    if (status === 'failed-to-open') {
      return html`<div class="foot">
        <p></p>
        <button type="button" @click=${this.#leave}>${words['form.close']}</button>
        <button type="button" class="primary" @click=${() => void store.form?.retry()}>${words['list.retry']}</button>
      </div>`;
    }
    const errors = issues.filter(({ level }) => level === 'error').length;
    const saving = status === 'saving';
    return html`<div class="foot">
      ${
        error
          ? html`<p class="problem" role="alert">${words[`error.${error.code}`]}</p>`
          : html`<p class=${errors > 0 ? 'problem' : ''} role="status">
              ${errors > 0 ? words['form.issues'](errors) : dirty ? words['form.dirty'] : nothing}
            </p>`
      }
      <button type="button" @click=${this.#leave}>${words['form.cancel']}</button>
      <button type="submit" class="primary" aria-disabled=${saving}>
        ${saving ? words['form.saving'] : words['form.save']}
      </button>
    </div>`;
  }

  protected override update(changed: PropertyValues<this>): void {
    // Closed before it is taken out of the page: only then does the browser give the focus back to where it came from.
    if (!this.#form.value) this.panel?.close();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const form = this.#form.value ?? null;
    const before = this.#drawn;
    this.#drawn = form;
    if (!form || !this.panel) return;
    if (!this.panel.open) this.panel.showModal();
    if (form.status !== before?.status && (form.status === 'editing' || form.status === 'choosing-kind')) {
      if (before?.status !== 'saving') this.#focusFirst(form);
    }
    if (form.refusals > (before?.refusals ?? 0)) this.#focusError();
  }

  #focusFirst({ status, mode }: FormState): void {
    // When adding, code and order are proposed, so the first thing to type is the first field without a text.
    const inputs = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.field input, .field select')];
    const kind = this.renderRoot.querySelector<HTMLElement>('.kind');
    const target =
      status === 'choosing-kind' ? kind : (mode === 'add' && inputs.find(({ value }) => value === '')) || inputs[0];
    target?.focus();
  }

  #focusError(): void {
    const invalid = this.renderRoot.querySelector<HTMLElement>('.field [aria-invalid="true"]');
    if (invalid) return invalid.focus();
    this.renderRoot.querySelector('clientele-vehicle-editor')?.focusEditor();
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.module?.store.form?.save();
  };

  #onKey = (event: KeyboardEvent): void => {
    const enter = event.key === 'Enter';
    if (enter && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#onSubmit(new SubmitEvent('submit', { cancelable: true }));
    }
  };

  #onCancel = (event: Event): void => {
    if (event.target !== this.panel) return;
    event.preventDefault();
    this.#leave();
  };

  /** The browser closes a dialog on a second Escape whatever was answered to the first; what was typed stays. */
  #onClosed = (): void => {
    if (this.#form.value && this.panel?.isConnected) this.panel.showModal();
  };

  #leave = (): void => {
    const form = this.module?.store.form;
    if (!form) return;
    const { dirty, status } = this.#form.value ?? {};
    if (status === 'saving') return;
    if (dirty) this.question?.showModal();
    else form.close();
  };
}
