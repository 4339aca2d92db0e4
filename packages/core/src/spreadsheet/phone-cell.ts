import { fieldDefinition } from '../fields/catalogue.js';
import { splitPhones } from '../formats/phone.js';
import type { RepairCode } from '../formats/result.js';
import type { Phone } from '../model/values.js';
import type { Remark } from './outcome.js';
import { remarksOn, repairRemarks } from './remarks.js';

/** The phones of a cell. */
export interface PhoneCell {
  readonly phone: Phone | null;
  /** The ones after the first, which become other contacts. */
  readonly further: readonly Phone[];
  readonly remarks: readonly Remark[];
}

/** Reads a phone cell, which may hold several; one number written twice is one phone. */
export function readPhoneCell(text: string): PhoneCell {
  const phones = new Map<string, Phone>();
  const remarks: Remark[] = [];
  const repairs: RepairCode[] = [];
  const parts = splitPhones(text);
  for (const part of parts.length === 1 ? [text] : parts) {
    const reading = fieldDefinition('phone').read(part, 'individual');
    const phone = reading.value as Phone | null;
    if (phone && phones.has(phone.value)) continue;
    repairs.push(...reading.repairs);
    remarks.push(...remarksOn('phone', { ...reading, repairs: [] }, part));
    if (!phone) continue;
    if (phones.size > 0)
      remarks.push({ type: 'note', field: 'phone', code: 'second-phone-to-contact', text: phone.text });
    phones.set(phone.value, phone);
  }
  const [first = null, ...further] = phones.values();
  return { phone: first, further, remarks: [...repairRemarks('phone', repairs), ...remarks] };
}
