import { EMPTY_PATCH } from '../../model/patch.js';
import { equal } from '../assert.js';
import { individual, organisation } from '../fixtures.js';
import { HERE, fill, found, listed, write, type AdapterTest, type Group, type Subject } from '../subject.js';

const DUC = 'Nguyễn Đình Đức';
const DUNG = 'Lê Thị Dung';
const FIRM = 'Công ty TNHH Ánh Dương';

async function threeKnown(subject: Subject): Promise<void> {
  const vehicle = {
    id: 'v',
    type: 'motorbike',
    electric: true,
    plate: '29-MĐ1 543.21',
    brand: null,
    colour: null,
  } as const;
  const unparked = { parkingCard: null, apartment: null, registeredOn: null, state: 'active' } as const;
  const holding = { id: 'h', apartment: 'S1-1206', relation: null, from: null, to: null };
  const phone = { value: '+84900012345', text: '0900 012 345' };
  const first = { buildingId: HERE, phone, apartments: [holding], vehicles: [{ ...vehicle, ...unparked }] };
  await fill(subject, [
    individual({ id: '1', code: 'KH-00041', displayOrder: 1, name: DUC, ...first }),
    individual({
      id: '2',
      buildingId: HERE,
      code: 'KH-00042',
      displayOrder: 2,
      name: DUNG,
      email: 'dung.le@example.com',
    }),
    organisation({ id: '3', buildingId: HERE, code: 'TC-7', displayOrder: 3, name: FIRM }),
  ]);
}

function finds(what: string, texts: readonly string[], names: readonly string[]): AdapterTest {
  return {
    name: `finds ${what}`,
    needs: ({ can }) => can.search,
    run: async (subject) => {
      await threeKnown(subject);
      for (const text of texts) {
        equal(await found(subject, text), names, `found by "${text}"`);
        if (subject.can.exactTotals)
          equal((await listed(subject, { text })).total, names.length, `the total of "${text}"`);
      }
    },
  };
}

export const search: Group = {
  name: 'search',
  tests: [
    finds('a name without its accents', ['nguyen dinh duc', 'NGUYEN', 'dinh', 'uyen'], [DUC]),
    finds('a name with its accents, composed or not', ['Nguyễn Đình', 'đức', 'Nguyễn'.normalize('NFD')], [DUC]),
    finds('words in any order, each in any field', ['duc 0900 s11206', 's1-1206  đức', '041 nguyen'], [DUC]),
    finds('a code', ['KH-00042', 'kh-00042', 'kh00042', '00042'], [DUNG]),
    finds(
      'a phone, however it is written',
      [
        ...['0900012345', '0900 012 345', '+84 900 012 345', '84900012345', '0900.012'],
        ...['900012345', '0900.012.345', '0084 900 012 345', '(+84) 900-012-345', ' 84 900.012.345 '],
      ],
      [DUC],
    ),
    finds('a part of an email', ['dung.le@example.com', 'DUNG.LE', '@example'], [DUNG]),
    finds(
      'a plate with or without what parts it, Đ also as D',
      ['29-MĐ1 543.21', '29MĐ154321', '29md154321', '543.21'],
      [DUC],
    ),
    finds('an apartment', ['S1-1206', 's11206', '1206'], [DUC]),
    finds('an organisation', ['anh duong', 'tnhh', 'TC-7'], [FIRM]),
    finds('nobody, where one word is found nowhere', ['duc xyz', 'S9-9999', 'ngyuen'], []),
    finds('everybody, where nothing was typed', ['', '   '], [DUC, DUNG, FIRM]),
    {
      name: 'within a tab',
      needs: ({ can }) => can.search,
      run: async (subject) => {
        await threeKnown(subject);
        const { rows } = await listed(subject, { text: 'du', group: 'organisation' });
        equal(
          rows.map(({ name }) => name),
          [FIRM],
          'found',
        );
      },
    },
    {
      name: 'typed with accents, the very word comes first, until someone sorts',
      needs: ({ can }) => can.search,
      run: async (subject) => {
        await fill(subject, [
          individual({ id: '1', buildingId: HERE, code: 'KH-1', displayOrder: 1, name: 'Trần Hóa' }),
          individual({ id: '2', buildingId: HERE, code: 'KH-2', displayOrder: 2, name: 'Trần Hoa' }),
          individual({ id: '3', buildingId: HERE, code: 'KH-3', displayOrder: 3, name: 'Trần Hòa' }),
        ]);
        equal(await found(subject, 'hòa'), ['Trần Hòa', 'Trần Hóa', 'Trần Hoa'], 'the order');
        equal(await found(subject, 'hoa'), ['Trần Hóa', 'Trần Hoa', 'Trần Hòa'], 'the order without accents');
        if (!subject.can.sorts.includes('code')) return;
        const sorted = await listed(subject, { text: 'hòa' }, { field: 'code', direction: 'descending' });
        equal(
          sorted.rows.map(({ code }) => code),
          ['KH-3', 'KH-2', 'KH-1'],
          'the chosen order',
        );
      },
    },
    {
      name: 'by what a customer is called now',
      needs: ({ can }) => can.search,
      run: async (subject) => {
        await threeKnown(subject);
        await subject.adapter.update(
          '2',
          { ...EMPTY_PATCH, set: { name: 'Bùi Thị Xuân Mới', email: null } },
          1,
          write(),
        );
        equal(await found(subject, 'thi dung'), [], 'found by the old name');
        equal(await found(subject, 'xuan moi'), ['Bùi Thị Xuân Mới'], 'found by the new name');
      },
    },
  ],
};
