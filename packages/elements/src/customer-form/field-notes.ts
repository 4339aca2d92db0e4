import { css, html, nothing, type TemplateResult } from 'lit';
import type { CustomerStore, FieldKey, FormState, Messages } from '@clientele/core';
import { fieldDefinition, labelOf } from '@clientele/core/fields';
import { holderText } from '../controls/issue-text.js';
import { provenance } from './provenance.js';

/** What can be done in place of what is in the form. Both leave it, and ask before if more than the field would be lost. */
export interface WayOn {
  readonly to: 'open' | 'restore';
  /** Whom. */
  readonly id: string;
  /** The field whose value led there. */
  readonly field: FieldKey;
}

/** What stands under a field beside its issue: the way to who has its value, or had it, and what the CRM says. */
export function fieldNotes(
  key: FieldKey,
  { issues, offers, draft }: FormState,
  store: CustomerStore,
  words: Messages,
  onWay: (way: WayOn) => void,
): TemplateResult | typeof nothing {
  if (!draft) return nothing;
  const label = words[labelOf(fieldDefinition(key), draft.kind)];
  const holder = issues.find(({ field }) => field === key)?.holder;
  const offer = offers.find(({ field }) => field === key);
  const link = (text: string, act: () => void) =>
    html`<button type="button" class="link" @click=${act}>${text}</button>`;
  return html`
    ${holder ? link(words['form.openHolder'], () => onWay({ to: 'open', id: holder.id, field: key })) : nothing}
    ${
      offer
        ? html`<p class="offer">
            ${words['form.deletedHolder'](label, holderText(offer.holder))}
            ${link(words['form.restoreHolder'], () => onWay({ to: 'restore', id: offer.holder.id, field: key }))}
          </p>`
        : nothing
    }
    ${
      key === 'occupant.phone' && !draft.texts[key] && draft.texts.phone
        ? link(words['form.samePhone'], () => store.form?.type(key, draft.texts.phone ?? ''))
        : nothing
    }
    ${provenance(key, draft, words)}
  `;
}

export const fieldNoteStyles = css`
  button.link {
    min-height: 24px;
    padding: 2px 0;
    border: 0;
    background: none;
    font-size: 12px;
    line-height: 20px;
    white-space: normal;
    text-align: start;
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button.link:hover {
    text-decoration-thickness: 2px;
  }
  .offer {
    margin: 5px 0 0;
    font-size: 12px;
    line-height: 20px;
    color: var(--_ink-2);
  }
  @media (pointer: coarse) {
    button.link {
      min-height: 44px;
    }
  }
`;
