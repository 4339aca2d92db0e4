import { describe, expect, it } from 'vitest';
import type { ImportField } from './outcome.js';
import { readFields } from './row-fields.js';

type Cells = Partial<Record<ImportField, string>>;
const read = (cells: Cells, kind: 'individual' | 'organisation' | null = 'individual') => {
  const { values, furtherPhones, remarks } = readFields((field) => cells[field] ?? '', kind);
  return { values: Object.fromEntries(values), furtherPhones, remarks };
};

describe('readFields', () => {
  it('reads each cell as the catalogue does, and leaves empty ones out', () => {
    expect(read({ code: ' KH-1', name: 'An', email: '', gender: 'Nữ', displayOrder: '4', note: '\u200B' })).toEqual({
      values: { code: 'KH-1', name: 'An', gender: 'female', displayOrder: 4 },
      furtherPhones: [],
      remarks: [{ type: 'repair', field: 'code', code: 'spaces-removed' }],
    });
  });

  it('reports repairs, drops with their text, and warnings', () => {
    const { values, remarks } = read({
      name: 'LÊ AN',
      email: ' khong co ',
      birthDate: '31/02/1990',
      phone: '19001234',
    });
    expect(values).toMatchObject({ name: 'Lê An', phone: { value: '19001234' } });
    expect(remarks).toEqual([
      { type: 'repair', field: 'name', code: 'recapitalised' },
      { type: 'warning', field: 'phone', code: 'phone-hotline' },
      { type: 'drop', field: 'email', code: 'email-invalid', text: 'khong co' },
      { type: 'drop', field: 'birthDate', code: 'date-invalid', text: '31/02/1990' },
    ]);
  });

  it('hands over the phones after the first', () => {
    expect(read({ phone: '0912345678/0912345679' })).toMatchObject({
      values: { phone: { text: '0912345678' } },
      furtherPhones: [{ text: '0912345679' }],
    });
  });

  it('holds a citizen id against gender and birth date, not against a date that was dropped', () => {
    const identityNumber = '001090000001';
    const doubts = (cells: Cells) =>
      read({ identityNumber, ...cells }).remarks.flatMap(({ type, code }) => (type === 'warning' ? code : []));
    expect(doubts({ gender: 'Nữ', birthDate: '01/01/1991' })).toEqual(['citizen-id-gender']);
    expect(doubts({ gender: 'Nam', birthDate: '01/01/1991' })).toEqual(['citizen-id-birth-year']);
    expect(doubts({ gender: 'Nam', birthDate: '31/02/1991' })).toEqual([]);
    expect(doubts({ gender: 'Nam', birthDate: '01/01/1990' })).toEqual([]);
  });

  it.each([
    ['occupant.name', 'Lê An'],
    ['occupant.phone', '0912345678'],
  ] as const)('drops half an occupant: %s alone', (field, text) => {
    expect(read({ [field]: `${text} ` })).toMatchObject({
      values: {},
      remarks: [{}, { type: 'drop', field, code: 'occupant-incomplete', text }].slice(
        field === 'occupant.name' ? 0 : 1,
      ),
    });
  });

  it('drops a value that customers of the kind do not have', () => {
    expect(read({ taxCode: '079090012345', name: 'An' })).toEqual({
      values: { name: 'An' },
      furtherPhones: [],
      remarks: [{ type: 'drop', field: 'taxCode', code: 'other-kind', text: '079090012345' }],
    });
    expect(read({ taxCode: ' ' }).remarks).toEqual([]);
    expect(read({ taxCode: '0100109106' }, 'organisation').values).toEqual({ taxCode: '0100109106' });
  });

  it('reads fields of both kinds where the kind is not known', () => {
    expect(read({ taxCode: '0100109106', gender: 'Nam' }, null).values).toEqual({
      taxCode: '0100109106',
      gender: 'male',
    });
  });

  it('does not take a cell apart that no spreadsheet can hold', () => {
    const text = '0912345678/'.repeat(3000);
    expect(read({ phone: text }).remarks).toEqual([{ type: 'drop', field: 'phone', code: 'text-too-long', text }]);
  });
});
