import { type Customer, SORT_FIELDS, type UniqueField, VEHICLE_SORT_FIELDS, todayInVietnam } from '@clientele/core';
import { crmKeys, customerMarks, heldOn, indexEntry, uniqueKey, vehicleEntries } from '@clientele/core/local';
import type { Insertable } from 'kysely';
import { digest } from '../database/digest.js';
import type { CustomersTable, SortColumns, VehiclesTable } from '../database/tables.js';

/** How long a deleted customer can be brought back, in milliseconds. */
const KEPT = 30 * 86_400_000;

/** Whose row it is and which write writes it. */
export interface Writer {
  readonly tenant: string;
  readonly unique: readonly UniqueField[];
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly now: string;
}

/** The row of a customer; `deletedAt` is in UTC, null for one who is not deleted. */
export function rowOf(
  customer: Customer,
  { tenant, unique, revision, now }: Writer,
  deletedAt: string | null = null,
): Insertable<CustomersTable> {
  const { id, version, buildingId } = customer;
  const { groups, name, text, keys, holdings } = indexEntry(customer);
  const held = heldOn(holdings, todayInVietnam(Date.parse(now)));
  const key = (field: UniqueField) => {
    const value = unique.includes(field) ? uniqueKey(customer, field) : null;
    return value === null ? null : digest(tenant, value);
  };
  return {
    tenant,
    id,
    document: JSON.stringify(customer),
    version,
    revision,
    building_id: buildingId,
    groups,
    name_exact: name,
    search_text: text,
    code_key: key('code'),
    phone_key: key('phone'),
    lookups: lookupsOf(customer, tenant, unique, deletedAt !== null),
    ...sorts(SORT_FIELDS, { ...keys, apartment: held.key }),
    holdings,
    apartment_until: held.until || null,
    deleted_at: deletedAt,
    purge_after: deletedAt === null ? null : new Date(Date.parse(deletedAt) + KEPT).toISOString(),
  };
}

/** The rows of a customer's vehicles. */
export function vehicleRowsOf(customer: Customer, tenant: string): Insertable<VehiclesTable>[] {
  return vehicleEntries(customer).map(({ id, customerId, buildingId, text, keys }, position) => ({
    tenant,
    customer_id: customerId,
    position,
    id,
    building_id: buildingId,
    search_text: text,
    ...sorts(VEHICLE_SORT_FIELDS, keys),
  }));
}

function sorts<Field extends string>(fields: readonly Field[], keys: Readonly<Record<Field, string>>) {
  return Object.fromEntries(fields.map((field) => [`sort_${field}`, keys[field] || null])) as SortColumns<Field>;
}

function lookupsOf(customer: Customer, tenant: string, unique: readonly UniqueField[], isDeleted: boolean): string[] {
  const keys = unique.includes('phone') ? crmKeys(customer, isDeleted) : [];
  return [...customerMarks(customer), ...keys].map((key) => digest(tenant, key));
}
