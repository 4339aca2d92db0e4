import { plateKey } from '../formats/licence-plate.js';
import type { Customer, NewCustomer } from '../model/customer.js';
import { originOf } from '../model/origin.js';
import type { VehicleListRequest } from '../port/adapter.js';
import type { CustomerSort } from '../query/customer-query.js';
import { sortKey } from '../query/sort-key.js';

/**
 * Customers in the order that a list must have, in the plainest words: by the key, empty last in both directions; then
 * by code, then by phone, then by id. `today` tells which apartments are still held, ISO `yyyy-MM-dd`.
 */
export function inOrder<Item extends NewCustomer>(
  customers: readonly Item[],
  { field, direction }: CustomerSort,
  today = '2026-01-01',
): readonly Item[] {
  const key = (customer: Item) => keyOf(customer, field, today);
  const code = (customer: Item) => sortKey(customer.code ?? '');
  const phone = (customer: Item) => customer.phone?.value ?? '';
  const keyed = (by: (item: Item) => string) => (left: Item, right: Item) => compare(by(left), by(right));
  const filled = customers.filter((customer) => key(customer) !== '');
  const tied = (list: readonly Item[], by: (left: Item, right: Item) => number) =>
    [...list].sort(
      (left, right) =>
        by(left, right) ||
        emptyLast(code(left), code(right)) ||
        emptyLast(phone(left), phone(right)) ||
        keyed(({ id }) => id)(left, right),
    );
  const sign = direction === 'ascending' ? 1 : -1;
  const empty = customers.filter((customer) => key(customer) === '');
  return [...tied(filled, (left, right) => sign * keyed(key)(left, right)), ...tied(empty, () => 0)];
}

/** The vehicles of customers in the order that a list must have: by the key, empty last; then by plate, then by id. */
export function vehiclesInOrder(customers: readonly NewCustomer[], { field, direction }: VehicleListRequest['sort']) {
  const plate = (row: Row) => sortKey(plateKey(row.vehicle.plate ?? ''));
  const key = (row: Row) => {
    if (field === 'plate') return plate(row);
    if (field === 'customer') return sortKey(row.customer.name ?? '');
    const isText = field === 'brand' || field === 'apartment';
    return isText ? sortKey(row.vehicle[field] ?? '') : (row.vehicle[field] ?? '');
  };
  const sign = direction === 'ascending' ? 1 : -1;
  const rows: Row[] = customers.flatMap((customer) => customer.vehicles.map((vehicle) => ({ vehicle, customer })));
  return rows.sort(
    (left, right) =>
      Number(key(left) === '') - Number(key(right) === '') ||
      sign * compare(key(left), key(right)) ||
      emptyLast(plate(left), plate(right)) ||
      compare(left.vehicle.id, right.vehicle.id),
  );
}

type Row = { readonly vehicle: NewCustomer['vehicles'][number]; readonly customer: NewCustomer };

function keyOf(customer: NewCustomer, field: CustomerSort['field'], today: string): string {
  switch (field) {
    case 'displayOrder':
      return customer.displayOrder === null ? '' : String(customer.displayOrder).padStart(20, '0');
    case 'apartment':
      return sortKey(customer.apartments.find(({ to }) => to === null || to >= today)?.apartment ?? '');
    case 'phone':
      return customer.phone?.value ?? '';
    case 'kind':
      return customer.kind;
    case 'gender':
      return (customer.kind === 'individual' && customer.gender) || '';
    case 'company':
      return sortKey((customer.kind === 'individual' && customer.company) || '');
    case 'occupant':
      return sortKey(customer.occupant?.name ?? '');
    case 'origin':
      return originOf(customer as Partial<Pick<Customer, 'crm'>>);
    default:
      return sortKey(customer[field] ?? '');
  }
}

function emptyLast(left: string, right: string): number {
  return Number(left === '') - Number(right === '') || compare(left, right);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
