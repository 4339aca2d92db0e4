import { CUSTOMER_GROUPS, type Customer, SORT_FIELDS, VEHICLE_SORT_FIELDS, todayInVietnam } from '@clientele/core';
import { CustomerIndex, VehicleIndex } from '@clientele/core/local';
import { customers, fromCrm, held } from '@clientele/core/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestServer, type TestTenant, startTestServer } from '../testing/test-server.js';
import { list } from './list.js';
import { listVehicles } from './vehicles.js';

const DIRECTIONS = ['ascending', 'descending'] as const;
const TEXTS = ['', 'le', 'lê', 'Đức', 'duc', 'nguyễn an', '0900', '30k', 'kh-0', 'không có ai', "%_'", 'a12', 'ễ'];
const MOMENT = '2026-01-02T03:04:05.000Z';
const today = todayInVietnam(Date.now());

const holding = (id: string, apartment: string, to: string | null) => ({
  id,
  apartment,
  relation: null,
  from: null,
  to,
});
const phone = { value: '+84900000077', text: '0900 000 077' };

/** Customers in whom everything that is sorted or searched by occurs, is empty, and is the same. */
const everybody: readonly Customer[] = [
  ...customers(60).map((customer) => ({ ...customer, ...{ version: 1, createdAt: MOMENT, updatedAt: MOMENT } })),
  ...[
    { id: 'z1', name: 'Đức' },
    { id: 'z2', name: 'Dục', displayOrder: 3 },
    { id: 'z3', name: 'Lê Ánh', displayOrder: 3, company: 'Ễ' },
    { id: 'z4' },
    { id: 'z5', apartments: [holding('1', 'A12', '2020-01-01'), holding('2', 'B1', null)] },
    { id: 'z6', apartments: [holding('1', 'A12', today)] },
  ].map((given) => held({ ...given, buildingId: 's1' })),
  fromCrm({ id: 'y1', buildingId: 's1', name: 'Lê An', phone }),
  fromCrm({ id: 'y2', buildingId: 's1', name: 'Lê An' }, { createdLocally: true }),
];

let server: TestServer;
let room: TestTenant;
const index = new CustomerIndex();
const vehicles = new VehicleIndex();

beforeAll(async () => {
  server = await startTestServer();
  room = server.tenant();
  await room.hold(everybody);
  for (const customer of everybody) {
    index.put(customer);
    vehicles.put(customer);
  }
});
afterAll(() => server.close());

it.each(SORT_FIELDS)('finds, counts and sorts by %s as the index of core does', async (field) => {
  for (const direction of DIRECTIONS) {
    for (const text of TEXTS) {
      for (const group of text === '' ? CUSTOMER_GROUPS : (['all', 'individual'] as const)) {
        const request = { query: { buildingId: 's1', group, text }, sort: { field, direction }, limit: 500 } as const;
        const { ids, total, counts } = index.list({ ...request, at: { index: 0 }, today });
        const told = await list(server.db, room.tenant, { ...request, at: { index: 0 } });
        expect([told.rows.map(({ id }) => id), told.total, told.counts]).toEqual([ids, total, counts]);
      }
    }
  }
});

it.each([
  ['displayOrder', ''],
  ['displayOrder', 'lê'],
  ['name', ''],
  ['occupant', ''],
] as const)('goes through all by %s with “%s” by cursor, both ways, and to the window of each', async (field, text) => {
  for (const direction of DIRECTIONS) {
    const request = { query: { buildingId: 's1', group: 'all', text }, sort: { field, direction }, limit: 7 } as const;
    const ask = async (at: Parameters<typeof list>[2]['at']) => list(server.db, room.tenant, { ...request, at });
    const { ids } = index.list({ ...request, limit: 500, at: { index: 0 }, today });
    const forward: string[] = [];
    for (let page = await ask({ edge: 'first' }); ; page = await ask({ after: page.cursors?.after ?? '' })) {
      forward.push(...page.rows.map(({ id }) => id));
      if (page.cursors?.after === null) break;
    }
    const backward: string[] = [];
    for (let page = await ask({ edge: 'last' }); ; page = await ask({ before: page.cursors?.before ?? '' })) {
      backward.unshift(...page.rows.map(({ id }) => id));
      if (page.cursors?.before === null) break;
    }
    expect([forward, backward]).toEqual([ids, ids]);
    for (const id of ids.slice(0, 20)) {
      const expected = index.list({ ...request, at: { id }, today });
      const told = await ask({ id });
      expect([told.index, told.rows.map((row) => row.id)]).toEqual([expected.index, expected.ids]);
    }
  }
});

it.each(VEHICLE_SORT_FIELDS)('finds and sorts vehicles by %s as the index of core does', async (field) => {
  for (const direction of DIRECTIONS) {
    for (const text of ['', '30k', 'honda', 'le', 'không']) {
      const request = { buildingId: 's1', text, sort: { field, direction }, index: 0, limit: 500 } as const;
      const { places, total } = vehicles.list(request);
      const told = await listVehicles(server.db, room.tenant, request);
      const found = told.rows.map(({ vehicle, customer }) => ({ customerId: customer.id, vehicleId: vehicle.id }));
      expect([found, told.total]).toEqual([places, total]);
    }
  }
});

it('sorts by the apartments of the day that it is', async () => {
  const other = server.tenant();
  await other.hold(everybody);
  const tomorrow = Date.now() + 86_400_000;
  vi.useFakeTimers({ toFake: ['Date'], now: tomorrow });
  try {
    const request = {
      query: { buildingId: 's1', group: 'all', text: '' },
      sort: { field: 'apartment', direction: 'ascending' },
      at: { index: 0 },
      limit: 500,
    } as const;
    const { ids } = index.list({ ...request, today: todayInVietnam(tomorrow) });
    expect((await list(server.db, other.tenant, request)).rows.map(({ id }) => id)).toEqual(ids);
  } finally {
    vi.useRealTimers();
  }
});
