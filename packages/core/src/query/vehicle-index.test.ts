import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../model/customer.js';
import { customers, individual, parked } from '../testing/fixtures.js';
import { vehiclesInOrder } from '../testing/reference.js';
import { VEHICLE_SORT_FIELDS } from './customer-query.js';
import type { VehicleSort } from './vehicle-entry.js';
import { VehicleIndex, vehicleRows } from './vehicle-index.js';

const MOMENT = '2026-01-01T00:00:00Z';
const stored = { version: 1, createdAt: MOMENT, updatedAt: MOMENT };
const POOL: readonly Customer[] = [...customers(30, 's1'), ...customers(15, 's2', 2)].map((customer) => ({
  ...customer,
  ...stored,
}));

const sorts = fc.record<VehicleSort>({
  field: fc.constantFrom(...VEHICLE_SORT_FIELDS),
  direction: fc.constantFrom('ascending', 'descending'),
});
const questions = fc.record({
  buildingId: fc.constantFrom('s1', 's2', 's3', null),
  text: fc.constantFrom('', 'nguyen', '30k', '29md', 'trang 1', 'KH-0000', 'nobody at all'),
  sort: sorts,
  index: fc.nat(20),
  limit: fc.integer({ min: 1, max: 20 }),
});
/** A step of a history: a customer of the pool comes, comes with the values of another, or goes. */
const steps = fc.record({ at: fc.nat(POOL.length - 1), like: fc.nat(POOL.length - 1), goes: fc.boolean() });

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/đ/gi, 'd')
    .replace(/[^a-z\d ]/gi, '')
    .toLowerCase();

function matching(held: readonly Customer[], buildingId: string | null, text: string): readonly Customer[] {
  const words = plain(text).split(' ');
  return held
    .filter((customer) => customer.buildingId === buildingId)
    .map((customer) => {
      const vehicles = customer.vehicles.filter(({ plate, colour }) => {
        const compact = [plate, customer.code].map((part) => plain(part ?? '').replaceAll(' ', ''));
        const parts = [...compact, ...[colour, customer.name].map((part) => plain(part ?? ''))];
        return words.every((word) => parts.some((part) => part.includes(word)));
      });
      return { ...customer, vehicles };
    });
}

describe('VehicleIndex', () => {
  it('answers what filtering and sorting everything would, whatever was written in between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, questions), { maxLength: 60 }), (history) => {
        const index = new VehicleIndex();
        const held = new Map<string, Customer>();
        for (const [{ at, like, goes }, question] of history) {
          // Vehicles of one id may be in two customers.
          const customer = { ...POOL[like]!, id: POOL[at]!.id };
          if (goes) index.remove(customer.id);
          else index.put(customer);
          if (goes) held.delete(customer.id);
          else held.set(customer.id, customer);
          const inIdOrder = [...held.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
          const expected = vehiclesInOrder(matching(inIdOrder, question.buildingId, question.text), question.sort);
          const { places, total } = index.list(question);
          const end = question.index + question.limit;
          expect(total).toBe(expected.length);
          expect(places).toEqual(
            expected
              .slice(question.index, end)
              .map(({ vehicle, customer: owner }) => ({ customerId: owner.id, vehicleId: vehicle.id })),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes a long number for a card or a plate, never for a phone', () => {
    const index = new VehicleIndex();
    const cards = ['8412345678', '0012345678', '01621234567'];
    const vehicles = cards.map((parkingCard) => parked({ id: parkingCard, parkingCard }));
    index.put({ ...individual({ id: 'a', vehicles }), ...stored });
    const sort = { field: 'plate', direction: 'ascending' } as const;
    for (const text of cards) {
      const { places } = index.list({ buildingId: null, text, sort, index: 0, limit: 9 });
      expect(places).toEqual([{ customerId: 'a', vehicleId: text }]);
    }
  });

  it('refuses to answer with a vehicle whose owner is not given', () => {
    expect(() => vehicleRows([{ customerId: 'a', vehicleId: 'v' }], [])).toThrow('adapter');
  });
});
