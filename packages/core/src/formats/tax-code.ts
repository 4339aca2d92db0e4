import { EMPTY, doubtful, readable, unreadable } from './readings.js';
import type { Reading } from './result.js';
import { plainText } from './text.js';

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;
const BUSINESS = /^(\d{10})(?:-?(\d{3}))?$/;
const PERSON = /^\d{12}$/;

/**
 * A tax code (MST): 10 digits, `0123456787-001` for a branch, or a person's 12. A failed checksum of the first ten warns;
 * a person's 12 digits have none. Nine digits get their lost zero back only where the checksum then holds.
 * Source: domain.md, Tax code. `readTaxCode('0123456787001')` → `0123456787-001`.
 */
export function readTaxCode(text: string): Reading {
  const plain = plainText(text);
  if (plain === '') return EMPTY;
  const typed = plain.replace(/[ .]/g, '');
  if (PERSON.test(typed)) return readable(typed);
  if (/^\d{9}$/.test(typed) && holds(`0${typed}`)) return readable(`0${typed}`, ['zero-added']);
  const [, number, branch] = BUSINESS.exec(typed) ?? [];
  if (number === undefined) return unreadable('tax-code-invalid');
  const value = branch === undefined ? number : `${number}-${branch}`;
  return holds(number) ? readable(value) : doubtful(value, 'tax-code-checksum');
}

// A remainder of 0 asks for a tenth digit of 10: no digit equals it, and there is no such number.
function holds(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return Number(number[9]) === 10 - (sum % 11);
}
