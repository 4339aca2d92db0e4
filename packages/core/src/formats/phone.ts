import { HOTLINE } from './phone-format.js';
import { LANDLINE, MOBILE, OLD_PREFIXES, PLAUSIBLE } from './phone-vietnam.js';
import { EMPTY, doubtful, readable, unreadable } from './readings.js';
import type { Reading, RepairCode } from './result.js';
import { plainText } from './text.js';

const WRITTEN_AS_PHONE = /^[\d .()+-]+$/;
const FOREIGN = /^[1-9]\d{7,14}$/;
// The longest number has 15 digits; the rest is room for the ways people space them out.
const LONGEST = 60;

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
