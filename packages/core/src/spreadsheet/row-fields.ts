import { CATALOGUE } from '../fields/catalogue.js';
import type { FieldKey, FieldValue } from '../fields/definition.js';
import { checkCitizenId } from '../formats/citizen-id.js';
import { tidyLine } from '../formats/text.js';
import type { CustomerKind } from '../model/customer.js';
import type { Gender } from '../model/gender.js';
import type { Phone } from '../model/values.js';
import type { Remark } from './outcome.js';
import { LONGEST_CELL, type CellOf } from './cells.js';
import { readPhoneCell } from './phone-cell.js';
import { remarksOn, warningRemark } from './remarks.js';

/** What the cells of a row mean. */
export interface RowFields {
  /** The usable values; a field without one is not in it. */
  readonly values: ReadonlyMap<FieldKey, Exclude<FieldValue, null>>;
  readonly furtherPhones: readonly Phone[];
  readonly remarks: readonly Remark[];
}

/** Reads the fields of the catalogue in a row of a kind; null is a kind nobody understands, read as an individual. */
export function readFields(cellOf: CellOf, kind: CustomerKind | null): RowFields {
  const values = new Map<FieldKey, Exclude<FieldValue, null>>();
  const remarks: Remark[] = [];
  let furtherPhones: readonly Phone[] = [];
  for (const { key, kinds, read } of CATALOGUE) {
    const text = cellOf(key);
    if (text === '') continue;
    if (text.length > LONGEST_CELL) {
      remarks.push({ type: 'drop', field: key, code: 'text-too-long', text: text.trim() });
    } else if (kind !== null && !kinds.includes(kind)) {
      if (tidyLine(text) !== '') remarks.push({ type: 'drop', field: key, code: 'other-kind', text: text.trim() });
    } else if (key === 'phone') {
      const cell = readPhoneCell(text);
      if (cell.phone) values.set(key, cell.phone);
      furtherPhones = cell.further;
      remarks.push(...cell.remarks);
    } else {
      const reading = read(text, kind ?? 'individual');
      if (reading.value !== null) values.set(key, reading.value);
      remarks.push(...remarksOn(key, reading, text));
    }
  }
  remarks.push(...dropHalfOccupant(values, cellOf), ...doubtIdentity(values));
  return { values, furtherPhones, remarks };
}

function dropHalfOccupant(values: Map<FieldKey, unknown>, cellOf: CellOf): Remark[] {
  const half = (['occupant.name', 'occupant.phone'] as const).filter((field) => values.has(field));
  const [field] = half;
  if (half.length !== 1 || field === undefined) return [];
  values.delete(field);
  return [{ type: 'drop', field, code: 'occupant-incomplete', text: cellOf(field).trim() }];
}

function doubtIdentity(values: ReadonlyMap<FieldKey, unknown>): Remark[] {
  const identity = values.get('identityNumber');
  if (typeof identity !== 'string') return [];
  const gender = (values.get('gender') ?? null) as Gender | null;
  const birthDate = (values.get('birthDate') ?? null) as string | null;
  const doubt = checkCitizenId(identity, { gender, birthDate });
  return doubt ? [warningRemark('identityNumber', doubt)] : [];
}
