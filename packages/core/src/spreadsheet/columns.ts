import { CATALOGUE } from '../fields/catalogue.js';
import { tidyLine } from '../formats/text.js';
import { en } from '../messages/en.js';
import { wholeVi } from '../messages/in-full.js';
import type { MessageKey } from '../messages/vi.js';
import { CUSTOMER_KINDS } from '../model/customer.js';
import { labelOf } from '../fields/access.js';
import { fold } from '../query/fold.js';
import type { ImportField } from './outcome.js';

/** What the columns of a spreadsheet were taken for. */
export interface ColumnMatch {
  /** For each header cell the field it means; null where it means none. */
  readonly columns: readonly (ImportField | null)[];
  /**
   * The headers that are not read: those nobody knows, and those of a field another column has already. A column without
   * a header that holds something stands here by its letter in the spreadsheet, `N`.
   */
  readonly unknownColumns: readonly string[];
}

// Beside the catalogue: the list's own column labels, and what is a list inside a customer and no field of it.
const LABELS: readonly (readonly [ImportField, MessageKey])[] = [
  ['code', 'column.code'],
  ['name', 'column.name'],
  ['displayOrder', 'column.displayOrderShort'],
  ['kind', 'field.kind'],
  ['kind', 'column.kind'],
  ['kind', 'column.kindShort'],
  ['apartments', 'field.apartments'],
  ['apartments', 'column.apartment'],
  ['vehicles', 'field.vehicles'],
];
const ALIASES: readonly (readonly [ImportField, string])[] = [
  ['kind', 'loai kh'],
  ['kind', 'kind'],
  ['vehicles', 'xe'],
  ['vehicles', 'danh sach phuong tien'],
];
const LONGEST = 200;

/** Which field each header means, compared folded with the catalogue's aliases and the labels of both languages. */
export function matchColumns(header: readonly string[], rows: readonly (readonly string[])[]): ColumnMatch {
  const fields = fieldsByHeader();
  const taken = new Set<ImportField>();
  const unknownColumns: string[] = [];
  const columns = header.map((text, column) => {
    const field = fields.get(headerKey(text)) ?? null;
    if (field !== null && !taken.has(field)) {
      taken.add(field);
      return field;
    }
    if (tidyLine(text) !== '') unknownColumns.push(tidyLine(text));
    else if (isUsed(rows, column)) unknownColumns.push(columnLetter(column));
    return null;
  });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (let column = header.length; column < width; column += 1) {
    if (isUsed(rows, column)) unknownColumns.push(columnLetter(column));
  }
  return { columns, unknownColumns };
}

function fieldsByHeader(): ReadonlyMap<string, ImportField> {
  const fields = new Map<string, ImportField>();
  const learn = (text: string, field: ImportField) => fields.has(fold(text)) || fields.set(fold(text), field);
  for (const definition of CATALOGUE) {
    for (const kind of CUSTOMER_KINDS) {
      const label = labelOf(definition, kind);
      learn(wholeVi[label], definition.key);
      learn(en[label], definition.key);
    }
    definition.aliases.forEach((alias) => learn(alias, definition.key));
  }
  for (const [field, label] of LABELS) {
    learn(wholeVi[label], field);
    learn(en[label], field);
  }
  ALIASES.forEach(([field, alias]) => learn(alias, field));
  return fields;
}

// Templates mark what must be filled in: "Họ và tên *", "Họ và tên (*)".
function headerKey(text: string): string {
  return fold(text.slice(0, LONGEST)).replace(/ ?(?:\(\*\)|\*|:)$/, '');
}

function isUsed(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.some((row) => (row[column] ?? '').trim() !== '');
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}
