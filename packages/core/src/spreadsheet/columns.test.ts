import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../fields/catalogue.js';
import { en } from '../messages/en.js';
import { wholeVi as vi } from '../messages/in-full.js';
import { labelOf } from '../fields/access.js';
import { matchColumns } from './columns.js';

const columnsOf = (...header: string[]) => matchColumns(header, []).columns;

describe('matchColumns', () => {
  it('knows the headers of the real file', () => {
    expect(
      columnsOf(
        '\uFEFFMã KH',
        'Loại KH',
        'Họ và tên',
        'Giới tính',
        'SĐT',
        'Email',
        'Ngày sinh',
        'CCCD',
        'MST',
        'Căn hộ',
        'Địa chỉ',
        'Phương tiện',
        'STT',
      ),
    ).toEqual([
      'code',
      'kind',
      'name',
      'gender',
      'phone',
      'email',
      'birthDate',
      'identityNumber',
      'taxCode',
      'apartments',
      'address',
      'vehicles',
      'displayOrder',
    ]);
  });

  it.each([
    ['Mã khách hàng', 'code'],
    ['Loại khách hàng', 'kind'],
    ['LOẠI', 'kind'],
    ['Customer type', 'kind'],
    ['Type', 'kind'],
    ['Tên tổ chức', 'name'],
    ['Customer name', 'name'],
    ['Apartments', 'apartments'],
    ['Xe', 'vehicles'],
    ['Vehicles', 'vehicles'],
    ['Thứ tự', 'displayOrder'],
    ['Người sử dụng', 'occupant.name'],
    ['họ và tên'.normalize('NFD'), 'name'],
    ['  HO  VA\nTEN ', 'name'],
    ['Họ và tên *', 'name'],
    ['Họ và tên (*)', 'name'],
    ['Email:', 'email'],
    ['Sở thích', null],
    ['', null],
  ])('reads %j as %s', (text, field) => {
    expect(columnsOf(text)).toEqual([field]);
  });

  it('knows both labels of every field of the catalogue', () => {
    for (const definition of CATALOGUE) {
      for (const kind of definition.kinds) {
        const label = labelOf(definition, kind);
        expect(columnsOf(vi[label])).toEqual([definition.key]);
        expect(columnsOf(en[label])).toEqual([definition.key]);
      }
    }
  });

  it('takes the first of two columns for one field and names the other', () => {
    const match = matchColumns(['SĐT', 'Tên', 'Điện thoại', 'Màu yêu thích'], []);
    expect(match.columns).toEqual(['phone', 'name', null, null]);
    expect(match.unknownColumns).toEqual(['Điện thoại', 'Màu yêu thích']);
  });

  it('names a column without a header by its letter, if it holds something', () => {
    const rows = [['An', '', ' ', 'x'], ['Bình']];
    expect(matchColumns(['Tên', '', ' '], rows)).toEqual({ columns: ['name', null, null], unknownColumns: ['D'] });
    const wide = ['An', ...Array.from({ length: 26 }, () => ''), 'y'];
    expect(matchColumns(['Tên'], [wide]).unknownColumns).toEqual(['AB']);
  });

  it('is not slowed down by a huge header', () => {
    expect(columnsOf('a' + '\u0301\u0323'.repeat(100_000))).toEqual([null]);
  });
});
