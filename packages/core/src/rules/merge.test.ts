import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../model/customer.js';
import { individual } from '../testing/fixtures.js';
import { stored } from '../testing/scripted-adapter.js';
import { merge, type Clash } from './merge.js';

const text = fc.constantFrom(null, 'a', 'b', 'c');
const phone = fc.constantFrom(null, { value: '+84912345678', text: '1' }, { value: '+84912345679', text: '2' });
const occupant = fc.constantFrom(null, { name: 'a', phone: { value: '+84912345678', text: '1' } });
const contacts = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('x', 'y', 'z'), name: fc.constantFrom('a', 'b') }), {
    selector: ({ id }) => id,
  })
  .map((all) => all.map((each) => ({ ...each, phone: null, email: null, relation: null, note: null })));
const customer: fc.Arbitrary<Customer> = fc
  .record({ code: text, name: text, note: text, email: text, phone, occupant, contacts })
  .map((fields) => stored(individual({ id: 'c', ...fields })));

const FIELDS = ['code', 'name', 'note', 'email', 'phone', 'occupant'] as const;
const byId = ({ contacts: items }: Customer) =>
  Object.fromEntries([...items].sort((a, b) => (a.id < b.id ? -1 : 1)).map((each) => [each.id, each.name]));
const placesOf = (clashes: readonly Clash[]) =>
  clashes.map((clash) => ('field' in clash ? clash.field : `${clash.collection}/${clash.id}`)).sort();

describe('merge', () => {
  it('follows theirs where mine is untouched, and keeps mine where theirs is', () => {
    fc.assert(
      fc.property(customer, customer, (base, other) => {
        expect(merge(base, base, other)).toEqual({ customer: other, clashes: [] });
        const kept = merge(base, other, base);
        expect(kept.clashes).toEqual([]);
        for (const field of FIELDS) expect(kept.customer[field]).toEqual(other[field]);
        expect(byId(kept.customer)).toEqual(byId(other));
      }),
    );
  });

  it('finds no conflict in the same change', () => {
    fc.assert(
      fc.property(customer, customer, (base, same) => {
        expect(merge(base, same, structuredClone(same))).toEqual({ customer: same, clashes: [] });
      }),
    );
  });

  it('decides each field and each item by itself', () => {
    fc.assert(
      fc.property(customer, customer, customer, (base, mine, theirs) => {
        const { customer: merged, clashes } = merge(base, mine, theirs);
        const expected: string[] = [];
        const check = (place: string, values: readonly unknown[]) => {
          const [before, left, right, result] = values.map((value) => JSON.stringify(value));
          if (left !== before && right !== before && left !== right) expected.push(place);
          expect([place, result]).toEqual([place, left === before ? right : left]);
        };
        for (const field of FIELDS) check(field, [base[field], mine[field], theirs[field], merged[field]]);
        const name = (from: Customer, id: string) => from.contacts.find((each) => each.id === id)?.name ?? null;
        for (const id of ['x', 'y', 'z']) {
          check(
            `contacts/${id}`,
            [base, mine, theirs, merged].map((from) => name(from, id)),
          );
        }
        expect(placesOf(clashes)).toEqual(expected.sort());
      }),
    );
  });

  it('comes out the same whoever was first, but for who is right in a conflict', () => {
    fc.assert(
      fc.property(customer, customer, customer, (base, mine, theirs) => {
        const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        const places = placesOf(one.clashes);
        expect(placesOf(other.clashes)).toEqual(places);
        for (const field of FIELDS) {
          if (!places.includes(field)) expect(one.customer[field]).toEqual(other.customer[field]);
        }
        const [left, right] = [byId(one.customer), byId(other.customer)];
        for (const id of ['x', 'y', 'z']) {
          if (!places.includes(`contacts/${id}`)) expect(left[id]).toBe(right[id]);
        }
      }),
    );
  });

  it('takes two ways to write one phone for the same, and the newer version for the base of the next', () => {
    const base = stored(individual({ id: 'c', phone: null }));
    const [mine, theirs] = ['0912345678', '0912 345 678'].map((written) => ({
      ...base,
      phone: { value: '+84912345678', text: written },
    })) as [Customer, Customer];
    const { customer: merged, clashes } = merge(base, mine, { ...theirs, version: 7 });
    expect(clashes).toEqual([]);
    expect(merged).toMatchObject({ version: 7, phone: { text: '0912 345 678' } });
  });
});
