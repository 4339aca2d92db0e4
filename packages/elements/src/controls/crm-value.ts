import { formatDate, formatPhone, todayInVietnam, type FieldValue, type Messages } from '@clientele/core';

/** A value of a field that the CRM sends, as people read it; null where it is empty. */
export function crmValue(value: FieldValue, words: Messages): string | null {
  if (value === null) return null;
  if (typeof value === 'object') return formatPhone(value.value);
  return value === 'male' || value === 'female' || value === 'other' ? words[`gender.${value}`] : String(value);
}

/** The day of a moment as people write it; null where there is none. */
export function dayOf(moment: string | undefined): string | null {
  return moment === undefined ? null : formatDate(todayInVietnam(Date.parse(moment)));
}
