import { EMPTY_PATCH } from '../../model/patch.js';
import type { Vehicle } from '../../model/vehicle.js';
import type { VehicleListRequest } from '../../port/adapter.js';
import { VEHICLE_SORT_FIELDS } from '../../query/customer-query.js';
import { equal, ok } from '../assert.js';
import { person } from '../deletions.js';
import { customers, parked } from '../fixtures.js';
import { foundParked, listParked, listsVehicles, threeParked } from '../parking.js';
import { vehiclesInOrder } from '../reference.js';
import { HERE, fill, write, type AdapterTest, type Group } from '../subject.js';
import { vehicleSearch } from './vehicle-search.js';

function sortsBy(field: VehicleListRequest['sort']['field']): AdapterTest {
  return {
    name: `by ${field}, in both directions, what has none last`,
    needs: listsVehicles,
    run: async (subject) => {
      const added = await fill(subject, customers(30, HERE, 5));
      const bare = ['x', 'y'].map((id) => parked({ id, plate: null, type: 'bicycle', state: 'retired' }));
      const named = ['Ô', 'o', 'đ', 'D', null].map((brand, at) =>
        parked({ id: `b${at}`, plate: `51A-100.0${at}`, brand, apartment: brand, registeredOn: `2020-0${at + 1}-01` }),
      );
      added.push(...(await fill(subject, [person('an', { name: null, vehicles: [...named, ...bare] })])));
      for (const direction of ['ascending', 'descending'] as const) {
        const { rows, total } = await listParked(subject, { sort: { field, direction } });
        const expected = vehiclesInOrder(added, { field, direction });
        const ids = (items: readonly { readonly vehicle: Vehicle }[]) => items.map(({ vehicle }) => vehicle.id);
        equal(ids(rows), ids(expected), `the order, ${direction}`);
        equal(total, expected.length, 'the total');
      }
    },
  };
}

export const vehicles: Group = {
  name: 'vehicles',
  tests: [
    {
      name: 'of a building without any, none',
      needs: listsVehicles,
      run: async (subject) => {
        await fill(subject, [person('an')]);
        const { rows, index, total } = await listParked(subject);
        equal([rows, index, total], [[], 0, 0], 'the answer');
      },
    },
    {
      name: 'are whole, each with whose it is',
      needs: listsVehicles,
      run: async (subject) => {
        const [an] = await fill(subject, [person('an', { vehicles: [parked({ id: 'v', plate: '30K-123.45' })] })]);
        await fill(subject, [person('binh', { code: null, name: null, vehicles: [parked({ id: 'v' })] })]);
        const { rows } = await listParked(subject);
        const expected = [
          { vehicle: an?.vehicles[0], customer: { id: 'an', code: 'KH-an', name: 'Lê an' } },
          { vehicle: parked({ id: 'v' }), customer: { id: 'binh', code: null, name: null } },
        ];
        equal(rows, expected, 'the rows');
      },
    },
    {
      name: 'of this building alone, or of none',
      needs: listsVehicles,
      run: async (subject) => {
        const owned = (id: string, buildingId: string | null) =>
          person(id, { buildingId, vehicles: [parked({ id: `${id}-v` })] });
        await fill(subject, [owned('here', HERE), owned('there', 's2'), owned('nowhere', null)]);
        for (const [buildingId, owner] of [
          [HERE, 'here'],
          ['s2', 'there'],
          [null, 'nowhere'],
        ] as const) {
          const { rows } = await listParked(subject, { buildingId });
          equal(
            rows.map(({ customer }) => customer.id),
            [owner],
            `the vehicles of ${buildingId}`,
          );
        }
      },
    },
    ...VEHICLE_SORT_FIELDS.map(sortsBy),
    ...vehicleSearch,
    {
      name: 'windows put side by side are the whole list',
      needs: listsVehicles,
      run: async (subject) => {
        await fill(subject, customers(20));
        const whole = await listParked(subject);
        ok(whole.total > 10 && whole.rows.length === whole.total, 'Too few vehicles');
        for (const at of [0, 4, 8, whole.total]) {
          const { rows, index, total } = await listParked(subject, { index: at, limit: 4 });
          equal([rows, index, total], [whole.rows.slice(at, at + 4), at, whole.total], `the window at ${at}`);
        }
      },
    },
    {
      name: 'follow what is written to their customers',
      needs: listsVehicles,
      run: async (subject) => {
        await threeParked(subject);
        const before = await listParked(subject);
        const put = { vehicles: [parked({ id: 'new', plate: '59A-777.77' })] };
        await subject.adapter.update('binh', { ...EMPTY_PATCH, put, drop: { vehicles: ['van'] } }, 1, write());
        await subject.adapter.update('duc', { ...EMPTY_PATCH, set: { name: 'Trần Văn Mới' } }, 1, write());
        const after = await listParked(subject);
        equal([...(await foundParked(subject, ''))].sort(), ['md', 'new', 'wave'], 'the vehicles');
        equal(await foundParked(subject, 'nguyen dinh duc'), [], 'found by the old owner’s name');
        equal(await foundParked(subject, 'van moi'), ['md'], 'found by the new name');
        ok(after.revision !== before.revision, 'The revision stayed');
        await subject.adapter.update('duc', { ...EMPTY_PATCH, set: { buildingId: 's2' } }, 2, write());
        equal(await foundParked(subject, 'md1'), [], 'found where the customer was before');
      },
    },
  ],
};
