import { describe, expect, it } from 'vitest';
import { readPhoneCell } from './phone-cell.js';

describe('readPhoneCell', () => {
  it('reads one phone and keeps what was typed', () => {
    expect(readPhoneCell(' (+84) 378-284-298 ')).toEqual({
      phone: { value: '+84378284298', text: '(+84) 378-284-298' },
      further: [],
      remarks: [],
    });
  });

  it('keeps the first of several and hands over the others', () => {
    expect(readPhoneCell('0912345678 / 912345679; 1900 1234')).toEqual({
      phone: { value: '+84912345678', text: '0912345678' },
      further: [
        { value: '+84912345679', text: '912345679' },
        { value: '19001234', text: '1900 1234' },
      ],
      remarks: [
        { type: 'repair', field: 'phone', code: 'zero-added' },
        { type: 'note', field: 'phone', code: 'second-phone-to-contact', text: '912345679' },
        { type: 'warning', field: 'phone', code: 'phone-hotline' },
        { type: 'note', field: 'phone', code: 'second-phone-to-contact', text: '1900 1234' },
      ],
    });
  });

  it('takes one number written twice for one phone', () => {
    expect(readPhoneCell('0912345678/+84912345678')).toMatchObject({ further: [], remarks: [] });
  });

  it.each([' không có ', '0912345678/79', '=1+1'])('drops %j with its text', (text) => {
    expect(readPhoneCell(text)).toEqual({
      phone: null,
      further: [],
      remarks: [{ type: 'drop', field: 'phone', code: 'phone-invalid', text: text.trim() }],
    });
  });

  it('has nothing to say about an empty cell', () => {
    expect(readPhoneCell(' ')).toEqual({ phone: null, further: [], remarks: [] });
  });
});
