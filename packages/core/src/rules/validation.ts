import { fieldDefinition } from '../fields/catalogue.js';
import type { FieldKey, FieldValue } from '../fields/definition.js';
import type { Profile } from '../fields/profile.js';
import { VEHICLE_FIELDS, needsPlate, type VehicleKey } from '../fields/vehicle.js';
import { checkCitizenId } from '../formats/citizen-id.js';
import type { FormatIssueCode } from '../formats/result.js';
import type { CustomerKind, Gender } from '../model/customer.js';
import type { Vehicle } from '../model/vehicle.js';

/** Everything that can be wrong with what stands in the form. */
export type IssueCode = FormatIssueCode | 'required' | 'chosen' | 'taken' | 'occupant-incomplete' | 'vehicle-open';

/** Something to mend (`error`) or to look at (`warning`), at one field. */
export interface Issue<Field extends string = FieldKey | 'vehicles'> {
  readonly field: Field;
  readonly level: 'error' | 'warning';
  readonly code: IssueCode;
}

/** Texts as typed, by field; a missing one is empty. */
export type Texts<Key extends string = FieldKey> = Readonly<Partial<Record<Key, string>>>;

/** The fields of a profile's form for a kind, in the order of the form. */
export function formFields(profile: Profile, kind: CustomerKind): readonly FieldKey[] {
  return profile.form[kind].flatMap((section) => ('fields' in section ? section.fields : []));
}

/** What typed texts mean: a value for each field of the form, and the issues in the order of the form. */
export function checkTexts(
  texts: Texts,
  kind: CustomerKind,
  profile: Profile,
): { readonly values: ReadonlyMap<FieldKey, FieldValue>; readonly issues: readonly Issue[] } {
  const values = new Map<FieldKey, FieldValue>();
  const issues: Issue[] = [];
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

function acrossFields(values: ReadonlyMap<FieldKey, FieldValue>, found: readonly Issue[]): readonly Issue[] {
  const issues: Issue[] = [];
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

/** What the texts of the vehicle editor mean; `vehicle` is null while an error stands. */
export function checkVehicle(
  id: string,
  texts: Texts<VehicleKey>,
  electric: boolean,
): { readonly vehicle: Vehicle | null; readonly issues: readonly Issue<VehicleKey>[] } {
  const values: Partial<Record<VehicleKey, string | null>> = {};
  const issues: Issue<VehicleKey>[] = [];
  const required: readonly VehicleKey[] = needsPlate(texts.type ?? '') ? ['type', 'plate', 'state'] : ['type', 'state'];
  for (const { key, read, input } of VEHICLE_FIELDS) {
    const { value, issue } = read(texts[key] ?? '');
    values[key] = value;
    if (issue) issues.push({ field: key, ...issue });
    else if (value === null && required.includes(key)) {
      issues.push({ field: key, level: 'error', code: input === 'select' ? 'chosen' : 'required' });
    }
  }
  if (issues.some((issue) => issue.level === 'error')) return { vehicle: null, issues };
  return { vehicle: { ...(values as Omit<Vehicle, 'id' | 'electric'>), id, electric }, issues };
}
