import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { consume } from '@lit/context';
import { query, state } from 'lit/decorators.js';
import { isAtRisk, type CrmCustomerCommand, type FieldKey, type FormState, type IssuePlace } from '@clientele/core';
import { inFull } from '@clientele/core/fields';
import { originBadges } from '../controls/origin-badges.js';
import { Press } from '../controls/press.js';
import { x } from '../icons/icons.js';
import { CrmController } from '../provider/crm-controller.js';
import { moduleContext, type Module } from '../provider/module-context.js';
import { Watch } from '../provider/watch.js';
import { canResetAll, resetFailure, type CrmPlace } from './crm-lines.js';
import type { WayOn } from './note-view.js';
import { failureNote } from './failure-note.js';
import { formBody } from './form-body.js';
import { focusFirst, focusPlace } from './form-focus.js';
import { formFoot } from './form-foot.js';
import { formStyles } from './form-styles.js';
import { formTabs, isOn } from './form-tabs.js';
import { leaveQuestion } from './leave-question.js';
import { UnloadGuard } from './unload-guard.js';

/** The inside of `<clientele-customer-form>`, loaded when a form is first opened. It finds its module in the context. */
export class FormPanel extends LitElement {
  static override styles = formStyles;

  @consume({ context: moduleContext, subscribe: true })
  @state()
  private module?: Module;

  /** Which tab of the form is seen. */
  @state() private tab = 0;

  /** Where leaving leads that is asked about; null where the form is just to be closed. */
  @state() private way: WayOn | null = null;

  @query('dialog.panel') private panel!: HTMLDialogElement | null;
  @query('dialog.ask') private question!: HTMLDialogElement | null;

  readonly #form = new Watch(this, () => this.module?.store.formState);
  readonly #press = new Press(this);
  readonly #crm = new CrmController(this, () => (this.#form.value?.draft?.base?.crm ? this.module?.store : undefined));
  protected readonly guard = new UnloadGuard(this, () => isAtRisk(this.#form.value ?? null));
  #drawn: FormState | null = null;

  protected override render() {
    const { module } = this;
    const form = this.#form.value;
    if (!module || !form) return nothing;
    const { store } = module;
    const readOnly = !store.canWrite;
    const words = inFull(module.words);
    const tabs = form.draft ? store.profile.form[form.draft.kind] : [];
    return html`
      <dialog class="panel" aria-labelledby="title" @cancel=${this.#onCancel} @close=${this.#onClosed}>
        <form novalidate autocomplete="off" @submit=${this.#onSubmit} @keydown=${this.#onKey}>
          <div class="title ${tabs.length > 1 ? 'over-tabs' : ''}">
            <h2 id="title" tabindex="-1">
              ${words[readOnly ? 'form.viewTitle' : form.mode === 'add' ? 'form.addTitle' : 'form.editTitle']}
            </h2>
            ${form.draft?.base?.crm ? html`<p>${originBadges(form.draft.base, words)}</p>` : nothing}
            <button type="button" class="ghost icon" aria-label=${words['form.close']} @click=${this.#leave}>
              ${x}
            </button>
          </div>
          ${formTabs(tabs, this.tab, form, words, this.#choose)}
          <div class="content" aria-busy=${form.status === 'opening'}>
            ${formBody(form, store, words, {
              tab: this.tab,
              press: this.#press,
              readOnly,
              crm: this.#crm,
              onGo: (place) => void this.#go(place),
              onWay: this.#follow,
              onDecide: (place, command) => void this.#decide(place, command),
            })}
          </div>
          ${failureNote(form, words)} ${resetFailure(this.#crm, words)}
          ${formFoot(form, words, {
            onLeave: this.#leave,
            onRetry: () => void store.form?.retry(),
            onSaveAndAdd: () => void store.form?.saveAndAdd(),
            readOnly,
            onResetAll:
              !readOnly && canResetAll(form, this.#crm)
                ? () => void this.#decide('all', { do: 'reset', field: 'all' })
                : null,
            isDeciding: this.#crm.state?.isDeciding === true,
          })}
        </form>
      </dialog>
      ${leaveQuestion(words, this.way, () => this.question?.close(), this.#confirmed)}
    `;
  }

  protected override update(changed: PropertyValues<this>): void {
    const form = this.#form.value;
    // Closed before it is taken out of the page: only then does the browser give the focus back to where it came from.
    if (!form) this.panel?.close();
    if (form?.draft?.id !== this.#drawn?.draft?.id) this.tab = 0;
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
      if (before?.status !== 'saving') focusFirst(this.renderRoot, form);
    }
    const [first] = form.refused;
    if (first && form.refusals > (before?.refusals ?? 0)) void this.#go(first.field);
    else if (form.draft && form.draft.conflicts.length > 0 && form.draft.base !== before?.draft?.base) {
      void this.#go('conflicts');
    }
  }

  /** Shows the tab a place of the form is on, and puts the focus there. */
  #go = async (place: IssuePlace): Promise<void> => {
    const kind = this.#form.value?.draft?.kind;
    const tab = kind ? this.module?.store.profile.form[kind].findIndex((each) => isOn(each, place)) : undefined;
    if (tab !== undefined && tab >= 0) this.tab = tab;
    await this.updateComplete;
    focusPlace(this.renderRoot, place);
  };

  /** Does what was decided about the CRM. What was pressed may go with it, and the focus stays near. */
  #decide = async (place: FieldKey | CrmPlace, command: CrmCustomerCommand): Promise<void> => {
    await this.#crm.act(place, (crm) => crm.decide(command));
    await this.updateComplete;
    if (!this.panel?.open || this.shadowRoot?.activeElement) return;
    if (place === 'all' || place === 'link') this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
    else await this.#go(place);
  };

  #choose = (tab: number): void => {
    this.tab = tab;
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.module?.store.form?.save();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const { canWrite, form } = this.module?.store ?? {};
    if (!canWrite) return;
    void (event.shiftKey && this.#form.value?.mode === 'add' ? form?.saveAndAdd() : form?.save());
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
    this.way = null;
    if (dirty) this.question?.showModal();
    else form.close();
  };

  /** Goes to the customer who has a value of the form, or had it. Asks before anything else that was typed is lost. */
  #follow = (way: WayOn): void => {
    const form = this.module?.store.form;
    if (!form || this.#form.value?.status === 'saving') return;
    this.way = way;
    if (form.losesMoreThan(way.field)) this.question?.showModal();
    else this.#confirmed();
  };

  #confirmed = (): void => {
    const form = this.module?.store.form;
    this.question?.close();
    if (this.way?.to === 'open') void form?.edit(this.way.id);
    else if (this.way) void form?.restore(this.way.id);
    else form?.close();
  };
}
