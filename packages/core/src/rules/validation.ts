import { fieldDefinition } from '../fields/catalogue.js';
import type { FieldKey, FieldValue, Texts } from '../fields/definition.js';
import type { Profile } from '../fields/profile.js';
import { checkCitizenId } from '../formats/citizen-id.js';
import type { CustomerKind } from '../model/customer.js';
import type { Gender } from '../model/gender.js';
import type { Issue, IssuePlace } from './issues.js';

/** What stands on a profile's form for a kind, fields and lists, in the order of the form. */
export function formPlaces(profile: Profile, kind: CustomerKind): readonly IssuePlace[] {
  return profile.form[kind]
    .flatMap((tab) => tab.sections)
    .flatMap((section): readonly IssuePlace[] => ('fields' in section ? section.fields : [section.editor]));
}

/** The fields of a profile's form for a kind, in the order of the form. */
export function formFields(profile: Profile, kind: CustomerKind): readonly FieldKey[] {
  return profile.form[kind]
    .flatMap((tab) => tab.sections)
    .flatMap((section) => ('fields' in section ? section.fields : []));
}

/** What typed texts mean: a value for each field of the form, and the issues in the order of the form. */
export function checkTexts(
  texts: Texts,
  kind: CustomerKind,
  profile: Profile,
): { readonly values: ReadonlyMap<FieldKey, FieldValue>; readonly issues: readonly Issue<FieldKey>[] } {
  const values = new Map<FieldKey, FieldValue>();
  const issues: Issue<FieldKey>[] = [];
  for (const field of formFields(profile, kind)) {
    const definition = fieldDefinition(field);
    const reading = definition.read(texts[field] ?? '', kind);
    values.set(field, reading.value);
    if (reading.issue) issues.push({ field, ...reading.issue });
    else if (reading.value === null && profile.required.includes(field)) {
      issues.push({ field, level: 'error', code: definition.input === 'select' ? 'chosen' : 'required' });
    }
  }
  return { values, issues: [...issues, ...acrossFields(values, issues)] };
}

function acrossFields(
  values: ReadonlyMap<FieldKey, FieldValue>,
  found: readonly Issue<FieldKey>[],
): readonly Issue<FieldKey>[] {
  const issues: Issue<FieldKey>[] = [];
  const has = (field: FieldKey) => (values.get(field) ?? null) !== null;
  const broken = (field: FieldKey) => found.some((issue) => issue.field === field);
  if (has('occupant.name') !== has('occupant.phone')) {
    const field = has('occupant.name') ? 'occupant.phone' : 'occupant.name';
    if (values.has(field) && !broken(field)) issues.push({ field, level: 'error', code: 'occupant-incomplete' });
  }
  const identity = values.get('identityNumber');
  if (typeof identity === 'string') {
    const gender = (values.get('gender') ?? null) as Gender | null;
    const birthDate = (values.get('birthDate') ?? null) as string | null;
    const doubt = checkCitizenId(identity, { gender, birthDate });
    if (doubt && !broken('identityNumber')) issues.push({ field: 'identityNumber', ...doubt });
  }
  return issues;
}
