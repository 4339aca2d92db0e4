import { html, type TemplateResult } from 'lit';
import { formatPhone, type Customer, type Words, type SortField } from '@clientele/core';
import { originBadges } from '../controls/origin-badges.js';
import type { Mark } from './marks.js';

/** Width of each column, as a track of the rows' grid. */
const TRACKS: Readonly<Record<SortField, string>> = {
  code: '104px',
  name: 'minmax(190px, 2.2fr)',
  phone: '128px',
  email: 'minmax(150px, 1.4fr)',
  apartment: 'minmax(156px, 1.4fr)',
  kind: '108px',
  displayOrder: '92px',
  gender: '82px',
  company: 'minmax(92px, 1fr)',
  occupant: 'minmax(112px, 1.2fr)',
  origin: 'minmax(214px, 1.2fr)',
};

/** The `grid-template-columns` of header and rows; the first is the tick's, where there are some. */
export function columnTracks(fields: readonly SortField[], hasTicks: boolean): string {
  return `${hasTicks ? '36px ' : ''}${fields.map((field) => TRACKS[field]).join(' ')}`;
}

/** What a cell needs beside its customer. */
export interface CellContext {
  readonly words: Words;
  readonly mark: Mark;
  /** The day of today in the building, ISO; apartments given back before it are muted. */
  readonly today: string;
  /** Whether the user has a column, so that the name need not say it. */
  readonly hasOccupant: boolean;
}

type Cell = (customer: Customer, context: CellContext) => TemplateResult | string;

const CELLS: Readonly<Record<SortField, Cell>> = {
  code: ({ code }, { mark }) => mark(code),
  name: (customer, context) => {
    const second = secondLine(customer, context);
    const name = context.mark(customer.name);
    return second ? html`<b>${name}</b><small>${second}</small>` : html`<b>${name}</b>`;
  },
  phone: ({ phone }, { mark }) => mark(phone && formatPhone(phone.value)),
  email: ({ email }, { mark }) => mark(email),
  apartment: (customer, context) => apartments(customer, context),
  kind: ({ kind }, { words }) => words[`kind.${kind}`],
  displayOrder: ({ displayOrder }) => (displayOrder === null ? '—' : String(displayOrder)),
  gender: (customer, { words }) =>
    customer.kind === 'individual' && customer.gender ? words[`gender.${customer.gender}`] : '—',
  company: (customer) => (customer.kind === 'individual' && customer.company) || '—',
  occupant: ({ occupant }, { words }) =>
    occupant
      ? html`${occupant.name}<small>${formatPhone(occupant.phone.value)}</small>`
      : html`<span class="muted">${words['list.ownUser']}</span>`,
  origin: (customer, { words }) => html`${originBadges(customer, words)}`,
};

/** What stands in a cell; a dash where there is nothing. */
export function cell(field: SortField, customer: Customer, context: CellContext): TemplateResult | string {
  return CELLS[field](customer, context);
}

function secondLine(customer: Customer, { words, hasOccupant }: CellContext): string | null {
  if (customer.occupant && !hasOccupant) return words['list.occupant'](customer.occupant.name);
  if (customer.kind === 'organisation' && customer.representative) {
    return words['list.representative'](customer.representative);
  }
  return null;
}

function apartments({ apartments: held }: Customer, { words, mark, today }: CellContext): TemplateResult | string {
  if (held.length === 0) return '—';
  const ended = (to: string | null) => to !== null && to < today;
  const sorted = [...held].sort((left, right) => Number(ended(left.to)) - Number(ended(right.to)));
  return html`${sorted.map(({ apartment, to }, index) => {
    const comma = index < sorted.length - 1 ? ',' : '';
    return ended(to)
      ? html`<span class="unbroken muted">${words['list.givenBack'](apartment)}${comma}</span> `
      : html`<span class="unbroken">${mark(apartment)}${comma}</span> `;
  })}`;
}
