import { EMPTY_PATCH } from '../../model/patch.js';
import type { Vehicle } from '../../model/vehicle.js';
import type { FindKey } from '../../port/adapter.js';
import { equal, ok } from '../assert.js';
import { deletes, gone, person, restoreAll, undoes } from '../deletions.js';
import { parked } from '../fixtures.js';
import { fill, idsOf, write, type Group, type Subject } from '../subject.js';

const PHONE = { value: '+84900000001', text: '0900 000 001' };
const HOTLINE = { value: '19001234', text: '1900 1234' };
const hasIt = ({ adapter }: Subject) => adapter.find !== undefined;
const both = (subject: Subject) => hasIt(subject) && deletes(subject);

async function who({ adapter }: Subject, key: FindKey, deleted?: boolean): Promise<readonly string[]> {
  ok(adapter.find !== undefined, 'find is gone');
  return idsOf(await adapter.find(key, deleted === undefined ? {} : { deleted }));
}

function driver(id: string, plate: string, state: Vehicle['state'] = 'active') {
  return person(id, { vehicles: [parked({ id: `${id}-v`, plate, state })] });
}

export const find: Group = {
  name: 'find',
  tests: [
    {
      name: 'nobody, where there is nobody',
      needs: hasIt,
      run: async (subject) => {
        await fill(subject, [person('an')]);
        for (const key of [{ code: 'KH-BINH' }, { phone: PHONE.value }, { plate: '30K12345' }]) {
          equal(await who(subject, key), [], JSON.stringify(key));
        }
      },
    },
    {
      name: 'the whole customer by its code, whatever its case, composition and building',
      needs: hasIt,
      run: async (subject) => {
        const [added] = await fill(subject, [person('an', { code: 'khách-1'.normalize('NFD'), buildingId: 's2' })]);
        await fill(subject, [person('binh', { code: 'KHÁCH-11' })]);
        equal(await subject.adapter.find?.({ code: 'KHÁCH-1' }), [added], 'found by the code');
      },
    },
    {
      name: 'by phone, of a hotline nobody',
      needs: hasIt,
      run: async (subject) => {
        await fill(subject, [person('an', { phone: PHONE }), person('binh', { phone: HOTLINE })]);
        equal(await who(subject, { phone: PHONE.value }), ['an'], 'found by the phone');
        equal(await who(subject, { phone: HOTLINE.value }), [], 'found by the hotline');
        equal(await who(subject, { phone: '+8490000000' }), [], 'found by a part of the phone');
      },
    },
    {
      name: 'everybody who shares a phone, where that is allowed',
      needs: (subject) => hasIt(subject) && !subject.can.unique.includes('phone'),
      run: async (subject) => {
        await fill(subject, [person('an', { phone: PHONE }), person('binh', { phone: PHONE })]);
        equal([...(await who(subject, { phone: PHONE.value }))].sort(), ['an', 'binh'], 'found by the phone');
      },
    },
    {
      name: 'by the plate of a vehicle in use; Đ is not D',
      needs: hasIt,
      run: async (subject) => {
        await fill(subject, [
          driver('an', '29-MĐ1 543.21'),
          driver('binh', '29-M1 543.21'),
          driver('chi', '30K-123.45', 'retired'),
        ]);
        equal(await who(subject, { plate: '29MĐ154321' }), ['an'], 'found by the plate with Đ');
        equal(await who(subject, { plate: '29M154321' }), ['binh'], 'found by the plate without');
        equal(await who(subject, { plate: '30K12345' }), [], 'found by the plate of a retired one');
      },
    },
    {
      name: 'by what a customer has now',
      needs: hasIt,
      run: async (subject) => {
        const before = driver('an', '30K-123.45');
        await fill(subject, [{ ...before, phone: PHONE }]);
        const put = { vehicles: [parked({ id: 'an-v', plate: '30K-999.99' })] };
        await subject.adapter.update('an', { ...EMPTY_PATCH, set: { code: 'KH-2', phone: null }, put }, 1, write());
        for (const key of [{ code: 'KH-AN' }, { phone: PHONE.value }, { plate: '30K12345' }]) {
          equal(await who(subject, key), [], `found by the old ${Object.keys(key)[0]}`);
        }
        equal(await who(subject, { code: 'KH-2' }), ['an'], 'found by the new code');
        equal(await who(subject, { plate: '30K99999' }), ['an'], 'found by the new plate');
      },
    },
    {
      name: 'deleted ones only when asked for, and then no others, the last one deleted first',
      needs: both,
      run: async (subject) => {
        const shared = { code: 'KH-1', phone: PHONE, vehicles: [parked({ id: 'v', plate: '30K-123.45' })] };
        for (const id of ['binh', 'an', 'chi']) {
          await fill(subject, [person(id, shared)]);
          await gone(subject, id);
        }
        await fill(subject, [person('dung', shared)]);
        for (const key of [{ code: 'KH-1' }, { phone: PHONE.value }, { plate: '30K12345' }]) {
          equal(await who(subject, key), ['dung'], `found by ${Object.keys(key)[0]}`);
          equal(await who(subject, key, false), ['dung'], `found by ${Object.keys(key)[0]}, not deleted`);
          equal(await who(subject, key, true), ['chi', 'an', 'binh'], `found by ${Object.keys(key)[0]}, deleted`);
        }
      },
    },
    {
      name: 'one that came back is no longer a deleted one',
      needs: (subject) => both(subject) && undoes(subject),
      run: async (subject) => {
        await fill(subject, [person('an', { code: 'KH-1' })]);
        await gone(subject, 'an');
        await restoreAll(subject, ['an']);
        equal(await who(subject, { code: 'KH-1' }), ['an'], 'found');
        equal(await who(subject, { code: 'KH-1' }, true), [], 'found among the deleted');
      },
    },
  ],
};
