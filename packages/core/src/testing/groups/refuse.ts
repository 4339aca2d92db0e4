import type { NewCustomer } from '../../model/customer.js';
import { equal, refusal } from '../assert.js';
import { individual } from '../fixtures.js';
import { HERE, listed, write, type AdapterTest, type Group, type Subject } from '../subject.js';

const AN = () => individual({ id: 'an', buildingId: HERE, code: 'KH-1', name: 'Lê An' });
const PHONE = { value: '+84900000001', text: '0900 000 001' };
const HOTLINE = { value: '19001234', text: '1900 1234' };

const uniqueCode = ({ can }: Subject) => can.unique.includes('code');
const uniquePhone = ({ can }: Subject) => can.unique.includes('phone');

const VEHICLE = {
  id: 'v',
  electric: false,
  plate: null,
  brand: null,
  colour: null,
  parkingCard: null,
  apartment: null,
};

/** Shapes no customer has; the field at fault, and what it is given. */
const SHAPES: readonly (readonly [string, unknown])[] = [
  ['kind', 'robot'],
  ['id', ''],
  ['name', 7],
  ['name', 'x'.repeat(501)],
  ['note', 'x'.repeat(100_000)],
  ['displayOrder', -1],
  ['displayOrder', 1.5],
  ['phone', { value: '0900000001', text: '0900 000 001' }],
  ['birthDate', '31/12/1990'],
  ['birthDate', '1990-02-30'],
  ['gender', 'unknown'],
  ['vehicles', [{ ...VEHICLE, type: 'plane', registeredOn: null, state: 'active' }]],
  ['contacts', [{ id: 'c' }]],
  ['apartments', null],
  ['occupant', { name: 'Lê Bình' }],
];

export const refuse: Group = {
  name: 'refuse',
  tests: [
    ...SHAPES.map(([field, value], at): AdapterTest => {
      return {
        name: `shape ${at + 1}: a wrong ${field} is invalid, and nothing is stored`,
        run: async (subject) => {
          const wrong = { ...AN(), [field]: value } as NewCustomer;
          const before = await listed(subject);
          const { details } = await refusal(subject.adapter.create(wrong, write()), 'invalid', field);
          equal(details.field, field, 'the field in the error');
          equal(await listed(subject), before, 'the list');
        },
      };
    }),
    {
      name: 'a refused thing can be mended and sent again under its opId',
      run: async ({ adapter }) => {
        const once = write();
        await refusal(adapter.create({ ...AN(), displayOrder: -1 }, once), 'invalid', 'a negative display order');
        equal((await adapter.create(AN(), once)).version, 1, 'its version');
      },
    },
    {
      name: 'a code that exists is taken, whatever its case and building; the error names its customer',
      needs: uniqueCode,
      run: async (subject) => {
        await subject.adapter.create({ ...AN(), code: 'Khách-1' }, write());
        for (const code of ['Khách-1', 'KHÁCH-1', 'khách-1'.normalize('NFD'), ' khách-1 ']) {
          const again = { ...AN(), id: 'binh', buildingId: 's2', code };
          const { details } = await refusal(subject.adapter.create(again, write()), 'taken', `the code "${code}"`);
          equal([details.field, details.id], ['code', 'an'], 'the field and the id in the error');
        }
        equal((await listed(subject, { buildingId: 's2' })).rows, [], 'the customers there');
      },
    },
    {
      name: 'of two customers with one code, added at one moment, one is added',
      needs: uniqueCode,
      run: async (subject) => {
        const adding = ['a', 'b', 'c', 'd', 'e'].map((id) => subject.adapter.create({ ...AN(), id }, write()));
        const results = await Promise.allSettled(adding);
        const refused = results.filter(({ status }) => status === 'rejected');
        equal(refused.length, 4, 'how many were refused');
        await Promise.all(
          adding.filter((_, at) => results[at]?.status === 'rejected').map((call) => refusal(call, 'taken', 'it')),
        );
        equal((await listed(subject)).rows.length, 1, 'the number of customers');
      },
    },
    {
      name: 'any number of customers have no code and no phone',
      run: async (subject) => {
        for (const id of ['a', 'b', 'c']) await subject.adapter.create({ ...AN(), id, code: null }, write());
        equal((await listed(subject)).rows.length, 3, 'the number of customers');
      },
    },
    {
      name: 'a phone that exists is taken, however it was typed',
      needs: uniquePhone,
      run: async ({ adapter }) => {
        await adapter.create({ ...AN(), phone: PHONE }, write());
        const again = { ...AN(), id: 'binh', code: 'KH-2', phone: { ...PHONE, text: '+84 900 000 001' } };
        const { details } = await refusal(adapter.create(again, write()), 'taken', 'the phone');
        equal([details.field, details.id], ['phone', 'an'], 'the field and the id in the error');
      },
    },
    {
      name: 'a hotline is nobody’s own, so many may have it',
      needs: uniquePhone,
      run: async (subject) => {
        for (const id of ['a', 'b']) await subject.adapter.create({ ...AN(), id, code: id, phone: HOTLINE }, write());
        equal((await listed(subject)).rows.length, 2, 'the number of customers');
      },
    },
    {
      name: 'a family may share a phone',
      needs: ({ can }) => !can.unique.includes('phone'),
      run: async (subject) => {
        for (const id of ['a', 'b']) await subject.adapter.create({ ...AN(), id, code: id, phone: PHONE }, write());
        equal((await listed(subject)).rows.length, 2, 'the number of customers');
      },
    },
  ],
};
