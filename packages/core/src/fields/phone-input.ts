import { formatPhone } from '../formats/phone-format.js';
import { readPhone } from '../formats/phone.js';
import type { Reading } from '../formats/result.js';
import { compose } from '../formats/text.js';
import type { Phone } from '../model/values.js';

/** A phone typed: it keeps what was typed beside its key. */
export function readPhoneField(text: string): Reading<Phone> {
  const { value, issue, repairs } = readPhone(text);
  return {
    value: value === null ? null : { value, text: compose(text.slice(0, 200)).trim().slice(0, 60) },
    issue,
    repairs,
  };
}

/** A phone as it stands in an input. */
export const showPhone = (value: string | number | boolean | Phone): string => formatPhone((value as Phone).value);
