import type { Customer } from '../../model/customer.js';
import { originOf } from '../../model/origin.js';
import type { CustomerGroup } from '../../query/customer-query.js';
import { equal, ok } from '../assert.js';
import { fromCrm, held } from '../crm-customers.js';
import { inOrder } from '../reference.js';
import { HERE, fill, idsOf, listed, type AdapterTest, type Group } from '../subject.js';
import { person } from '../deletions.js';

const phone = (last: number) => ({ value: `+8490000000${last}`, text: `090000000${last}` });
const at = (last: number) => ({ buildingId: HERE, code: `KH-${last}`, phone: phone(last) });

/** One from the CRM, one from here, one of both, and one from the CRM in another building. */
const PEOPLE: readonly Customer[] = [
  held({ id: 'local', name: 'Lê An', ...at(1) }),
  fromCrm({ id: 'crm', name: 'Lê Bình', ...at(2) }),
  fromCrm({ id: 'both', name: 'Lê Chi', ...at(3) }, { createdLocally: true }),
  fromCrm({ id: 'there', name: 'Lê Dung', ...at(4), buildingId: 's2' }),
];
const COUNTS = { all: 3, individual: 3, organisation: 0, crm: 2, local: 2 };
const MEMBERS: Readonly<Partial<Record<CustomerGroup, readonly string[]>>> = {
  all: ['local', 'crm', 'both'],
  crm: ['crm', 'both'],
  local: ['local', 'both'],
};

function byOrigin(direction: 'ascending' | 'descending'): AdapterTest {
  return {
    name: `are an order of their own, ${direction}`,
    holding: PEOPLE,
    needs: ({ can }) => can.sorts.includes('origin'),
    run: async (subject) => {
      const sort = { field: 'origin', direction } as const;
      const here = PEOPLE.filter(({ buildingId }) => buildingId === HERE);
      equal(idsOf((await listed(subject, {}, sort)).rows), idsOf(inOrder(here, sort)), 'the order');
    },
  };
}

export const origins: Group = {
  name: 'origins',
  tests: [
    {
      name: 'a customer is whole, what it has from the CRM too',
      holding: PEOPLE,
      run: async ({ adapter }) => {
        for (const customer of PEOPLE) equal(await adapter.get(customer.id), customer, customer.id);
      },
    },
    {
      name: 'a tab shows its origin; who was created here and sent later is on both',
      holding: PEOPLE,
      run: async (subject) => {
        for (const [group, ids] of Object.entries(MEMBERS)) {
          const { rows, total, counts } = await listed(subject, { group: group as CustomerGroup });
          equal([idsOf(rows), total], [ids, ids.length], `the tab ${group}`);
          if (counts) equal(counts, COUNTS, `the counts under ${group}`);
        }
      },
    },
    {
      name: 'within a tab is searched',
      holding: PEOPLE,
      needs: ({ can }) => can.search,
      run: async (subject) => {
        equal(idsOf((await listed(subject, { group: 'crm', text: 'le' })).rows), ['crm', 'both'], 'found by the name');
        const whole = { group: 'local', text: '900000003' } as const;
        equal(idsOf((await listed(subject, whole)).rows), ['both'], 'found by the phone without its zero');
        equal((await listed(subject, { group: 'local', text: 'binh' })).rows, [], 'found on the other tab');
      },
    },
    {
      name: 'who is added here is of here, and nothing makes a customer of the CRM',
      holding: PEOPLE,
      run: async (subject) => {
        const [made] = await fill(subject, [Object.assign(person('new'), { crm: PEOPLE[1]?.crm })]);
        ok(made !== undefined && originOf(made) === 'local', 'It is of the CRM');
        equal((await listed(subject, { group: 'crm' })).total, 2, 'the number from the CRM');
      },
    },
    byOrigin('ascending'),
    byOrigin('descending'),
  ],
};
