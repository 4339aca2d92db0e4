import { html, type TemplateResult } from 'lit';
import type { CustomerStore, FormState, IssuePlace, Messages } from '@clientele/core';
import type { Press } from '../controls/press.js';
import { failureIcon, message } from '../customer-list/states.js';
import { conflictSection } from './conflict-section.js';
import { draftLines } from './draft-lines.js';
import { errorSummary } from './error-summary.js';
import type { WayOn } from './field-notes.js';
import { formContent } from './form-content.js';
import { kindChoice } from './kind-choice.js';

/** What the panel knows beside the form's state. */
export interface BodyView {
  /** Which tab is seen. */
  readonly tab: number;
  readonly press: Press;
  readonly onGo: (place: IssuePlace) => Promise<void>;
  readonly onWay: (way: WayOn) => void;
}

/** What stands between title and foot: the question for the kind, why there is nothing, or the form. */
export function formBody(
  form: FormState,
  store: CustomerStore,
  words: Messages,
  { tab, press, onGo, onWay }: BodyView,
): TemplateResult {
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
    ${draftLines(form, words)} ${errorSummary(form, words, (place) => void onGo(place))}
    ${conflictSection(draft, undecided, words, (conflict, side) => store.form?.decide(conflict, side))}
    ${formContent(form, draft, tab, store, words, press, onWay)}
  `;
}
