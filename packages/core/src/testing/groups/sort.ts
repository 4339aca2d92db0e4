import { SORT_FIELDS, type CustomerSort } from '../../query/customer-query.js';
import { equal } from '../assert.js';
import { customers, individual } from '../fixtures.js';
import { inOrder } from '../reference.js';
import { HERE, fill, idsOf, listed, type AdapterTest, type Group } from '../subject.js';

const DIRECTIONS = ['ascending', 'descending'] as const;

function sortsBy({ field, direction }: CustomerSort): AdapterTest {
  return {
    name: `by ${field}, ${direction}, what has none last`,
    needs: ({ can }) => can.sorts.includes(field),
    run: async (subject) => {
      const added = await fill(subject, customers(40, HERE, 3));
      const { rows } = await listed(subject, {}, { field, direction });
      equal(idsOf(rows), idsOf(inOrder(added, { field, direction })), 'the order');
    },
  };
}

const NAMES = [
  'Ấn',
  'an',
  'Đan',
  'Ân',
  'Dần',
  'A\u0301n',
  'Ăn',
  'Dan',
  'ấn',
  'Án',
  'Zan',
  'Ơn',
  'An Bình',
  'Ôn',
  'Ân Ái',
];

export const sort: Group = {
  name: 'sort',
  tests: [
    ...SORT_FIELDS.flatMap((field) => DIRECTIONS.map((direction) => sortsBy({ field, direction }))),
    {
      name: 'names stand as in a Vietnamese dictionary, composed or not',
      needs: ({ can }) => can.sorts.includes('name'),
      run: async (subject) => {
        const named = NAMES.map((name, at) => individual({ id: `n${at}`, buildingId: HERE, code: `KH-${at}`, name }));
        await fill(subject, named);
        for (const direction of DIRECTIONS) {
          const { rows } = await listed(subject, {}, { field: 'name', direction });
          equal(idsOf(rows), idsOf(inOrder(named, { field: 'name', direction })), `the names, ${direction}`);
        }
        const words = (await listed(subject, {}, { field: 'name', direction: 'ascending' })).rows.map(
          ({ name }) => name,
        );
        equal([words[0], words.at(-1)], ['an', 'Zan'], 'the first and the last name');
      },
    },
    {
      name: 'the apartment is the first that is still held',
      needs: ({ can }) => can.sorts.includes('apartment'),
      run: async (subject) => {
        const held = (id: string, apartments: readonly (readonly [string, string | null])[]) => {
          const holdings = apartments.map(([apartment, to], at) => ({
            id: `${id}${at}`,
            apartment,
            relation: null,
            from: null,
            to,
          }));
          return individual({ id, buildingId: HERE, code: id, apartments: holdings });
        };
        await fill(subject, [
          held('gone', [['A1', '2001-01-01']]),
          held('second', [
            ['B2', null],
            ['A0', null],
          ]),
          held('third', [
            ['A0', '2001-01-01'],
            ['C3', '2199-12-31'],
          ]),
          held('none', []),
        ]);
        const { rows } = await listed(subject, {}, { field: 'apartment', direction: 'ascending' });
        equal(idsOf(rows), ['second', 'third', 'gone', 'none'], 'the order');
      },
    },
  ],
};
