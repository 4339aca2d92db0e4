import { EMPTY, readable, unreadable } from './readings.js';
import type { Reading } from './result.js';
import { plainText } from './text.js';

const ON_SCREEN = /^(?<day>\d{1,2})(?<separator>[/.-])(?<month>\d{1,2})\k<separator>(?<year>\d{4})$/;
const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/**
 * A calendar date as ISO `yyyy-MM-dd`. Reads `dd/MM/yyyy`, `d/M/yyyy`, the same with `-` or `.`, and ISO; the day must
 * exist, in the years 1900 to 2200. Source: domain.md, Dates. `readDate('9/3/1990')` → `1990-03-09`.
 */
export function readDate(text: string): Reading {
  const plain = plainText(text);
  if (plain === '') return EMPTY;
  const { day = '', month = '', year = '' } = (ON_SCREEN.exec(plain) ?? ISO.exec(plain))?.groups ?? {};
  if (!exists(Number(year), Number(month), Number(day))) return unreadable('date-invalid');
  return readable(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** An ISO date as people read it, `dd/MM/yyyy`; anything else as it is. `formatDate('1990-03-09')` → `09/03/1990`. */
export function formatDate(iso: string): string {
  const { day, month, year } = ISO.exec(iso)?.groups ?? {};
  return day === undefined ? iso : `${day}/${month}/${year}`;
}

function exists(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
