import { describe, expect, it } from 'vitest';
import { buildingProfile } from '../fields/building.js';
import type { FieldKey } from '../fields/definition.js';
import type { CustomerKind } from '../model/customer.js';
import { readFields } from './row-fields.js';
import { reasonsAgainst } from './row-reasons.js';

function reasons(cells: Partial<Record<string, string>>, kind: CustomerKind | null, required: readonly FieldKey[]) {
  const fields = readFields((field) => cells[field] ?? '', kind);
  const found = reasonsAgainst(fields, kind, { ...buildingProfile, required }, new Set(['A1']));
  return found.map(({ field, code }) => `${field} ${code}`);
}

describe('reasonsAgainst', () => {
  it('has none against a row with all that is required; an empty code is proposed', () => {
    expect(reasons({ name: 'An' }, 'individual', ['code', 'name'])).toEqual([]);
    expect(reasons({ code: 'A2', name: 'An', phone: '0912345678' }, 'individual', ['phone', 'name'])).toEqual([]);
  });

  it('lists all: code, name, kind, then the other required fields', () => {
    expect(reasons({ code: 'a1', phone: 'không có' }, null, ['phone', 'code', 'name', 'email'])).toEqual([
      'code code-taken',
      'name name-missing',
      'kind kind-unknown',
      'phone required-missing',
      'email required-missing',
    ]);
  });

  it('wants a name even where the profile does not', () => {
    expect(reasons({}, 'individual', [])).toEqual(['name name-missing']);
  });

  it('wants a code that can be read only where codes are required', () => {
    const cells = { code: 'x'.repeat(501), name: 'An' };
    expect(reasons(cells, 'individual', ['code'])).toEqual(['code required-missing']);
    expect(reasons(cells, 'individual', ['name'])).toEqual([]);
  });

  it('wants a field only of the kinds that have it', () => {
    expect(reasons({ name: 'An' }, 'individual', ['taxCode'])).toEqual([]);
    expect(reasons({ name: 'An' }, 'organisation', ['taxCode'])).toEqual(['taxCode required-missing']);
    expect(reasons({ name: 'An' }, null, ['taxCode'])).toEqual(['kind kind-unknown']);
  });

  it('takes half an occupant for none', () => {
    expect(reasons({ name: 'An', 'occupant.name': 'Lê Bình' }, 'individual', ['occupant.name'])).toEqual([
      'occupant.name required-missing',
    ]);
  });
});
