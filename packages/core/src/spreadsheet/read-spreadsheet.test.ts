import { describe, expect, it } from 'vitest';
import { buildingProfile } from '../fields/building.js';
import type { Profile } from '../fields/profile.js';
import type { RowOutcome } from './outcome.js';
import { readSpreadsheet, readSpreadsheetRows } from './read-spreadsheet.js';

const phoneProfile: Profile = { ...buildingProfile, name: 'phone', required: ['phone', 'name'] };

/** Reads a sheet written one row a line, cells parted by `|`. */
function read(table: string, profile = buildingProfile) {
  const [header = [], ...rows] = table.split('\n').map((line) => line.trim().split('|'));
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const proposal = { pattern: 'KH-{seq:3}', sequence: 1 };
  const result = readSpreadsheet({ header, rows, profile, buildingId: 's1', proposal, newId });
  return { ...result, idsUsed: ids };
}

const codesOf = (outcomes: readonly RowOutcome[]) =>
  outcomes.map((outcome) => (outcome.status === 'refused' ? null : outcome.customer.code));

describe('readSpreadsheet', () => {
  it('tells good, repaired and refused rows apart', () => {
    const { outcomes, columns } = read('Tên|Xe|Email\nAn|Xe đạp; Tàu thủy|?\nBÌNH AN||\n|Xe đạp|');
    expect(columns).toEqual(['name', 'vehicles', 'email']);
    expect(outcomes).toMatchObject([
      {
        status: 'good',
        line: 2,
        customer: { buildingId: 's1', name: 'An', email: null, vehicles: [{ id: 'id-2', type: 'bicycle' }] },
        remarks: [
          { type: 'drop', field: 'email', code: 'email-invalid', text: '?' },
          { type: 'note', field: 'vehicles', code: 'vehicle-unreadable', text: 'Tàu thủy' },
        ],
      },
      { status: 'repaired', line: 3, customer: { name: 'Bình An' } },
      { status: 'refused', line: 4, cells: ['', 'Xe đạp', ''], reasons: [{ field: 'name', code: 'name-missing' }] },
    ]);
  });

  it('takes formulas and HTML for text, and the guard of a downloaded row off', () => {
    const { outcomes } = read("Tên|Địa chỉ|SĐT\n=HYPERLINK(1)|<img src=x onerror=alert(1)>|'+84912345678");
    expect(outcomes).toMatchObject([
      {
        customer: { name: '=HYPERLINK(1)', address: '<img src=x onerror=alert(1)>', phone: { text: '+84912345678' } },
      },
    ]);
  });

  it('warns of a plate that a vehicle saved before has', () => {
    const { outcomes } = read(
      'Tên|Xe\n|Ô tô 30A-123.45\nAn|Ô tô 30A-123.45\nBình|Ô tô 30a12345; Xe đạp\nChi|Xe máy 29-M1 123.45; Xe máy 29-MĐ1 123.45; Xe đạp',
    );
    expect(outcomes.slice(1)).toMatchObject([
      { remarks: [] },
      { remarks: [{ type: 'warning', field: 'vehicles', code: 'plate-taken' }], customer: { vehicles: [{}, {}] } },
      { remarks: [] },
    ]);
  });

  it('proposes codes past the highest of the file, in the order of the saved rows', () => {
    const { outcomes } = read('Mã|Tên\n|An\nKH-007|Bình\n |Chi\nkh-009|Dũng\n|Em');
    expect(codesOf(outcomes)).toEqual(['KH-008', 'KH-007', 'KH-010', 'kh-009', 'KH-011']);
  });

  it('uses no number and no id up for a refused row', () => {
    const { outcomes, idsUsed } = read('Mã|Tên|STT\n||1\n|An|2');
    expect(codesOf(outcomes)).toEqual([null, 'KH-001']);
    expect(idsUsed).toBe(1);
  });

  it('refuses a code that an earlier saved row has; a refused row does not hold its code', () => {
    const { outcomes } = read('Mã|Tên\nA1|\na1 |An\nA1|Bình');
    expect(codesOf(outcomes)).toEqual([null, 'a1', null]);
    expect(outcomes[2]).toMatchObject({ line: 4, reasons: [{ field: 'code', code: 'code-taken' }] });
  });

  it('proposes no code where the profile does not require one', () => {
    expect(codesOf(read('SĐT|Tên\n0912345678|An', phoneProfile).outcomes)).toEqual([null]);
  });

  it('refuses every row of a sheet without a name column', () => {
    const { outcomes, unknownColumns } = read('Mã|Sở thích\nA1|bóng đá\nA2|');
    expect(unknownColumns).toEqual(['Sở thích']);
    expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'refused']);
  });

  it('skips empty rows and keeps the line numbers; short and long rows are rows', () => {
    const { outcomes, unknownColumns } = read('Tên|Email|STT\nAn\n||\n|| \nBình|||beyond');
    expect(outcomes.map(({ line }) => line)).toEqual([2, 5]);
    expect(unknownColumns).toEqual(['D']);
    expect(read('').outcomes).toEqual([]);
  });

  it.each(['0912345678/', 'a;b,c ', `a${'\u0301\u0323'.repeat(30)}`])(
    'survives a file that became one cell of %j',
    (text) => {
      const huge = text.repeat(500_000 / text.length);
      const { outcomes } = read(
        `Tên|Mã|SĐT|Căn hộ|Xe|Loại\nAn||${huge}|${huge}|${huge}|\nBình|${huge}||||${huge}\n${huge}`,
      );
      expect(outcomes).toMatchObject([
        {
          customer: { phone: null, contacts: [], apartments: [], vehicles: [] },
          remarks: [{ field: 'phone' }, { field: 'apartments' }, { field: 'vehicles' }],
        },
        { reasons: [{ field: 'code' }, { field: 'kind' }] },
        { reasons: [{ field: 'name' }] },
      ]);
    },
  );
});

describe('readSpreadsheetRows', () => {
  it('reads a row only when it is asked for', () => {
    let ids = 0;
    const rows = readSpreadsheetRows({
      header: ['Tên'],
      rows: [['An'], ['Bình']],
      profile: buildingProfile,
      buildingId: null,
      proposal: { pattern: 'KH-{seq:3}', sequence: 5 },
      newId: () => `id-${(ids += 1)}`,
    });
    expect(rows.next()).toMatchObject({ done: false, value: { line: 2, customer: { code: 'KH-005' } } });
    expect(ids).toBe(1);
    expect(rows.next()).toMatchObject({ done: false, value: { line: 3, customer: { code: 'KH-006' } } });
    expect(rows.next().done).toBe(true);
  });
});
