import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from './file-name.js';
import { MEDIA_TYPES } from './media-type.js';

const pdf = (name: string) => fileNameFor(name, 'application/pdf');

describe('fileNameFor', () => {
  it.each([
    ['Hợp đồng thuê.pdf', 'Hợp đồng thuê.pdf'],
    ['Hợp đồng.PDF', 'Hợp đồng.PDF'],
    ['Hợp đồng.pdf'.normalize('NFD'), 'Hợp đồng.pdf'],
    ['C:\\Users\\lan\\CCCD.pdf', 'CCCD.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['hoadon\u202Efdp.exe', 'hoadonfdp.exe.pdf'],
    ['a\u0000b\u200Bc\u061Cd\n e.pdf', 'abcd e.pdf'],
    ['trang.html', 'trang.html.pdf'],
    ['a.pdf.svg', 'a.pdf.svg.pdf'],
    ['.pdf', 'file.pdf'],
    ['..', 'file.pdf'],
    ['', 'file.pdf'],
    ['a . pdf', 'a . pdf.pdf'],
    ['\uD83D.pdf', 'file.pdf'],
    ['😀.pdf', '😀.pdf'],
  ])('%j → %j', (given, expected) => expect(pdf(given)).toBe(expected));

  it('shortens the stem, and keeps the end and whole characters', () => {
    expect(pdf(`${'ế'.repeat(300)}.pdf`)).toBe(`${'ế'.repeat(196)}.pdf`);
    expect(pdf(`a${'😀'.repeat(300)}.pdf`)).toBe(`a${'😀'.repeat(97)}.pdf`);
  });

  it('is short, composed, visible, of one piece and of its type, and stays as it is from then on', () => {
    const names = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(names, fc.constantFrom(...MEDIA_TYPES), (given, type) => {
        const name = fileNameFor(given, type);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}/\\\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(name).toMatch(/[^.]\.[a-z]+$/i);
        expect(fileNameFor(name, type)).toBe(name);
      }),
    );
  });
});
