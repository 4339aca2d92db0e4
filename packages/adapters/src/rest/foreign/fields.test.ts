import { customerSchema } from '@clientele/core';
import { customers } from '@clientele/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldMap, type Fields, type Mapped } from './fields.js';
import { at, withAt } from './inside.js';

/** Ways of naming one field there: as here, otherwise, deep inside. */
const named = (field: string) => fc.constantFrom<string | Mapped>(field, `x_${field}`, { path: `deep.down.${field}` });
const everyday = ['id', 'buildingId', 'code', 'name', 'email', 'note', 'displayOrder', 'vehicles', 'occupant'] as const;
const fields: fc.Arbitrary<Fields> = fc
  .record({
    ...Object.fromEntries(everyday.map((field) => [field, named(field)])),
    kind: fc.constantFrom<string | Mapped>('kind', { path: 'type.code', values: { individual: 1, organisation: 'C' } }),
    createdAt: fc.constantFrom<Mapped>({ path: 'created' }, { path: 'created', as: 'milliseconds' }),
    updatedAt: fc.constantFrom<string>('updatedAt', 'meta.changed'),
    birthDate: fc.constantFrom<string | Mapped>('birthDate', { path: 'born', as: 'day' }),
    phone: fc.constantFrom<string | Mapped>('phone', { path: 'contact.phone', as: 'phone' }),
  })
  .map((given) => given as Fields);

const held = customers(60).map((customer) => {
  const moment = '2026-01-02T03:04:05.000Z';
  return { ...customer, version: 1, createdAt: moment, updatedAt: moment };
});

describe('FieldMap', () => {
  it('gives back what it wrote, whatever everything is called there', () => {
    fc.assert(
      fc.property(fields, fc.constantFrom(...held), (fields, customer) => {
        const map = new FieldMap(fields);
        const { version, ...rest } = customer;
        const record = map.write({ theirs: { own: true } }, rest);
        expect(customerSchema.parse({ ...map.read(JSON.parse(JSON.stringify(record))), version })).toEqual(customer);
        expect(record['theirs']).toEqual({ own: true });
      }),
    );
  });

  it('writes one field and leaves every other as it is', () => {
    fc.assert(
      fc.property(
        fields,
        fc.constantFrom(...held),
        fc.constantFrom('note', 'email', 'code'),
        (fields, customer, field) => {
          const map = new FieldMap(fields);
          const { version: _, ...rest } = customer;
          const after = map.write(map.write({ deep: { down: { own: 1 } } }, rest), { [field]: 'mới' });
          expect(map.read(after)).toEqual({ ...map.read(map.write({}, rest)), [field]: 'mới' });
          expect(at(after, 'deep.down.own')).toBe(1);
        },
      ),
    );
  });

  it('empties what is absent, null or an empty text there, and makes texts of ids that are numbers', () => {
    const map = new FieldMap({ vehicles: 'cars' });
    const read = map.read({ id: 7, buildingId: 3, kind: 'individual', name: '', email: null });
    expect(read).toMatchObject({ id: '7', buildingId: '3', name: null, email: null, code: null, vehicles: [] });
  });

  it('hides what is not there, and refuses a value for it', () => {
    const map = new FieldMap({ kind: false, note: false, vehicles: false, buildingId: false });
    expect(map.read({ id: 'a', kind: 'robot', note: 'x', vehicles: [1] })).toMatchObject({
      kind: 'individual',
      note: null,
      vehicles: [],
    });
    expect(map.write({}, { kind: 'individual', note: null, vehicles: [], buildingId: 's1' })).toEqual({});
    for (const value of [{ kind: 'organisation' }, { note: 'x' }, { vehicles: [{}] }]) {
      expect(() => map.write({}, value)).toThrow(`invalid (${Object.keys(value)[0]})`);
    }
  });

  it('reads a phone however it is written there, and keeps the text', () => {
    const map = new FieldMap({ phone: { path: 'tel', as: 'phone' } });
    const phoneOf = (tel: unknown) => map.read({ tel })['phone'];
    expect(phoneOf('0900 012 345')).toEqual({ value: '+84900012345', text: '0900 012 345' });
    expect([phoneOf('ext. 12'), phoneOf('')]).toEqual([null, null]);
    expect(map.write({}, { phone: { value: '+84900012345', text: '0900 012 345' } })).toEqual({ tel: '0900 012 345' });
  });

  it('knows the names of fields that errors are about', () => {
    const map = new FieldMap({ code: 'customer_no', note: false });
    expect(['customer_no', 'email', 'code'].map((name) => map.fieldAt(name))).toEqual(['code', 'email', undefined]);
  });
});

describe('withAt', () => {
  it('changes no object it was given, and takes no prototype for a place', () => {
    const before = { a: { b: 1 } };
    expect(withAt(before, 'a.c', 2)).toEqual({ a: { b: 1, c: 2 } });
    expect(before).toEqual({ a: { b: 1 } });
    expect([at({}, 'constructor.name'), at({}, '__proto__'), at(null, 'a'), at([{ a: 1 }], '0.a')]).toEqual([
      undefined,
      undefined,
      undefined,
      1,
    ]);
  });
});
