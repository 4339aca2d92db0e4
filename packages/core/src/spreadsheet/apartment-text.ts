import type { RepairCode } from '../formats/result.js';
import { readText } from '../formats/text.js';
import { codeKey } from '../rules/codes.js';
import { LONGEST_CELL } from './cells.js';
import type { Remark } from './outcome.js';
import { remarksOn, repairRemarks } from './remarks.js';

/** The apartments of a cell, parted by commas, semicolons or line breaks, each once: `S1-0508, S1-2012`. */
export function readApartments(cell: string): {
  readonly apartments: readonly string[];
  readonly remarks: readonly Remark[];
} {
  const apartments = new Map<string, string>();
  const repairs: RepairCode[] = [];
  const remarks: Remark[] = [];
  const parts = cell.length > LONGEST_CELL ? [cell] : cell.split(/[,;\n\r]/);
  for (const part of parts) {
    const reading = readText(part.trim());
    remarks.push(...remarksOn('apartments', { ...reading, repairs: [] }, part));
    if (reading.value === null) continue;
    repairs.push(...reading.repairs);
    const key = codeKey(reading.value);
    if (!apartments.has(key)) apartments.set(key, reading.value);
  }
  return { apartments: [...apartments.values()], remarks: [...repairRemarks('apartments', repairs), ...remarks] };
}
