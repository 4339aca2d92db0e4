import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrganisationName, readPersonName } from './name.js';

const word = fc.constantFrom('nguyễn', 'đình', 'đức', 'ý', 'an', 'lương', 'thảo', 'ưng', 'ơn');
const capitals = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' ').toUpperCase())
  .filter((name) => /\p{L}{2}/u.test(name));

describe('readPersonName', () => {
  it.each([
    ['  LƯƠNG HỒNG THẢO ', 'Lương Hồng Thảo', ['spaces-removed', 'recapitalised']],
    ['LƯƠNG HỒNG THẢO'.normalize('NFD'), 'Lương Hồng Thảo', ['composed', 'recapitalised']],
    ['NGUYỄN VĂN A', 'Nguyễn Văn A', ['recapitalised']],
    ['ĐỖ', 'Đỗ', ['recapitalised']],
    ["ANNE-MARIE O'BRIEN", "Anne-Marie O'Brien", ['recapitalised']],
    ['Nguyễn\u00a0Văn  An', 'Nguyễn Văn An', ['spaces-removed']],
    ['NGUYỄN Văn An', 'NGUYỄN Văn An', []],
    ['nguyễn văn an', 'nguyễn văn an', []],
    ['A. B.', 'A. B.', []],
    ['王小明', '王小明', []],
    ['𝐀𝐁', '𝐀𝐁', []],
    ['John Smith', 'John Smith', []],
  ])('reads %j as %j', (text, value, repairs) => {
    expect(readPersonName(text)).toEqual({ value, issue: null, repairs });
  });

  it('keeps formulas, HTML and codes as they are', () => {
    const texts = [
      '=HYPERLINK("http://vidu.vn";"x")',
      '<img src=x onerror=alert(1)>',
      '+84 khách',
      '=SUM(A1:A2)',
      'KH-01',
    ];
    for (const text of texts) expect(readPersonName(text)).toEqual({ value: text, issue: null, repairs: [] });
  });

  it('is empty for white space and too long beyond 500', () => {
    expect(readPersonName(' \u00a0').value).toBeNull();
    expect(readPersonName('A'.repeat(501)).issue?.code).toBe('text-too-long');
    expect(readPersonName('A\u0301\u0323'.repeat(50_000)).issue?.code).toBe('text-too-long');
  });

  it('gives one capital a word, whatever the composition, and leaves the result alone', () => {
    fc.assert(
      fc.property(capitals, (name) => {
        const { value } = readPersonName(name);
        expect(value).toBe(name.toLowerCase().replace(/(^| )(.)/gu, (first) => first.toUpperCase()));
        expect(readPersonName(name.normalize('NFD')).value).toBe(value);
        expect(readPersonName(value ?? '')).toEqual({ value, issue: null, repairs: [] });
      }),
    );
  });
});

describe('readOrganisationName', () => {
  it('keeps capitals and mends spaces and composition', () => {
    expect(readOrganisationName(' CÔNG TY  TNHH MTV VÍ DỤ'.normalize('NFD'))).toEqual({
      value: 'CÔNG TY TNHH MTV VÍ DỤ',
      issue: null,
      repairs: ['composed', 'spaces-removed'],
    });
  });
});
