import type { Messages } from '@clientele/core';
import { button, element } from '../dom/element.js';
import { growingTable, type Column } from '../pages/table.js';
import type { Words } from '../words/vi.js';
import { goodRows, type GoodRow, type ImportRun, type RefusedRow } from './import-run.js';
import { reasonText, remarkText } from './row-words.js';

/** Rows shown at a time. */
const PAGE = 100;

/** A part that opens; what is in it is made when it first does. */
function expandable<Row>(
  summary: string,
  words: Words,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): HTMLDetailsElement {
  const made = element('details', {}, [element('summary', { text: summary })]);
  const fill = () => {
    const { root, append } = growingTable(summary, columns);
    let shown = 0;
    const more = button('', () => add());
    const add = () => {
      append(rows.slice(shown, shown + PAGE));
      shown += PAGE;
      more.hidden = shown >= rows.length;
      more.textContent = words['import.more'](Math.min(PAGE, rows.length - shown));
    };
    add();
    made.append(element('div', { class: 'details-body' }, [root, more]));
  };
  made.addEventListener('toggle', fill, { once: true });
  return made;
}

function lines(texts: readonly string[]): HTMLElement {
  return element(
    'ul',
    { class: 'lines' },
    texts.map((text) => element('li', { text })),
  );
}

/** The rows that are not saved, with their reasons; null when there is none. */
export function refusedDetails(run: ImportRun, messages: Messages, words: Words): HTMLDetailsElement | null {
  if (run.refused.length === 0) return null;
  const columns: Column<RefusedRow>[] = [
    { label: words['import.line'], card: 'side', cardLabel: true, cell: ({ line }) => String(line) },
    { label: words['import.name'], card: 'lead', cell: ({ cells }) => run.titleOf(cells) },
    {
      label: words['import.reason'],
      card: 'below',
      cell: ({ reasons }) => lines(reasons.map((reason) => reasonText(reason, messages))),
    },
  ];
  return expandable(words['import.refusedRows'](run.refused.length), words, columns, run.refused);
}

/** The rows with something mended or to look at; null when there is none. */
export function remarkedDetails(run: ImportRun, messages: Messages, words: Words): HTMLDetailsElement | null {
  const rows = goodRows(run).filter(({ remarks }) => remarks.length > 0);
  if (rows.length === 0) return null;
  const columns: Column<GoodRow>[] = [
    { label: words['import.line'], card: 'side', cardLabel: true, cell: ({ line }) => String(line) },
    { label: words['import.name'], card: 'lead', cell: ({ customer }) => customer.name ?? '—' },
    {
      label: words['import.remark'],
      card: 'below',
      cell: ({ remarks, customer }) =>
        lines(remarks.map((remark) => remarkText(remark, customer.kind, messages, words))),
    },
  ];
  return expandable(words['import.remarkedRows'](rows.length), words, columns, rows);
}
