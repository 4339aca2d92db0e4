import type { Profile } from '../fields/profile.js';
import { plateKey } from '../formats/licence-plate.js';
import { codeKey } from '../rules/codes.js';
import { readApartments } from './apartment-text.js';
import { buildCustomer } from './build-customer.js';
import { cellsOf, type Columns } from './cells.js';
import { readKind } from './kind-text.js';
import type { Remark, RowOutcome } from './outcome.js';
import { repairRemarks } from './remarks.js';
import { readFields } from './row-fields.js';
import { reasonsAgainst } from './row-reasons.js';
import { readVehicles, type VehicleReading } from './vehicle-text.js';

/** What the rows of a spreadsheet have in common, and what the rows so far have used up. */
export interface Sheet {
  readonly columns: Columns;
  readonly profile: Profile;
  readonly buildingId: string | null;
  readonly newId: () => string;
  /** The code for a row without one; null where codes are not proposed. */
  readonly nextCode: () => string | null;
  /** The keys of what the rows saved so far hold; added to. */
  readonly savedCodes: Set<string>;
  readonly savedPlates: Set<string>;
}

/** What becomes of one row that is not empty. */
export function readRow(sheet: Sheet, line: number, cells: readonly string[]): RowOutcome {
  const cellOf = cellsOf(sheet.columns, cells);
  const kind = readKind(cellOf('kind'));
  const fields = readFields(cellOf, kind);
  const reasons = reasonsAgainst(fields, kind, sheet.profile, sheet.savedCodes);
  if (kind === null || reasons.length > 0) return { status: 'refused', line, cells, reasons };

  const { apartments, remarks: aboutApartments } = readApartments(cellOf('apartments'));
  const readings = readVehicles(cellOf('vehicles'));
  const customer = buildCustomer(
    {
      kind,
      buildingId: sheet.buildingId,
      fields,
      proposedCode: fields.values.has('code') ? null : sheet.nextCode(),
      apartments,
      vehicles: readings.flatMap(({ vehicle }) => vehicle ?? []),
    },
    sheet.newId,
  );
  if (customer.code !== null) sheet.savedCodes.add(codeKey(customer.code));
  const remarks = [...fields.remarks, ...aboutApartments, ...aboutVehicles(readings, sheet.savedPlates)];
  const status = remarks.some(({ type }) => type === 'repair') ? 'repaired' : 'good';
  return { status, line, customer, remarks };
}

function aboutVehicles(readings: readonly VehicleReading[], savedPlates: Set<string>): Remark[] {
  const remarks = repairRemarks(
    'vehicles',
    readings.flatMap(({ repairs }) => repairs),
  );
  for (const { text, vehicle, doubt } of readings) {
    if (!vehicle) remarks.push({ type: 'note', field: 'vehicles', code: 'vehicle-unreadable', text });
    if (doubt) remarks.push({ type: 'warning', field: 'vehicles', code: doubt });
    if (!vehicle?.plate) continue;
    const key = plateKey(vehicle.plate);
    if (savedPlates.has(key)) remarks.push({ type: 'warning', field: 'vehicles', code: 'plate-taken' });
    savedPlates.add(key);
  }
  return remarks;
}
