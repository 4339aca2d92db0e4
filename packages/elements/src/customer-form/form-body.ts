import { html, type TemplateResult } from 'lit';
import type { CrmCustomerCommand, CustomerStore, FieldKey, FormState, IssuePlace, Messages } from '@clientele/core';
import { failureIcon, message } from '../customer-list/states.js';
import { conflictSection } from './conflict-section.js';
import { crmLines, type CrmPlace } from './crm-lines.js';
import { draftLines } from './draft-lines.js';
import { errorSummary } from './error-summary.js';
import { formContent, type ContentView } from './form-content.js';
import { kindChoice } from './kind-choice.js';

/** What the panel knows beside the form's state. */
export interface BodyView extends ContentView {
  readonly onGo: (place: IssuePlace) => void;
  readonly onDecide: (place: FieldKey | CrmPlace, command: CrmCustomerCommand) => void;
}

/** What stands between title and foot: the question for the kind, why there is nothing, or the form. */
export function formBody(form: FormState, store: CustomerStore, words: Messages, view: BodyView): TemplateResult {
  const { status, draft, refused, error } = form;
  if (status === 'choosing-kind') {
    return kindChoice(store.profile.kinds, words, (kind) => void store.form?.add(kind));
  }
  if (status === 'failed-to-open' && error) {
    return message(failureIcon(error.code), words['form.openFailedTitle'], words[`error.${error.code}`]);
  }
  if (!draft) return html`<p class="waiting-text" role="status">${words['form.loading']}</p>`;
  const undecided = refused.some(({ code }) => code === 'undecided');
  return html`
    ${draftLines(form, words)} ${crmLines(form, view.crm, words, view.readOnly ? null : view.onDecide)}
    ${errorSummary(form, words, view.onGo)}
    ${conflictSection(draft, undecided, words, (conflict, side) => store.form?.decide(conflict, side))}
    ${formContent(form, draft, store, words, view)}
  `;
}
