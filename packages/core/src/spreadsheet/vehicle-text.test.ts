import { describe, expect, it } from 'vitest';
import { en } from '../messages/en.js';
import { wholeVi as vi } from '../messages/in-full.js';
import { VEHICLE_TYPES } from '../model/vehicle.js';
import { readVehicles } from './vehicle-text.js';

/** Type, plate, colour, brand; `⚡` when electric, null where it could not be read. */
const short = (cell: string) =>
  readVehicles(cell).map(({ vehicle }) =>
    vehicle === null
      ? null
      : [`${vehicle.type}${vehicle.electric ? '⚡' : ''}`, vehicle.plate, vehicle.colour, vehicle.brand],
  );

describe('readVehicles', () => {
  it.each([
    ['Ô tô 30A-123.45 bạc', ['car', '30A-123.45', 'bạc', null]],
    ['OTO 30a12345', ['car', '30A-123.45', null, null]],
    ['xe hơi 30A-123.45 xanh lá cây', ['car', '30A-123.45', 'xanh lá cây', null]],
    ['Xe máy 29-M1 123.45 đen', ['motorbike', '29-M1 123.45', 'đen', null]],
    ['Xe gắn máy: 29-M1 123.45, đen', ['motorbike', '29-M1 123.45', 'đen', null]],
    ['Xe máy - 29-M1 123.45 - đen, sọc: đỏ', ['motorbike', '29-M1 123.45', 'đen, sọc: đỏ', null]],
    ['Mô tô 51B7-1311 trắng', ['motorbike', '51B7-1311', 'trắng', null]],
    ['Xe máy 29-MĐ2 542.78 đen', ['motorbike⚡', '29-MĐ2 542.78', 'đen', null]],
    ['Xe máy điện 29-AB 123.45', ['motorbike⚡', '29-AB 123.45', null, null]],
    ['Ô tô điện 30A-123.45 đen', ['car⚡', '30A-123.45', 'đen', null]],
    ['Xe đạp', ['bicycle', null, null, null]],
    ['Xe đạp điện đỏ', ['bicycle⚡', null, 'đỏ', null]],
    ['Khác 80 NG 333 01 vàng', ['other', '80 NG 333 01', 'vàng', null]],
    ['Xe khác KT 80-123', ['other', 'KT 80-123', null, null]],
    ['Ô tô Toyota Vios 30A-123.45 bạc', ['car', '30A-123.45', 'bạc', 'Toyota Vios']],
    ['Ô tô Mazda 3 30A-123.45 đỏ', ['car', '30A-123.45', 'đỏ', 'Mazda 3']],
    ['Xe máy SH 150i 29-C2 510.77 đen 2 chỗ', ['motorbike', '29-C2 510.77', 'đen 2 chỗ', 'SH 150i']],
    ['Xe máy 29-MĐ2 542.78 đỏ'.normalize('NFD'), ['motorbike⚡', '29-MĐ2 542.78', 'đỏ', null]],
  ])('reads %j', (cell, vehicle) => {
    expect(short(cell)).toEqual([vehicle]);
  });

  it.each(['Xe máy', 'Xe máy đen', 'Tàu thủy 30A-123.45', '30A-123.45', '<b>', `Xe máy ${'1'.repeat(600)}`])(
    'says that %j cannot be read',
    (cell) => {
      expect(readVehicles(cell)).toEqual([{ text: cell, vehicle: null, doubt: null, repairs: [] }]);
    },
  );

  it('parts at semicolons and line breaks, and only there', () => {
    expect(short(' Xe đạp;;\nXe đạp xanh, đỏ\r\n Xe lạ ; ')).toEqual([
      ['bicycle', null, null, null],
      ['bicycle', null, 'xanh, đỏ', null],
      null,
    ]);
  });

  it('keeps a doubtful plate and says so', () => {
    const [reading] = readVehicles('Ô tô 1234 đen');
    expect(reading).toMatchObject({ doubt: 'plate-unusual', vehicle: { plate: '1234', colour: 'đen' } });
  });

  it('reports what was composed', () => {
    expect(readVehicles('Xe máy 29-M1 123.45 đỏ'.normalize('NFD'))[0]?.repairs).toEqual(['composed']);
  });

  it.each(VEHICLE_TYPES)('knows both labels of %s', (type) => {
    const read = (label: string) => readVehicles(`${label} 30A-123.45`)[0]?.vehicle?.type;
    expect([read(vi[`vehicleType.${type}`]), read(en[`vehicleType.${type}`])]).toEqual([type, type]);
  });

  it('is not slowed down by a huge cell', () => {
    expect(readVehicles('Xe máy 1 '.repeat(20_000))).toHaveLength(1);
    expect(readVehicles('a' + '\u0301\u0323'.repeat(100_000))).toHaveLength(1);
  });
});
