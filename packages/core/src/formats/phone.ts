import { HOTLINE, LANDLINE, MOBILE, OLD_PREFIXES, PLAUSIBLE } from './phone-vietnam.js';
import { EMPTY, doubtful, readable, unreadable } from './readings.js';
import type { Reading, RepairCode } from './result.js';
import { plainText } from './text.js';

const WRITTEN_AS_PHONE = /^[\d .()+-]+$/;
const FOREIGN = /^[1-9]\d{7,14}$/;
// The longest number has 15 digits; the rest is room for the ways people space them out.
const LONGEST = 60;
const COUNTRY_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/**
 * A phone number as its key: E.164, or the bare digits of a 1800/1900 hotline (a warning: it identifies nobody).
 * Reads `0…`, `84…`, `+84…`, `0084…`, foreign numbers with `+` or `00`, landlines, old 11-digit mobiles (`prefix-mapped`)
 * and 9 digits a spreadsheet took the zero from (`zero-added`). Spaces, dots, dashes and brackets do not count.
 * Source: domain.md, Phone. `readPhone('0162 123 4567')` → `+84321234567`.
 */
export function readPhone(text: string): Reading {
  const plain = plainText(text);
  if (plain === '') return EMPTY;
  if (plain.length > LONGEST || !WRITTEN_AS_PHONE.test(plain)) return unreadable('phone-invalid');
  const dialled = withoutBracketedZero(plain).replace(/[ .()-]/g, '');
  const international = /^(?:\+|00)(\d+)$/.exec(dialled)?.[1];
  if (international?.startsWith('84')) return readVietnamese(withoutTrunkZero(international.slice(2)));
  if (international !== undefined)
    return FOREIGN.test(international) ? readable(`+${international}`) : unreadable('phone-invalid');
  if (HOTLINE.test(dialled)) return readVietnamese(dialled);
  if (/^[35789]\d{8}$/.test(dialled)) return readVietnamese(dialled, ['zero-added']);
  if (/^0\d+$/.test(dialled)) return readVietnamese(dialled.slice(1));
  if (/^84\d+$/.test(dialled)) return readVietnamese(withoutTrunkZero(dialled.slice(2)));
  return unreadable('phone-invalid');
}

/** Whether a phone's value can tell one customer from another; a hotline cannot. `phoneIdentifies('19001234')` → false. */
export function phoneIdentifies(value: string): boolean {
  return value.startsWith('+');
}

/**
 * A phone's value as people read it; `readPhone` reads it back. Source: domain.md, Phone. `+84912345678` →
 * `0912 345 678`, `+842438251234` → `024 3825 1234`, `+14155552671` → `+1 415 555 2671`, `19001234` → `1900 1234`.
 */
export function formatPhone(value: string): string {
  if (HOTLINE.test(value)) return `${value.slice(0, 4)} ${grouped(value.slice(4))}`;
  if (!/^\+\d{7,15}$/.test(value)) return value;
  const digits = value.slice(1);
  if (digits.startsWith('84')) return formatVietnamese(`0${digits.slice(2)}`);
  const country = COUNTRY_CODE.exec(digits)?.[0] ?? '';
  return `+${country} ${grouped(digits.slice(country.length))}`.trimEnd();
}

/**
 * The phones of a cell that holds several, parted by `/`, `;`, `,`, a line break or ` - `. Conservative: where any part is
 * not a full number by itself the whole text comes back as one. `'0912345678 / 024 3825 1234'` → two,
 * `'0912345678/79'` → one.
 */
export function splitPhones(text: string): readonly string[] {
  const listed = text.split(/[/;,\n\r]/).flatMap(splitAtDash);
  const parts = listed.map(plainText).filter((part) => part !== '');
  if (parts.every(isPhone)) return parts;
  return [plainText(text)];
}

function splitAtDash(text: string): readonly string[] {
  const parts = plainText(text).split(' - ');
  return parts.every(isPhone) ? parts : [text];
}

function isPhone(text: string): boolean {
  return readPhone(text).value !== null;
}

function readVietnamese(national: string, repairs: readonly RepairCode[] = []): Reading {
  if (HOTLINE.test(national)) return doubtful(national, 'phone-hotline', repairs);
  if (!PLAUSIBLE.test(national)) return unreadable('phone-invalid');
  const prefix = national.length === 10 ? OLD_PREFIXES.get(national.slice(0, 3)) : undefined;
  if (prefix !== undefined) return readable(`+84${prefix}${national.slice(3)}`, [...repairs, 'prefix-mapped']);
  const known = MOBILE.test(national) || LANDLINE.test(national);
  return known ? readable(`+84${national}`, repairs) : doubtful(`+84${national}`, 'phone-unusual', repairs);
}

// People write +84 0912…, with the zero one dials only inside the country.
function withoutTrunkZero(national: string): string {
  return national.replace(/^0/, '');
}

// The same zero of a foreign number can be told only where it is in brackets: +44 (0)20 7946 0958.
function withoutBracketedZero(plain: string): string {
  return /^\(?(?:\+|00)/.test(plain) ? plain.replace(/\( ?0 ?\)/, '') : plain;
}

function formatVietnamese(number: string): string {
  const landline = /^(02[48])(\d{4})(\d{4})$/.exec(number) ?? /^(02\d\d)(\d{3})(\d{4})$/.exec(number);
  if (landline) return landline.slice(1).join(' ');
  return `${number.slice(0, 4)} ${grouped(number.slice(4))}`.trimEnd();
}

// Groups of three, the last ones of four where three would leave one or two alone.
function grouped(digits: string): string {
  if (digits.length <= 5) return digits;
  const first = digits.length === 8 ? 4 : 3;
  return `${digits.slice(0, first)} ${grouped(digits.slice(first))}`;
}
