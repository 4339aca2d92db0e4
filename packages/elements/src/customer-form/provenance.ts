import { html, nothing, type TemplateResult } from 'lit';
import {
  CRM_FIELDS,
  type CrmCustomerCommand,
  type CrmField,
  type CrmLink,
  type CustomerStore,
  type Draft,
  type FieldKey,
  type FieldValue,
  type FormState,
  type Messages,
} from '@clientele/core';
import { fieldDefinition, fieldValue, labelOf, sameValue } from '@clientele/core/fields';
import { crmValue, dayOf } from '../controls/crm-value.js';
import { decisionButton, refusalAt } from '../controls/crm-decision.js';
import { link, onlyEnter, type NoteView } from './note-view.js';

/** How what stands in a field that the CRM sends is to what the CRM says. */
type Standing = 'follows' | 'converged' | 'typed' | 'held' | 'diverged' | 'differs';

/** What the CRM says of a field, whether the form follows it, and what can be decided; null where the CRM does not send it. */
export function provenance(
  key: FieldKey,
  form: FormState,
  store: CustomerStore,
  words: Messages,
  view: NoteView,
): TemplateResult | null {
  const { draft } = form;
  const crm = draft?.base?.crm;
  if (!crm || !isSent(key)) return null;
  const standing = standingOf(key, draft, crm);
  const canDecide = view.crm.store !== null && !view.readOnly;
  const about = words[labelOf(fieldDefinition(key), draft.kind)];
  const isBusy = form.status !== 'editing' || view.crm.state?.isDeciding === true;
  const button = (text: string, act: () => void) =>
    decisionButton({ text, about, isBusy, act, ...(standing === 'typed' && { onKey: onlyEnter }) }, words);
  const decide = (text: string, command: CrmCustomerCommand) => button(text, () => view.onDecide(key, command));
  const reset = () =>
    crm.overrides[key]
      ? decide(words['crm.reset'], { do: 'reset', field: key })
      : button(words['crm.reset'], () => {
          store.form?.type(key, draft.opened[key] ?? '');
          view.onGo(key);
        });
  const mine = () => decide(words['crm.keepMine'], { do: 'resolve', field: key, take: 'mine' });
  const theirs = () => decide(words['crm.takeTheirs'], { do: 'resolve', field: key, take: 'theirs' });
  const said = saidOf(key, standing, crm, draft, words, view);
  const refusal = refusalAt(key, view.crm, words);
  if (standing === 'follows') return html`<p class="provenance">${said}</p>`;
  if (standing === 'diverged' && canDecide) {
    const side = (name: 'mine' | 'theirs', value: FieldValue, choice: TemplateResult) =>
      html`<div>
        <small>${words[`crm.${name}`]}</small><b>${crmValue(value, words) ?? words['crm.empty']}</b>${choice}
      </div>`;
    return html`<div class="provenance differs">
      ${said}
      <div class="sides">
        ${side('mine', fieldValue(draft.base, key), mine())} ${side('theirs', crm.values[key], theirs())}
      </div>
      <span class="more">${words['crm.orType']}</span> ${refusal}
    </div>`;
  }
  const holderId = standing === 'held' ? holderOf(draft, view) : null;
  const ways = html`
    ${holderId ? link(words['form.openHolder'], () => view.onWay({ to: 'open', id: holderId, field: key })) : nothing}
    <span class="decisions">${reset()}${standing === 'held' ? mine() : nothing}</span>
    ${refusal}
  `;
  return html`<div class="provenance ${standing === 'converged' ? '' : 'differs'}">
    ${said} ${canDecide ? ways : nothing}
  </div>`;
}

function standingOf(key: CrmField, draft: Draft, { values, overrides }: CrmLink): Standing {
  const [theirs, override] = [values[key], overrides[key]];
  const value = valueOf(key, draft);
  if (value !== undefined && sameValue(value, theirs)) return override ? 'converged' : 'follows';
  if (draft.texts[key] !== draft.opened[key]) return 'typed';
  if (!override) return 'differs';
  if (override.kind === 'hold') return 'held';
  return sameValue(override.base, theirs) ? 'differs' : 'diverged';
}

/** What the CRM has, since when, and when that was edited here. */
function saidOf(
  key: CrmField,
  standing: Standing,
  crm: CrmLink,
  draft: Draft,
  words: Messages,
  view: NoteView,
): string {
  if (standing === 'follows') return words['crm.follows'];
  if (standing === 'converged') return words['crm.kept'];
  const override = crm.overrides[key];
  const theirs = crmValue(crm.values[key], words);
  if (override?.kind === 'hold') return saidOfHeld(theirs, holderOf(draft, view), words, view);
  const [since, edited] = [dayOf(crm.receivedAt[key]), dayOf(override?.at)];
  const hasChanged = override !== undefined && !sameValue(override.base, crm.values[key]);
  const line =
    standing === 'diverged' && view.crm.store
      ? words['crm.diverged'](since)
      : words[hasChanged ? 'crm.changed' : 'crm.differs'](theirs, since);
  return edited === null ? line : `${line} · ${words['crm.editedAt'](edited)}`;
}

function saidOfHeld(theirs: string | null, holderId: string | null | undefined, words: Messages, view: NoteView) {
  if (holderId === null) return words['crm.heldFree'](theirs);
  const name = holderId === undefined ? null : view.crm.store?.whoIs(holderId)?.name;
  return name ? words['crm.heldBy'](theirs, name) : words['crm.held'](theirs);
}

/** Who has the phone that the CRM says; null for nobody, undefined while that is not known. */
function holderOf(draft: Draft, { crm }: NoteView): string | null | undefined {
  for (const conflict of crm.state?.conflicts ?? []) {
    if (conflict.kind === 'phone-taken' && conflict.customerId === draft.id) return conflict.holderId;
  }
  return undefined;
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
