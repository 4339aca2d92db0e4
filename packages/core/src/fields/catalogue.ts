import { formatDate, readDate } from '../formats/date.js';
import { readCitizenId } from '../formats/citizen-id.js';
import { readEmail } from '../formats/email.js';
import { readInteger } from '../formats/integer.js';
import { readOrganisationName, readPersonName } from '../formats/name.js';
import type { Reading } from '../formats/result.js';
import { readTaxCode } from '../formats/tax-code.js';
import { readMultiline, readText } from '../formats/text.js';
import { readWebsite } from '../formats/website.js';
import { CUSTOMER_KINDS } from '../model/customer.js';
import { GENDERS } from '../model/gender.js';
import { fold } from '../query/fold.js';
import type { FieldDefinition, FieldKey, FieldOption, FieldValue } from './definition.js';
import { readPhoneField, showPhone } from './phone-input.js';

type Shown = Exclude<FieldValue, null>;

const both = CUSTOMER_KINDS;
const person = ['individual'] as const;
const group = ['organisation'] as const;
const asIs = (value: Shown) => (typeof value === 'object' ? value.text : `${value}`);
const oneLine = (text: string) => readText(text);

const showDate = (value: Shown) => formatDate(asIs(value));

function readOption(options: readonly FieldOption[], words: Readonly<Record<string, readonly string[]>>) {
  return (text: string): Reading => {
    const typed = fold(text);
    const found = options.find(({ value }) => value === typed || words[value]?.includes(typed));
    const issue = found || typed === '' ? null : ({ level: 'error', code: 'option-unknown' } as const);
    return { value: found?.value ?? null, issue, repairs: [] };
  };
}

const genders: readonly FieldOption[] = GENDERS.map((value) => ({ value, label: `gender.${value}` as const }));
const genderWords = { male: ['nam', 'm'], female: ['nu', 'f'], other: ['khac'] };

/** Every field a profile can show, in the order of the manuals. */
export const CATALOGUE: readonly FieldDefinition[] = [
  {
    key: 'code',
    kinds: both,
    label: 'field.code',
    input: 'text',
    read: oneLine,
    show: asIs,
    aliases: ['ma', 'ma kh', 'code'],
  },
  {
    key: 'displayOrder',
    kinds: both,
    label: 'field.displayOrder',
    input: 'integer',
    read: readInteger,
    show: asIs,
    aliases: ['stt', 'thu tu', 'order'],
  },
  {
    key: 'name',
    kinds: both,
    label: { individual: 'field.fullName', organisation: 'field.organisationName' },
    input: 'text',
    read: (text, kind) => (kind === 'individual' ? readPersonName(text) : readOrganisationName(text)),
    show: asIs,
    wide: true,
    aliases: ['ten khach hang', 'ten', 'ho ten', 'name', 'full name'],
  },
  {
    key: 'phone',
    kinds: both,
    label: 'field.phone',
    input: 'phone',
    read: readPhoneField,
    show: showPhone,
    aliases: ['sdt', 'dien thoai', 'so dt', 'di dong', 'phone', 'phone number'],
  },
  {
    key: 'email',
    kinds: both,
    label: 'field.email',
    input: 'email',
    read: readEmail,
    show: asIs,
    aliases: ['e-mail', 'thu dien tu'],
  },
  {
    key: 'gender',
    kinds: person,
    label: 'field.gender',
    input: 'select',
    read: readOption(genders, genderWords),
    show: asIs,
    options: genders,
    aliases: ['gender', 'phai'],
  },
  {
    key: 'birthDate',
    kinds: person,
    label: 'field.birthDate',
    input: 'date',
    read: readDate,
    show: showDate,
    aliases: ['birthday', 'date of birth', 'nam sinh'],
  },
  {
    key: 'nationality',
    kinds: person,
    label: 'field.nationality',
    input: 'text',
    read: oneLine,
    show: asIs,
    aliases: [],
  },
  {
    key: 'identityNumber',
    kinds: person,
    label: 'field.identityNumber',
    input: 'text',
    read: readCitizenId,
    show: asIs,
    aliases: ['cccd', 'cmnd', 'so cccd', 'cccd/cmnd', 'ho chieu', 'so ho chieu'],
  },
  {
    key: 'identityDate',
    kinds: person,
    label: 'field.identityDate',
    input: 'date',
    read: readDate,
    show: showDate,
    aliases: ['ngay cap cccd'],
  },
  {
    key: 'identityPlace',
    kinds: person,
    label: 'field.identityPlace',
    input: 'text',
    read: oneLine,
    show: asIs,
    aliases: ['noi cap cccd'],
  },
  {
    key: 'company',
    kinds: person,
    label: 'field.company',
    input: 'text',
    read: oneLine,
    show: asIs,
    aliases: ['company'],
  },
  {
    key: 'tradingName',
    kinds: group,
    label: 'field.tradingName',
    input: 'text',
    read: oneLine,
    show: asIs,
    aliases: [],
  },
  {
    key: 'taxCode',
    kinds: group,
    label: 'field.taxCode',
    input: 'text',
    read: readTaxCode,
    show: asIs,
    aliases: ['mst', 'tax code'],
  },
  {
    key: 'registrationNumber',
    kinds: group,
    label: 'field.registrationNumber',
    input: 'text',
    read: oneLine,
    show: asIs,
    aliases: ['so dkkd'],
  },
  {
    key: 'registrationDate',
    kinds: group,
    label: 'field.registrationDate',
    input: 'date',
    read: readDate,
    show: showDate,
    aliases: ['ngay cap dkkd'],
  },
  {
    key: 'registrationPlace',
    kinds: group,
    label: 'field.registrationPlace',
    input: 'text',
    read: oneLine,
    show: asIs,
    aliases: ['noi cap dkkd'],
  },
  {
    key: 'representative',
    kinds: group,
    label: 'field.representative',
    input: 'text',
    read: readPersonName,
    show: asIs,
    aliases: ['dai dien'],
  },
  {
    key: 'representativePosition',
    kinds: group,
    label: 'field.representativePosition',
    input: 'text',
    read: oneLine,
    show: asIs,
    aliases: [],
  },
  {
    key: 'website',
    kinds: group,
    label: 'field.website',
    input: 'url',
    read: readWebsite,
    show: asIs,
    aliases: ['web'],
  },
  {
    key: 'address',
    kinds: both,
    label: 'field.address',
    input: 'text',
    read: oneLine,
    show: asIs,
    wide: true,
    aliases: ['address'],
  },
  {
    key: 'occupant.name',
    kinds: both,
    label: 'field.occupantName',
    input: 'text',
    read: readPersonName,
    show: asIs,
    aliases: ['nguoi su dung'],
  },
  {
    key: 'occupant.phone',
    kinds: both,
    label: 'field.occupantPhone',
    input: 'phone',
    read: readPhoneField,
    show: showPhone,
    hint: 'hint.occupant',
    aliases: ['sdt nguoi su dung'],
  },
  {
    key: 'note',
    kinds: both,
    label: 'field.note',
    input: 'multiline',
    read: (text) => readMultiline(text),
    show: asIs,
    wide: true,
    aliases: ['note'],
  },
];

const byKey = new Map(CATALOGUE.map((definition) => [definition.key, definition]));

/** The definition of a field. */
export function fieldDefinition(key: FieldKey): FieldDefinition {
  const definition = byKey.get(key);
  if (!definition) throw new RangeError(`No field ${key} in the catalogue`);
  return definition;
}
