import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plateKey } from '../formats/licence-plate.js';
import type { Customer } from '../model/customer.js';
import { fromCrm } from '../testing/crm-customers.js';
import { customers, individual } from '../testing/fixtures.js';
import { inOrder } from '../testing/reference.js';
import { CustomerIndex, type IndexRequest, type PackPlace } from './customer-index.js';
import { CUSTOMER_GROUPS, DEFAULT_SORT, SORT_FIELDS, type CustomerQuery, type CustomerSort } from './customer-query.js';
import type { IndexKey } from './index-entry.js';
import { PART_NAMES, type PackHead } from './packed-customers.js';
import { searchWords } from './words.js';

const TODAY = '2026-01-01';
const MOMENT = '2026-01-01T00:00:00Z';
/** Days that are asked, of which apartments were given back on some. */
const DAYS = ['2025-05-05', TODAY, '2026-06-06'];
const POOL: readonly Customer[] = [...customers(40, 's1'), ...customers(20, 's2', 2)].map((customer, at) => ({
  ...customer,
  ...(at % 3 > 0 && { crm: fromCrm({ id: customer.id }, { createdLocally: at % 3 > 1 }).crm }),
  version: 1,
  createdAt: MOMENT,
  updatedAt: MOMENT,
  apartments: customer.apartments.map((held, at) => ({ ...held, to: DAYS[(at + customer.name!.length) % 4] ?? null })),
}));

const sorts = fc.record<CustomerSort>({
  field: fc.constantFrom(...SORT_FIELDS),
  direction: fc.constantFrom('ascending', 'descending'),
});
const queries = fc.record<CustomerQuery>({
  buildingId: fc.constantFrom('s1', 's2', 's3', null),
  group: fc.constantFrom(...CUSTOMER_GROUPS),
  text: fc.constantFrom('', 'nguyen', 'cong ty', 'an', '0900', '30k', 'S1', 'kh-0000', 'thi 2', 'nobody at all'),
});
/** A step of a history: a customer of the pool comes, comes with the values of another, or goes. */
const steps = fc.record({
  at: fc.nat(POOL.length - 1),
  like: fc.nat(POOL.length - 1),
  goes: fc.boolean(),
  /** What is done before it: nothing, packing, packing on another day, storing it, or also beginning anew with what was stored. */
  before: fc.constantFrom('', '', '', 'pack', 'pack on another day', 'store', 'begin anew'),
});

/** An index that is packed, in short turns, and begun anew with what was stored of it. */
class StoredIndex {
  index = new CustomerIndex();
  readonly #stored = new Map<string, unknown>();
  readonly #heads = new Map<string | null, PackHead>();
  #keys = 0;

  pack(today: string): void {
    for (let places = this.index.lacksForPacking(today); places.length > 0; places = this.index.lacksForPacking(today))
      this.#give(places);
    for (const _ of this.index.pack(today));
  }

  store(anew: boolean): void {
    this.pack(TODAY);
    const { packed } = this.index;
    for (const one of packed) {
      if (one.head.key !== null) continue;
      const head = structuredClone({ ...one.head, key: String(this.#keys++) });
      for (const part of PART_NAMES) this.#stored.set(`${head.key} ${part}`, structuredClone(one.part(part)));
      one.stored(head);
      this.#heads.set(head.key, head);
    }
    if (anew) this.index = new CustomerIndex(packed.flatMap(({ head }) => this.#heads.get(head.key) ?? []));
  }

  list(request: IndexRequest) {
    this.#complete(request);
    return this.index.list(request);
  }

  find(key: IndexKey) {
    this.#complete(key);
    return this.index.find(key);
  }

  #complete(question: IndexRequest | IndexKey): void {
    this.#give(this.index.lacks(question));
    expect(this.index.lacks(question)).toEqual([]);
  }

  #give(places: readonly PackPlace[]): void {
    for (const place of places)
      expect(this.index.give(place, this.#stored.get(`${place.key} ${place.part}`))).toBe(true);
  }
}

function matching(held: readonly Customer[], { buildingId, group, text }: CustomerQuery): readonly Customer[] {
  const { words } = searchWords(text);
  return held.filter((customer) => {
    const { name, code, email, phone, vehicles, apartments } = customer;
    const parts = [name, code, email, phone?.value.replace('+84', '0'), phone?.value];
    parts.push(...vehicles.map(({ plate }) => plate), ...apartments.map(({ apartment }) => apartment));
    const plain = parts.map((part) =>
      (part ?? '')
        .normalize('NFD')
        .replace(/đ/gi, 'd')
        .replace(/[^a-z\d]/gi, '')
        .toLowerCase(),
    );
    const groups = ['all', customer.kind, ...(customer.crm ? ['crm'] : [])];
    if (!customer.crm || customer.crm.createdLocally) groups.push('local');
    const isHere = customer.buildingId === buildingId && groups.includes(group);
    return isHere && words.every((word) => plain.some((part) => part.includes(word)));
  });
}

describe('CustomerIndex', () => {
  it('answers what filtering and sorting everything would, whatever was written, packed or stored in between', () => {
    const questions = fc.array(
      fc.tuple(steps, queries, sorts, fc.constantFrom(...DAYS), fc.nat(50), fc.integer({ min: 1, max: 20 })),
      {
        maxLength: 60,
        size: 'large',
      },
    );
    fc.assert(
      fc.property(questions, (history) => {
        const stored = new StoredIndex();
        const held = new Map<string, Customer>();
        for (const [{ at, like, goes, before }, query, sort, today, first, limit] of history) {
          const customer = { ...POOL[like]!, id: POOL[at]!.id };
          if (before === 'store' || before === 'begin anew') stored.store(before === 'begin anew');
          else if (before !== '') stored.pack(before === 'pack' ? TODAY : '2020-02-02');
          if (goes) stored.index.remove(customer.id);
          else stored.index.put(customer);
          if (goes) held.delete(customer.id);
          else held.set(customer.id, customer);
          const answer = stored.list({ query, sort, at: { index: first }, limit, today });
          const here = [...held.values()];
          const expected = inOrder(matching(here, query), sort, today).map(({ id }) => id);
          expect(answer.ids).toEqual(expected.slice(first, first + limit));
          expect(answer.total).toBe(expected.length);
          const count = (group: CustomerQuery['group']) => matching(here, { ...query, group, text: '' }).length;
          const counts = Object.fromEntries(CUSTOMER_GROUPS.map((group) => [group, count(group)]));
          expect(answer.counts).toEqual(counts);
          const { id } = POOL[at]!;
          const position = Math.max(0, expected.indexOf(id));
          const window = stored.list({ query, sort, at: { id }, limit, today });
          expect(window.index).toBe(position - (position % limit));
          expect(window.ids).toEqual(expected.slice(window.index, window.index + limit));
          const [code, plate] = [customer.code ?? '', plateKey(customer.vehicles[0]?.plate ?? 'none')];
          const having = (has: (one: Customer) => boolean) => [...held.values()].filter(has).map((one) => one.id);
          expect(new Set(stored.find({ code }))).toEqual(new Set(having((one) => one.code === code)));
          const parks = ({ vehicles }: Customer) => vehicles.some((one) => plateKey(one.plate ?? '') === plate);
          expect(new Set(stored.find({ plate }))).toEqual(new Set(having(parks)));
        }
      }),
      { numRuns: 60 },
    );
  }, 20_000);

  it('puts names with the typed accents first only in the default order', () => {
    const index = new CustomerIndex();
    const named = (id: string, name: string) => {
      index.put({ ...individual({ id, name, code: id }), version: 1, createdAt: MOMENT, updatedAt: MOMENT });
    };
    named('1', 'Hóa');
    named('2', 'Hoà');
    const ask = (text: string, sort: CustomerSort) =>
      index.list({ query: { buildingId: null, group: 'all', text }, sort, at: { index: 0 }, limit: 9, today: TODAY })
        .ids;
    expect(ask('hoà', DEFAULT_SORT)).toEqual(['2', '1']);
    expect(ask('hoa', DEFAULT_SORT)).toEqual(['1', '2']);
    expect(ask('hoà', { field: 'code', direction: 'ascending' })).toEqual(['1', '2']);
  });

  it('sorts by the apartment that is held on the day it is asked', () => {
    const index = new CustomerIndex();
    const held = (id: string, apartment: string, to: string | null) => {
      const apartments = [
        { id: '1', apartment, relation: null, from: null, to },
        { id: '2', apartment: 'Z9', relation: null, from: null, to: null },
      ];
      index.put({ ...individual({ id, code: id, apartments }), version: 1, createdAt: MOMENT, updatedAt: MOMENT });
    };
    held('a', 'A1', '2026-01-01');
    held('b', 'B1', null);
    const query = { buildingId: null, group: 'all', text: '' } as const;
    const on = (today: string) =>
      index.list({ query, sort: { field: 'apartment', direction: 'ascending' }, at: { index: 0 }, limit: 9, today })
        .ids;
    expect(on('2026-01-01')).toEqual(['a', 'b']);
    expect(on('2026-01-02')).toEqual(['b', 'a']);
  });
});
