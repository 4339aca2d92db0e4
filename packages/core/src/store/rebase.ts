import { fieldValue, sameValue } from '../fields/access.js';
import type { FieldKey } from '../fields/definition.js';
import { ITEM_COLLECTIONS } from '../fields/items.js';
import type { Profile } from '../fields/profile.js';
import type { Customer } from '../model/customer.js';
import { applyPatch } from '../model/patch.js';
import { merge, type Clash } from '../rules/merge.js';
import { checkTexts, formFields } from '../rules/validation.js';
import { toPatch } from './commit.js';
import { draftOf, only, textsOf, type Conflict, type Draft, type Side } from './draft.js';
import { itemOf, placed } from './draft-items.js';

/**
 * A checked draft put upon what someone else made of its customer meanwhile: what only they changed follows them, what
 * only the form changed stays as it was typed, and what both changed is a conflict, in which mine stands until a side is
 * chosen.
 */
export function rebase(draft: Draft & { readonly base: Customer }, theirs: Customer, profile: Profile): Draft {
  const { values } = checkTexts(draft.texts, draft.kind, profile);
  const mine = applyPatch(draft.base, toPatch(draft, values));
  const { customer, clashes } = merge(draft.base, mine, theirs);
  const fields = formFields(profile, draft.kind);
  const texts: Partial<Record<FieldKey, string>> = { ...textsOf(customer, fields) };
  for (const key of fields) {
    if (sameValue(fieldValue(customer, key), fieldValue(mine, key))) texts[key] = draft.texts[key] ?? '';
  }
  const { items } = draftOf(customer, profile);
  const next = { ...draftOf(theirs, profile), texts, items };
  const conflicts = clashes.flatMap((clash) => conflictOf(clash, next, draftOf(theirs, profile), fields));
  return { ...next, conflicts };
}

function conflictOf(clash: Clash, mine: Draft, theirs: Draft, fields: readonly FieldKey[]): readonly Conflict[] {
  if ('field' in clash) {
    const keys = fields.filter((key) => key === clash.field || key.startsWith(`${clash.field}.`));
    return [{ field: clash.field, mine: only(mine.texts, keys), theirs: only(theirs.texts, keys), choice: null }];
  }
  const { id } = clash;
  const collection = ITEM_COLLECTIONS.find((name) => name === clash.collection);
  if (!collection) return [];
  return [{ collection, id, mine: itemOf(mine, collection, id), theirs: itemOf(theirs, collection, id), choice: null }];
}

/** The draft with one conflict decided; a decision can be changed until the form is saved. */
export function decided(draft: Draft, index: number, choice: Side): Draft {
  const conflict = draft.conflicts[index];
  if (!conflict) return draft;
  const conflicts = draft.conflicts.map((each, at) => (at === index ? { ...each, choice } : each));
  if ('field' in conflict) return { ...draft, conflicts, texts: { ...draft.texts, ...conflict[choice] } };
  return { ...placed(draft, conflict.collection, conflict.id, conflict[choice]), conflicts };
}
