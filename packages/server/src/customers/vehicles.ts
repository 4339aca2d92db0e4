import type { VehicleListRequest, VehicleListResult } from '@clientele/core';
import { vehicleRows, vehicleWords } from '@clientele/core/local';
import { sql } from 'kysely';
import type { Db } from '../database/connect.js';
import { type OrderColumn, orderBy } from './keyset.js';
import { inTheirOrder, revisionOf } from './reading.js';

/** A window of the sorted vehicles of a building, as it was at one moment. */
export async function listVehicles(db: Db, tenant: string, request: VehicleListRequest): Promise<VehicleListResult> {
  const { buildingId, text, sort, index, limit } = request;
  const building = buildingId === null ? sql`building_id IS NULL` : sql`building_id = ${buildingId}`;
  const found = vehicleWords(text).map((word) => sql`position(${word} IN search_text) > 0`);
  const where = sql.join([sql`tenant = ${tenant}`, building, ...found], sql` AND `);
  const up = (name: string): OrderColumn => ({ name, direction: 'ascending' });
  const columns = [
    { ...up(`sort_${sort.field}`), direction: sort.direction },
    ...['sort_plate', 'id', 'customer_id'].map(up),
  ];
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const reading = { tx, tenant };
      const places = await sql<{ customerId: string; vehicleId: string }>`SELECT customer_id AS "customerId",
        id AS "vehicleId" FROM vehicles WHERE ${where} ${orderBy(columns)} LIMIT ${limit} OFFSET ${index}`.execute(tx);
      const counted = await sql<{ n: number }>`SELECT count(*)::int AS n FROM vehicles WHERE ${where}`.execute(tx);
      const owners = await inTheirOrder(reading, [...new Set(places.rows.map(({ customerId }) => customerId))]);
      const rows = vehicleRows(places.rows, owners);
      return { rows, index, total: counted.rows[0]?.n ?? 0, revision: await revisionOf(reading) };
    });
}
