import { unreadable } from './readings.js';
import type { Reading } from './result.js';
import { readText } from './text.js';

// What the mail protocols allow before more does not help anyone: the check finds slips, it does not prove a mailbox.
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@(?:[^\s@"'(),:;<>[\]\\./]+\.)+[^\s@"'(),:;<>[\]\\./]{2,}$/u;
const MAX_LENGTH = 254;

/**
 * An email address: NFC, trimmed, lower case. One `@`, no spaces or quotes, a domain with a dot.
 * Source: domain.md, Formats; length RFC 5321. `readEmail(' Duc.Nguyen@Vidu.vn ')` → `duc.nguyen@vidu.vn`.
 */
export function readEmail(text: string): Reading {
  const reading = readText(text, MAX_LENGTH);
  if (reading.value === null) return reading;
  const value = reading.value.toLowerCase().normalize('NFC');
  if (!EMAIL.test(value) || hasStrayDot(value)) return unreadable('email-invalid');
  return { ...reading, value };
}

function hasStrayDot(email: string): boolean {
  return email.startsWith('.') || email.includes('..') || email.includes('.@');
}
