import { newCustomerSchema } from '@clientele/core';
import { describe, expect, test } from 'vitest';
import { BUILDINGS } from './buildings.js';
import { contractState, seedContracts } from './contracts.js';
import { seedCustomers } from './customers.js';
import { seedInvoices } from './invoices.js';

const customers = seedCustomers();

describe('the invented data', () => {
  test('every customer has the shape that the model asks for', () => {
    for (const customer of customers)
      expect(newCustomerSchema.safeParse(customer).error, customer.code ?? '').toBeUndefined();
  });

  test('is the same every time', () => {
    expect(seedCustomers()).toEqual(customers);
  });

  test('fills three buildings, codes going up from KH-02101 and leaving those of the spreadsheet free', () => {
    expect(BUILDINGS.map(({ id }) => customers.filter(({ buildingId }) => buildingId === id).length)).toEqual([
      40, 30, 25,
    ]);
    expect(customers.map(({ code }) => code)).toEqual(customers.map((_, index) => `KH-0${2101 + index}`));
  });

  test('repeats no id, phone or plate', () => {
    const ids = customers.flatMap(({ id, apartments, vehicles, contacts }) => [
      id,
      ...[...apartments, ...vehicles, ...contacts].map((item) => item.id),
    ]);
    const plates = customers.flatMap(({ vehicles }) => vehicles.flatMap(({ plate }) => plate ?? []));
    for (const values of [ids, plates, customers.map(({ phone }) => phone?.value)])
      expect(new Set(values).size).toBe(values.length);
    expect(plates.length).toBeGreaterThan(50);
  });

  test('has in S1 both kinds, somebody who left, and several whom "duc 0912" finds', () => {
    const s1 = customers.filter(({ buildingId }) => buildingId === 'sao-mai-s1');
    expect(new Set(s1.map(({ kind }) => kind)).size).toBe(2);
    expect(s1.some(({ apartments }) => apartments.every(({ to }) => to !== null && to < '2026'))).toBe(true);
    expect(
      s1.filter(({ name, phone }) => name?.includes('Đức') && phone?.value.startsWith('+84912')).length,
    ).toBeGreaterThan(3);
  });

  test('contracts and invoices belong to customers, with codes of their own', () => {
    const contracts = seedContracts();
    const invoices = seedInvoices();
    const known = new Set(customers.map(({ id }) => id));
    for (const rows of [contracts, invoices]) {
      expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
      expect(rows.every(({ customerId }) => known.has(customerId))).toBe(true);
    }
    expect(new Set(contracts.map((contract) => contractState(contract, '2026-12-01'))).size).toBe(3);
  });
});
