import { type Customer, blankFields } from '@clientele/core';
import { readPhone } from '@clientele/core/local';
import type { Card } from './card-store.js';

const SORTS = { individual: 'PERSON', organisation: 'COMPANY' } as const;

/** A customer as a card; `request` is the opId of the write. */
export function toCard(customer: Customer, request: string): Card {
  const { id, version, createdAt, updatedAt, buildingId, kind, name, phone, ...more } = customer;
  const [created, modified] = [createdAt, updatedAt].map((moment) => Date.parse(moment) / 1000) as [number, number];
  const own = { card_no: id, edition: version, created, modified, site: buildingId, sort: SORTS[kind] };
  return { ...own, title: name ?? '', tel: phone?.text ?? '', more, request };
}

/** A card as a customer. */
export function toCustomer(card: Card): Customer {
  const kind = card.sort === 'PERSON' ? 'individual' : 'organisation';
  const value = readPhone(card.tel).value;
  return {
    ...blankFields(kind),
    ...card.more,
    kind,
    id: card.card_no,
    version: card.edition,
    createdAt: new Date(card.created * 1000).toISOString(),
    updatedAt: new Date(card.modified * 1000).toISOString(),
    buildingId: card.site,
    name: card.title || null,
    phone: value === null ? null : { value, text: card.tel },
  } as Customer;
}
