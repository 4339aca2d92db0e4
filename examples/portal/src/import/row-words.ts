import type { CustomerKind, Messages } from '@clientele/core';
import { fieldDefinition, labelOf } from '@clientele/core/fields';
import { type ImportField, type Remark, type RowReason } from '@clientele/core/spreadsheet';
import type { Words } from '../words/vi.js';

/** What a remark or reason is about, in words. */
function fieldLabel(field: ImportField, kind: CustomerKind, messages: Messages): string {
  if (field === 'kind' || field === 'apartments' || field === 'vehicles') return messages[`field.${field}`];
  return messages[labelOf(fieldDefinition(field), kind)];
}

/** A remark as a person reads it: "Số điện thoại: thêm số 0 ở đầu". */
export function remarkText(remark: Remark, kind: CustomerKind, messages: Messages, words: Words): string {
  const label = fieldLabel(remark.field, kind, messages);
  switch (remark.type) {
    case 'repair':
      return `${label}: ${messages[`repair.${remark.code}`]}`;
    case 'drop':
      return `${label}: ${words['import.dropped'](remark.text, messages[`issue.${remark.code}`])}`;
    case 'warning':
      return `${label}: ${remark.code === 'plate-taken' ? messages['row.plate-taken'] : messages[`issue.${remark.code}`]}`;
    case 'note':
      return `${label}: ${words['import.text'](messages[`row.${remark.code}`], remark.text)}`;
  }
}

/** A reason as a person reads it. */
export function reasonText({ field, code }: RowReason, messages: Messages): string {
  const text = messages[`row.${code}`];
  return code === 'required-missing' ? `${text}: ${fieldLabel(field, 'individual', messages)}` : text;
}
