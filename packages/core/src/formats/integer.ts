import { EMPTY, readable, unreadable } from './readings.js';
import type { Reading } from './result.js';
import { plainText } from './text.js';

/**
 * A whole number from 0 to 9,999,999, such as a display order. Plain digits only: in `1.500` one person sees a thousand
 * and a half, another one and a half. `readInteger('007')` → 7.
 */
export function readInteger(text: string): Reading<number> {
  const plain = plainText(text);
  if (plain === '') return EMPTY;
  return /^0*\d{1,7}$/.test(plain) ? readable(Number(plain)) : unreadable('integer-invalid');
}
