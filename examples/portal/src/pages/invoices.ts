import { todayInVietnam } from '@clientele/core';
import { invoiceState } from '../data/invoices.js';
import type { Portal } from '../shell/portal.js';
import { bookPage } from './book-page.js';
import type { PageView } from './page.js';
import { badge } from './table.js';

const TONES = { paid: 'good', due: 'calm', overdue: 'bad' } as const;

/** The invoices of the chosen building: the portal's own business. */
export function invoicesPage(portal: Portal): PageView {
  return bookPage(portal, {
    book: 'invoices',
    none: 'invoices.none',
    summary(invoices) {
      const open = invoices.filter(({ paid }) => !paid).reduce((sum, { amount }) => sum + amount, 0);
      return portal.words()['invoices.count'](invoices.length, portal.formats().money(open));
    },
    columns() {
      const words = portal.words();
      const { date, money, month } = portal.formats();
      const today = todayInVietnam(Date.now());
      return [
        { label: words['column.period'], card: 'below', cardLabel: true, cell: ({ period }) => month(period) },
        { label: words['column.dueOn'], card: 'below', cardLabel: true, cell: ({ dueOn }) => date(dueOn) },
        { label: words['column.amount'], card: 'below', align: 'end', cell: ({ amount }) => money(amount) },
        {
          label: words['column.state'],
          card: 'side',
          cell: (invoice) => {
            const state = invoiceState(invoice, today);
            return badge(words[`invoices.${state}`], TONES[state]);
          },
        },
      ];
    },
  });
}
