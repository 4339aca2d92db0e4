import type { Sketch } from './sketch.js';

/** Customers written by hand: the ones a demonstration looks for, such as "duc 0912". By building id. */
export const KNOWN: Readonly<Record<string, readonly Sketch[]>> = {
  'sao-mai-s1': [
    {
      kind: 'individual',
      name: 'Nguyễn Đình Đức',
      phone: '0912345678',
      email: 'duc.nguyen@vidu.vn',
      gender: 'male',
      birthDate: '1984-05-17',
      identityNumber: '001084012345',
      company: 'Công ty CP Công nghệ Lá Xanh',
      holdings: [
        { apartment: 'S1-1206', relation: 'tenant', from: '2025-03-01' },
        { apartment: 'S1-0910', relation: 'tenant', from: '2023-03-01', to: '2025-02-28' },
      ],
      occupant: ['Trần Thu Hà', '0987654321'],
      vehicles: [
        { type: 'car', plate: '30K-469.43', brand: 'Mazda CX-5', colour: 'trắng', parkingCard: '0413' },
        {
          type: 'motorbike',
          plate: '29-MĐ1 542.78',
          electric: true,
          brand: 'VinFast Feliz',
          colour: 'đen',
          parkingCard: '0414',
        },
      ],
      contact: ['Nguyễn Thị Hạnh', '0936220118', 'Em gái'],
    },
    {
      kind: 'organisation',
      name: 'Công ty TNHH Dược Tâm Đức',
      phone: '0912600006',
      email: 'lienhe@tamduc.vidu.vn',
      taxCode: '0109999125',
      representative: 'Ngô Thị Ý',
      position: 'Giám đốc',
      holdings: [
        { apartment: 'S1-0101', relation: 'tenant', from: '2024-06-01' },
        { apartment: 'S1-0102', relation: 'tenant', from: '2024-06-01' },
        { apartment: 'S1-0103', relation: 'tenant', from: '2025-01-01' },
      ],
      vehicles: [{ type: 'car', plate: '29D-118.06', brand: 'Ford Transit', colour: 'trắng', parkingCard: '0021' }],
      contact: ['Phan Ngọc Linh', '0904118220', 'Kế toán'],
    },
    {
      kind: 'individual',
      name: 'Quách Hữu Đức',
      phone: '0912911447',
      email: 'duc.911@vidu.vn',
      gender: 'male',
      birthDate: '1990-11-02',
      holdings: [{ apartment: 'S1-2205', relation: 'tenant', from: '2023-01-01', to: '2025-06-30' }],
    },
    {
      kind: 'individual',
      name: 'Vũ Thị Đức Hạnh',
      phone: '0912475310',
      gender: 'female',
      birthDate: '1979-01-24',
      holdings: [{ apartment: 'S1-1402', relation: 'owner', from: '2021-09-15' }],
      vehicles: [{ type: 'bicycle', plate: null, brand: 'Thống Nhất', colour: 'xanh' }],
    },
    {
      kind: 'individual',
      name: 'Trần Đức Long',
      phone: '0912220808',
      email: 'long.tran@vidu.vn',
      gender: 'male',
      birthDate: '1988-08-08',
      holdings: [{ apartment: 'S1-0508', relation: 'owner', from: '2022-04-01' }],
      vehicles: [
        { type: 'motorbike', plate: '29-AA 123.45', brand: 'Honda SH 150i', colour: 'xám', parkingCard: '0508' },
      ],
    },
  ],
  'sao-mai-s2': [
    {
      kind: 'individual',
      name: 'Lê Thu Uyên',
      phone: '0987118224',
      email: 'uyen.le@vidu.vn',
      gender: 'female',
      birthDate: '1995-03-30',
      holdings: [{ apartment: 'S2-0704', relation: 'tenant', from: '2025-07-01' }],
      vehicles: [
        { type: 'motorbike', plate: '29-M1 123.45', brand: 'Honda Vision', colour: 'đỏ', parkingCard: '1704' },
      ],
      note: 'Nhận thông báo qua email.',
    },
  ],
  'binh-minh': [
    {
      kind: 'individual',
      name: 'Lê Minh Đức',
      phone: '0912556012',
      email: 'duc.le@vidu.vn',
      gender: 'male',
      birthDate: '1976-12-12',
      holdings: [{ apartment: 'A12', relation: 'owner', from: '2020-05-20' }],
      vehicles: [{ type: 'car', plate: '30E-212.12', brand: 'Toyota Vios', colour: 'bạc', parkingCard: 'A12' }],
    },
  ],
};
