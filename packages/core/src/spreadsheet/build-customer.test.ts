import { describe, expect, it } from 'vitest';
import { newCustomerSchema, type CustomerKind } from '../model/customer.js';
import { buildCustomer } from './build-customer.js';
import { readFields } from './row-fields.js';

function build(cells: Partial<Record<string, string>>, kind: CustomerKind = 'individual') {
  let ids = 0;
  const fields = readFields((field) => cells[field] ?? '', kind);
  const parts = { kind, buildingId: 's1', fields, proposedCode: null, apartments: ['S1-0508'], vehicles: [] };
  return buildCustomer(parts, () => `id-${(ids += 1)}`);
}

describe('buildCustomer', () => {
  it('makes a whole individual', () => {
    const customer = build({ code: 'KH-1', name: 'An', phone: '0912345678/0912345679', gender: 'Nữ' });
    expect(customer).toEqual({
      id: 'id-1',
      kind: 'individual',
      buildingId: 's1',
      code: 'KH-1',
      name: 'An',
      displayOrder: null,
      phone: { value: '+84912345678', text: '0912345678' },
      email: null,
      address: null,
      note: null,
      occupant: null,
      gender: 'female',
      birthDate: null,
      nationality: null,
      identityNumber: null,
      identityDate: null,
      identityPlace: null,
      company: null,
      apartments: [{ id: 'id-2', apartment: 'S1-0508', relation: null, from: null, to: null }],
      vehicles: [],
      contacts: [
        {
          id: 'id-3',
          name: 'An',
          phone: { value: '+84912345679', text: '0912345679' },
          email: null,
          relation: null,
          note: null,
        },
      ],
      attachments: [],
    });
    expect(newCustomerSchema.parse(customer)).toEqual(customer);
  });

  it('makes a whole organisation with an occupant', () => {
    const cells = { name: 'Ví Dụ', taxCode: '0100109106', 'occupant.name': 'Lê An', 'occupant.phone': '0912345678' };
    const customer = build(cells, 'organisation');
    expect(customer).toMatchObject({
      kind: 'organisation',
      code: null,
      taxCode: '0100109106',
      occupant: { name: 'Lê An', phone: { value: '+84912345678', text: '0912345678' } },
    });
    expect(newCustomerSchema.parse(customer)).toEqual(customer);
  });

  it('shares nothing between two customers', () => {
    const [one, other] = [build({ name: 'An' }), build({ name: 'Bình' })];
    one.attachments.push({} as never);
    one.vehicles.push({} as never);
    expect(other).toMatchObject({ name: 'Bình', attachments: [], vehicles: [] });
  });
});
