import { todayInVietnam } from '@clientele/core';
import { invoiceState, seedInvoices, type Invoice } from '../data/invoices.js';
import type { Portal } from '../shell/portal.js';
import { buildingPage, emptyState } from './building-page.js';
import type { PageView } from './page.js';
import { badge, table, twoLines } from './table.js';

const TONES = { paid: 'good', due: 'calm', overdue: 'bad' } as const;

/** The invoices of the chosen building: the portal's own books, only to be read. */
export function invoicesPage(portal: Portal): PageView {
  const invoices = seedInvoices();
  return buildingPage(portal, {
    title: 'page.invoices',
    draw(show) {
      const words = portal.words();
      const { date, money, month } = portal.formats();
      const today = todayInVietnam(Date.now());
      const rows = invoices.filter(({ buildingId }) => buildingId === portal.preferences.buildingId.get());
      const open = rows.filter(({ paid }) => !paid).reduce((sum, { amount }) => sum + amount, 0);
      const content = table<Invoice>(
        words['page.invoices'],
        [
          { label: words['column.code'], card: 'lead', cell: ({ code }) => code },
          {
            label: words['column.customer'],
            card: 'below',
            cell: ({ customerName, customerCode }) => twoLines(customerName, customerCode),
          },
          { label: words['column.apartment'], card: 'below', cell: ({ apartment }) => apartment },
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
        ],
        rows,
      );
      show(
        words['invoices.count'](rows.length, money(open)),
        rows.length > 0 ? content : emptyState(words['invoices.none']),
      );
    },
  });
}
