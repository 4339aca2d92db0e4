import { describe, expect, it } from 'vitest';
import { wholeVi as vi } from '../messages/in-full.js';
import type { RowOutcome } from './outcome.js';
import { refusedRows } from './refused-rows.js';

const refused = (
  line: number,
  cells: readonly string[],
  ...reasons: Extract<RowOutcome, { status: 'refused' }>['reasons']
) => ({ status: 'refused', line, cells, reasons }) as const;

describe('refusedRows', () => {
  it('gives each refused row with its line and its reasons, all cells in their columns', () => {
    const outcomes = [
      refused(3, ['KH-1'], { field: 'code', code: 'code-taken' }, { field: 'name', code: 'name-missing' }),
      refused(9, ['', 'An', 'beyond'], { field: 'phone', code: 'required-missing' }),
    ];
    expect(refusedRows(['Mã', 'Tên'], outcomes, vi, ['Dòng', 'Lý do'])).toEqual([
      ['Mã', 'Tên', '', 'Dòng', 'Lý do'],
      ['KH-1', '', '', '3', 'Mã khách hàng bị trùng; Không có tên'],
      ['', 'An', 'beyond', '9', 'Thiếu giá trị bắt buộc: Số điện thoại'],
    ]);
  });

  it('lets no cell run as a formula', () => {
    const outcomes = [refused(2, ['=1+1', '+84912345678'], { field: 'name', code: 'name-missing' })];
    expect(refusedRows(['@a', 'b'], outcomes, vi, ['Dòng', 'Lý do'])).toEqual([
      ["'@a", 'b', 'Dòng', 'Lý do'],
      ["'=1+1", "'+84912345678", '2', 'Không có tên'],
    ]);
  });

  it('is a header alone where nothing was refused', () => {
    expect(refusedRows(['Tên'], [], vi, ['Dòng', 'Lý do'])).toEqual([['Tên', 'Dòng', 'Lý do']]);
  });
});
