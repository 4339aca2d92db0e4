import type { VehicleListRequest, VehicleListResult } from '../port/adapter.js';
import { equal, ok } from './assert.js';
import { person } from './deletions.js';
import { parked } from './fixtures.js';
import { HERE, fill, type Subject } from './subject.js';

/** Whether the list of all vehicles can be tested. */
export function listsVehicles({ adapter }: Subject): boolean {
  return adapter.vehicles !== undefined;
}

/** The first 500 vehicles of the building by plate, where nothing else is said. */
export async function listParked(
  { adapter }: Subject,
  given: Partial<VehicleListRequest> = {},
): Promise<VehicleListResult> {
  ok(adapter.vehicles !== undefined, 'vehicles is gone');
  const sort = { field: 'plate', direction: 'ascending' } as const;
  return adapter.vehicles({ buildingId: HERE, text: '', sort, index: 0, limit: 500, ...given });
}

/** Ids of the vehicles found by a text, in order. */
export async function foundParked(subject: Subject, text: string): Promise<readonly string[]> {
  const { rows, total } = await listParked(subject, { text });
  equal(total, rows.length, `the total of "${text}"`);
  return rows.map(({ vehicle }) => vehicle.id);
}

/** Adds `md` of Nguyễn Đình Đức, and `van` and `wave` of Lê Thị Bình. */
export async function threeParked(subject: Subject): Promise<void> {
  const van = { type: 'car', brand: 'Xe tải Thaco', colour: 'Bạc', parkingCard: '8412345678' } as const;
  const md = { plate: '29-MĐ1 543.21', electric: true, brand: 'VinFast Feliz', colour: 'Đỏ', apartment: 'S1-1206' };
  const retired = { plate: '51B7-1311', brand: 'Honda Wave', colour: 'Đen', state: 'retired' } as const;
  await fill(subject, [
    person('duc', { code: 'KH-00041', name: 'Nguyễn Đình Đức', vehicles: [parked({ id: 'md', ...md })] }),
    person('binh', {
      code: 'KH-00042',
      name: 'Lê Thị Bình',
      vehicles: [parked({ id: 'van', plate: '51C-469.43', ...van }), parked({ id: 'wave', ...retired })],
    }),
  ]);
}
