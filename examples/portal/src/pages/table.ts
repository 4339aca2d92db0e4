import { element } from '../dom/element.js';

/** A column of a table. */
export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => Node | string;
  /** Numbers stand right. */
  readonly align?: 'end';
  /** Where the cell stands when the row is a card on a narrow screen: its first line, the end of it, below, or last of all. */
  readonly card: 'lead' | 'side' | 'below' | 'end';
  /** On a card the value would say nothing without its label. */
  readonly cardLabel?: true;
  /** Its header is for screen readers only. */
  readonly hidden?: true;
}

/** Rows put into the document at a time, so that no table holds up the page. */
const SLICE = 100;

function headerOf<Row>(columns: readonly Column<Row>[]): HTMLElement {
  const cells = columns.map(({ label, align, hidden }) =>
    element('th', { class: align ?? '', attributes: { scope: 'col', role: 'columnheader' } }, [
      hidden ? element('span', { class: 'visually-hidden', text: label }) : label,
    ]),
  );
  return element('thead', { attributes: { role: 'rowgroup' } }, [
    element('tr', { attributes: { role: 'row' } }, cells),
  ]);
}

function rowOf<Row>(columns: readonly Column<Row>[], row: Row): HTMLElement {
  const cells = columns.map(({ label, align, card, cardLabel, cell }) =>
    element(
      'td',
      {
        class: `card-${card} ${align ?? ''}`,
        attributes: { role: 'cell', ...(cardLabel ? { 'data-label': label } : {}) },
      },
      [cell(row)],
    ),
  );
  return element('tr', { attributes: { role: 'row' } }, cells);
}

/** A table that is given its rows bit by bit. */
export interface GrowingTable<Row> {
  readonly root: HTMLElement;
  append(rows: readonly Row[]): void;
}

/**
 * A table without rows. The roles are said although the elements have them: as cards they lose their table
 * display, and some browsers their meaning with it.
 */
export function growingTable<Row>(label: string, columns: readonly Column<Row>[]): GrowingTable<Row> {
  const body = element('tbody', { attributes: { role: 'rowgroup' } });
  return {
    root: element('table', { class: 'rows', attributes: { role: 'table', 'aria-label': label } }, [
      headerOf(columns),
      body,
    ]),
    append: (rows) => body.append(...rows.map((row) => rowOf(columns, row))),
  };
}

/** A table with its rows; many arrive over several frames. */
export function table<Row>(label: string, columns: readonly Column<Row>[], rows: readonly Row[]): HTMLElement {
  const { root, append } = growingTable(label, columns);
  const add = (from: number) => {
    append(rows.slice(from, from + SLICE));
    if (from + SLICE < rows.length) requestAnimationFrame(() => root.isConnected && add(from + SLICE));
  };
  add(0);
  return root;
}

/** A state as a word with a dot beside it. */
export function badge(text: string, tone: 'calm' | 'good' | 'warn' | 'bad'): HTMLElement {
  return element('span', { class: `badge ${tone}`, text });
}

/** A name with a quieter second line. */
export function twoLines(first: Node | string, second: string): HTMLElement {
  return element('span', { class: 'two-lines' }, [element('span', {}, [first]), element('small', { text: second })]);
}
