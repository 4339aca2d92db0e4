import type { BookName, Entries } from '../books/entries.js';
import { button, element } from '../dom/element.js';
import type { Portal } from '../shell/portal.js';
import type { PlainWord } from '../words/vi.js';
import { askRemoval } from './ask-removal.js';
import { buildingPage, emptyState } from './building-page.js';
import { openEntryDialog } from './entry-dialog.js';
import type { PageView } from './page.js';
import { table, twoLines, type Column } from './table.js';

/** What one of the books says of itself. */
export interface BookPageParts<Book extends BookName> {
  readonly book: Book;
  readonly none: PlainWord;
  /** The columns between the customer's and the way to remove. */
  columns(): readonly Column<Entries[Book][number]>[];
  /** The line that sums up. */
  summary(entries: readonly Entries[Book][number][]): string;
}

/** A page about one of the portal's books: its entries for the chosen building, with ways to add and to remove one. */
export function bookPage<Book extends BookName>(portal: Portal, parts: BookPageParts<Book>): PageView {
  type Entry = Entries[Book][number];
  const { book } = parts;
  const { books } = portal;

  const removeButton = ({ code }: Entry) => {
    const words = portal.words();
    const remove = button(words['books.remove'], () => askRemoval(portal, book, code), 'ghost danger');
    remove.setAttribute('aria-label', words[`${book}.remove`](code));
    return remove;
  };

  const content = (entries: readonly Entry[]): HTMLElement => {
    const words = portal.words();
    if (entries.length === 0) return emptyState(words[parts.none]);
    const columns: Column<Entry>[] = [
      { label: words['column.code'], card: 'lead', cell: ({ code }) => code },
      {
        label: words['column.customer'],
        card: 'below',
        cell: ({ customerName, customerCode }) => twoLines(customerName, customerCode),
      },
      { label: words['column.apartment'], card: 'below', cell: ({ apartment }) => apartment },
      ...parts.columns(),
      { label: words['column.actions'], card: 'end', cell: removeButton, hidden: true },
    ];
    return table(words[`page.${book}`], columns, entries);
  };

  return buildingPage(portal, {
    title: `page.${book}`,
    action: { label: `${book}.add`, run: () => openEntryDialog(portal, book) },
    draw(show) {
      const building = portal.preferences.buildingId.get();
      books.read().then(
        (entries) => {
          const here = (entries[book] as readonly Entry[]).filter(({ buildingId }) => buildingId === building);
          show(parts.summary(here), content(here));
        },
        () => show('', failed()),
      );
    },
    follow: (redraw) => books.subscribe(redraw),
  });

  function failed(): HTMLElement {
    const words = portal.words();
    return element('div', { class: 'empty' }, [
      element('p', { text: words['books.failed'] }),
      button(words['portal.reload'], () => location.reload()),
    ]);
  }
}
