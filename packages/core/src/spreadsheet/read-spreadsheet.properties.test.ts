import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildingProfile } from '../fields/building.js';
import { CATALOGUE } from '../fields/catalogue.js';
import { labelOf } from '../fields/access.js';
import type { Profile } from '../fields/profile.js';
import { wholeVi as vi } from '../messages/in-full.js';
import { newCustomerSchema } from '../model/customer.js';
import { codeKey } from '../rules/codes.js';
import { readSpreadsheet } from './read-spreadsheet.js';

const HEADERS = [
  ...CATALOGUE.map((definition) => vi[labelOf(definition, definition.kinds[0] ?? 'individual')]),
  ...['Loại KH', 'Căn hộ', 'Phương tiện', 'Sở thích', '', 'SĐT'],
];

// Fragments of what people and attackers type, so that random cells get past the first check of a format.
const fragment = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', ' ', 'Cá nhân', 'Tổ chức', 'Nam', 'KH-00001', 'kh-00002', 'KH-3', 'A1', '\u0000'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('0912345678', '912345678', '01621234567', '/', ';', ',', '\n', '+84', '1900 1234'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('Xe máy ', 'Ô tô ', 'Xe đạp', ' 29-MĐ2 542.78', ' 30A-123.45', ' đen', 'điện'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('31/12/1990', '0100109106', '001090000001', 'a@vidu.vn', 'NGUYỄN ĐỨC', '=1+1', '<b>'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFD')) },
);
const cell = fc.oneof(
  { weight: 12, arbitrary: fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fragment, fc.integer({ min: 60, max: 3000 })).map(([part, times]) => part.repeat(times)),
  },
);
const profile = fc.constantFrom<Profile>(
  buildingProfile,
  { ...buildingProfile, required: ['phone', 'name'] },
  { ...buildingProfile, required: ['code', 'name', 'gender', 'taxCode', 'occupant.name'] },
);
const sheet = fc.record({
  header: fc.shuffledSubarray(HEADERS, { minLength: 1 }),
  rows: fc.array(fc.array(cell, { maxLength: HEADERS.length + 1 }), { maxLength: 12 }),
  profile,
  proposal: fc.record({ pattern: fc.constantFrom('KH-{seq:5}', 'kh-{seq:5}', '{seq}'), sequence: fc.nat(5) }),
});

const readTwice = (input: typeof sheet extends fc.Arbitrary<infer Sheet> ? Sheet : never) =>
  [0, 1].map(() => {
    let ids = 0;
    return readSpreadsheet({ ...input, buildingId: 'b', newId: () => `id-${(ids += 1)}` });
  });

describe('readSpreadsheet, whatever the cells hold', () => {
  it('reads what is there, saves only valid customers, never two of one code, and says the same again', () => {
    fc.assert(
      fc.property(sheet, (input) => {
        const [result, again] = readTwice(input);
        if (!result) throw new Error('unreachable');
        expect(again).toEqual(result);

        const filled = input.rows.filter((row) => row.some((text) => text.trim() !== ''));
        expect(result.outcomes).toHaveLength(filled.length);
        expect(result.columns).toHaveLength(input.header.length);

        const keys: string[] = [];
        const ids: string[] = [];
        for (const outcome of result.outcomes) {
          if (outcome.status === 'refused') {
            expect(outcome.reasons.length).toBeGreaterThan(0);
            continue;
          }
          const { customer } = outcome;
          expect(newCustomerSchema.parse(customer)).toEqual(customer);
          if (customer.code !== null) keys.push(codeKey(customer.code));
          ids.push(customer.id);
          for (const { id } of [...customer.apartments, ...customer.vehicles, ...customer.contacts]) ids.push(id);
          const required = input.profile.required.filter((field) => field === 'name' || field === 'code');
          expect(required.filter((field) => customer[field] === null)).toEqual([]);
        }
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
