/** Everything a format can say is wrong or doubtful. The words for it are chosen from the message catalogue. */
export type FormatIssueCode =
  | 'phone-invalid'
  | 'phone-hotline'
  | 'phone-unusual'
  | 'email-invalid'
  | 'date-invalid'
  | 'plate-unusual'
  | 'citizen-id-invalid'
  | 'citizen-id-old'
  | 'citizen-id-gender'
  | 'citizen-id-birth-year'
  | 'tax-code-invalid'
  | 'tax-code-checksum'
  | 'integer-invalid'
  | 'website-invalid'
  | 'text-too-long'
  | 'option-unknown';

/** Everything a format mends on its own; reported, so that nobody wonders why a value changed. */
export type RepairCode = 'zero-added' | 'prefix-mapped' | 'composed' | 'recapitalised' | 'spaces-removed';

/** An `error` stops a save; a `warning` is shown and can be saved. */
export interface FormatIssue {
  readonly level: 'error' | 'warning';
  readonly code: FormatIssueCode;
}

/**
 * What a format makes of a text a person typed or a spreadsheet held.
 * `value` is the normal form, or null when the text is empty or cannot be read (then `issue` is an error).
 */
export interface Reading<Value = string> {
  readonly value: Value | null;
  readonly issue: FormatIssue | null;
  readonly repairs: readonly RepairCode[];
}
