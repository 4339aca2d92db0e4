import { todayInVietnam } from '@clientele/core';
import { contractState } from '../data/contracts.js';
import type { Portal } from '../shell/portal.js';
import { bookPage } from './book-page.js';
import type { PageView } from './page.js';
import { badge } from './table.js';

const TONES = { active: 'good', ending: 'warn', ended: 'calm' } as const;

/** The contracts of the chosen building: the portal's own business. */
export function contractsPage(portal: Portal): PageView {
  return bookPage(portal, {
    book: 'contracts',
    none: 'contracts.none',
    summary: ({ length }) => portal.words()['contracts.count'](length),
    columns() {
      const words = portal.words();
      const { date, money } = portal.formats();
      const today = todayInVietnam(Date.now());
      return [
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
      ];
    },
  });
}
