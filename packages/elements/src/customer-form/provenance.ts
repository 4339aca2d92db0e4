import { css, html, type TemplateResult } from 'lit';
import {
  CRM_FIELDS,
  formatDate,
  formatPhone,
  todayInVietnam,
  type CrmField,
  type Draft,
  type FieldKey,
  type FieldValue,
  type Messages,
} from '@clientele/core';
import { fieldDefinition, fieldValue, sameValue } from '@clientele/core/fields';

/** What the CRM says of a field, and whether the form follows it; null where the CRM does not send it. */
export function provenance(key: FieldKey, draft: Draft, words: Messages): TemplateResult | null {
  const crm = draft.base?.crm;
  if (!crm || !isSent(key)) return null;
  const theirs = crm.values[key];
  const override = crm.overrides[key];
  const value = valueOf(key, draft);
  if (value !== undefined && sameValue(value, theirs)) {
    return html`<p class="provenance">${words[override ? 'crm.kept' : 'crm.follows']}</p>`;
  }
  const said = shown(theirs, words);
  const [since, edited] = [dayOf(crm.receivedAt[key]), dayOf(override?.at)];
  const hasChanged = override !== undefined && !sameValue(override.base, theirs);
  const line =
    override?.kind === 'hold'
      ? words['crm.held'](said)
      : words[hasChanged ? 'crm.changed' : 'crm.differs'](said, since) +
        (edited === null ? '' : ` · ${words['crm.editedAt'](edited)}`);
  return html`<p class="provenance differs">${line}</p>`;
}

/** What stands in the form: the customer's own value until something else is typed; undefined where that cannot be read. */
function valueOf(key: FieldKey, { base, texts, opened, kind }: Draft): FieldValue | undefined {
  const text = texts[key] ?? '';
  if (base && text === opened[key]) return fieldValue(base, key);
  const { value, issue } = fieldDefinition(key).read(text, kind);
  return issue?.level === 'error' ? undefined : value;
}

function isSent(key: FieldKey): key is CrmField {
  return (CRM_FIELDS as readonly string[]).includes(key);
}

function shown(value: FieldValue, words: Messages): string | null {
  if (value === null) return null;
  if (typeof value === 'object') return formatPhone(value.value);
  return value === 'male' || value === 'female' || value === 'other' ? words[`gender.${value}`] : String(value);
}

/** The day of a moment as people write it. */
function dayOf(moment: string | undefined): string | null {
  return moment === undefined ? null : formatDate(todayInVietnam(Date.parse(moment)));
}

export const provenanceStyles = css`
  .provenance {
    margin: 5px 0 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--_crm);
    overflow-wrap: anywhere;
  }
  .provenance.differs {
    padding: 6px 9px;
    border-radius: calc(var(--_radius) - 1px);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
`;
