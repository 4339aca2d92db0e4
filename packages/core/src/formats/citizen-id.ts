import { EMPTY, doubtful, readable, unreadable } from './readings.js';
import type { FormatIssue, Reading } from './result.js';
import { plainText } from './text.js';

const CITIZEN_ID = /^\d{12}$/;
const OLD_ID = /^\d{9}$/;
const PASSPORT = /^[A-Z]{1,2}\d{6,8}$/;
const LOST_ZERO = /^[1-9]\d{10}$/;
// The provinces' two digits after the leading 0, as circular 59/2021/TT-BCA lists them.
const PROVINCES = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 ' +
    '60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  ).split(' '),
);

/**
 * An identity number: a citizen id (CCCD, 12 digits), an old CMND (9 digits, a warning that it is no longer valid) or a
 * passport. Spaces, dots and dashes are dropped; the zero a spreadsheet took is put back only where the rest fits.
 * Source: domain.md, Citizen id. `readCitizenId('001 090 012345')` → `001090012345`.
 */
export function readCitizenId(text: string): Reading {
  const plain = plainText(text);
  if (plain === '') return EMPTY;
  const value = plain.replace(/[ .-]/g, '').toUpperCase();
  if (CITIZEN_ID.test(value) || PASSPORT.test(value)) return readable(value);
  if (OLD_ID.test(value)) return doubtful(value, 'citizen-id-old');
  if (LOST_ZERO.test(value) && isPlausible(`0${value}`)) return readable(`0${value}`, ['zero-added']);
  return unreadable('citizen-id-invalid');
}

/** What a citizen id is held against; null where it is not known. `birthDate` is ISO. */
export interface CitizenIdOwner {
  readonly gender: 'male' | 'female' | 'other' | null;
  readonly birthDate: string | null;
}

/**
 * What a citizen id says against its owner's gender or year of birth, gender first; null where nothing does, and for a
 * passport or an old CMND, which say nothing. A warning: there is no check digit, and papers are wrong too.
 * Source: domain.md, Citizen id. `checkCitizenId('001190012345', { gender: 'male', birthDate: null })` → gender.
 */
export function checkCitizenId(value: string, { gender, birthDate }: CitizenIdOwner): FormatIssue | null {
  if (!CITIZEN_ID.test(value)) return null;
  const centuryAndGender = Number(value[3]);
  const said = centuryAndGender % 2 === 0 ? 'male' : 'female';
  if ((gender === 'male' || gender === 'female') && gender !== said) {
    return { level: 'warning', code: 'citizen-id-gender' };
  }
  const year = 1900 + Math.floor(centuryAndGender / 2) * 100 + Number(value.slice(4, 6));
  if (birthDate !== null && Number(birthDate.slice(0, 4)) !== year) {
    return { level: 'warning', code: 'citizen-id-birth-year' };
  }
  return null;
}

function isPlausible(value: string): boolean {
  return PROVINCES.has(value.slice(1, 3)) && /^[0-3]$/.test(value.charAt(3));
}
