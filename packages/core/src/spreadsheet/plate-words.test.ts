import { describe, expect, it } from 'vitest';
import { findPlate } from './plate-words.js';

const find = (text: string) => {
  const { before, plate, after } = findPlate(text.split(' '));
  return [before, plate.value, after];
};

describe('findPlate', () => {
  it.each([
    ['30A-123.45 bạc', ['', '30A-123.45', 'bạc']],
    ['29-MĐ2 542.78 xanh đậm', ['', '29-MĐ2 542.78', 'xanh đậm']],
    ['29 M1 123 45', ['', '29-M1 123.45', '']],
    ['80 NG 333 01 vàng', ['', '80 NG 333 01', 'vàng']],
    ['KT 80-123', ['', 'KT 80-123', '']],
    ['Toyota Vios 30A-123.45, bạc', ['Toyota Vios', '30A-123.45', 'bạc']],
    ['Mazda 3 30A-123.45', ['Mazda 3', '30A-123.45', '']],
    ['SH 150i 29-C2 510.77 đen 2 chỗ', ['SH 150i', '29-C2 510.77', 'đen 2 chỗ']],
    ['- 30A-123.45 -', ['', '30A-123.45', '']],
    ['đen', ['', null, 'đen']],
  ])('finds it in %j', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it('takes a whole run that is no known plate, and doubts it', () => {
    expect(findPlate(['đời', '2019', '1234'])).toMatchObject({
      before: 'đời',
      plate: { value: '2019 1234', issue: { code: 'plate-unusual' } },
    });
  });
});
