import { todayInVietnam } from '@clientele/core';
import { contractState, seedContracts, type Contract } from '../data/contracts.js';
import { buildingPage, emptyState } from './building-page.js';
import { badge, table, twoLines } from './table.js';
import type { Portal } from '../shell/portal.js';
import type { PageView } from './page.js';

const TONES = { active: 'good', ending: 'warn', ended: 'calm' } as const;

/** The contracts of the chosen building: the portal's own books, only to be read. */
export function contractsPage(portal: Portal): PageView {
  const contracts = seedContracts();
  return buildingPage(portal, {
    title: 'page.contracts',
    draw(show) {
      const words = portal.words();
      const { date, money } = portal.formats();
      const today = todayInVietnam(Date.now());
      const rows = contracts.filter(({ buildingId }) => buildingId === portal.preferences.buildingId.get());
      const content = table<Contract>(
        words['page.contracts'],
        [
          { label: words['column.code'], card: 'lead', cell: ({ code }) => code },
          {
            label: words['column.customer'],
            card: 'below',
            cell: ({ customerName, customerCode }) => twoLines(customerName, customerCode),
          },
          { label: words['column.apartment'], card: 'below', cell: ({ apartment }) => apartment },
          { label: words['column.contractKind'], card: 'below', cell: ({ kind }) => words[`contracts.${kind}`] },
          { label: words['column.from'], card: 'below', cardLabel: true, cell: ({ from }) => date(from) },
          {
            label: words['column.to'],
            card: 'below',
            cardLabel: true,
            cell: ({ to }) => (to === null ? words['contracts.noEnd'] : date(to)),
          },
          { label: words['column.monthly'], card: 'below', align: 'end', cell: ({ monthly }) => money(monthly) },
          {
            label: words['column.state'],
            card: 'side',
            cell: (contract) => {
              const state = contractState(contract, today);
              return badge(words[`contracts.${state}`], TONES[state]);
            },
          },
        ],
        rows,
      );
      show(words['contracts.count'](rows.length), rows.length > 0 ? content : emptyState(words['contracts.none']));
    },
  });
}
