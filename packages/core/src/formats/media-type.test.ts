import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../testing/files.js';
import { mediaTypeOf } from './media-type.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES = '[Content_Types].xml';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zipped = (...names: string[]) => mediaTypeOf(zipOf(names));

describe('mediaTypeOf', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\u00FF\u00D8\u00FF\u00E0', 'image/jpeg'],
    ['\u0089PNG\r\n\u001A\n', 'image/png'],
    ['RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'image/webp'],
    ['RIFF\u0000\u0000\u0000\u0000WAVEfmt ', null],
    ['GIF89a', null],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['<!doctype html>', null],
    [' %PDF-1.7', null],
    ['PK\u0003\u0004', null],
    ['', null],
  ])('%j is %s, whatever follows and whatever it says it is', async (head, type) => {
    const check = async (tail: Uint8Array<ArrayBuffer>, said: string) => {
      expect(await mediaTypeOf(new Blob([bytes(head), tail], { type: said }))).toBe(type);
    };
    const tails = fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array(head === '' ? [] : tail));
    await fc.assert(fc.asyncProperty(tails, fc.constantFrom('', 'application/pdf', 'text/html'), check));
  });

  it('tells documents from other archives by what is in them', async () => {
    expect(await zipped(TYPES, '_rels/.rels', 'word/document.xml')).toBe(WORD);
    expect(await zipped('_rels/.rels', 'word/document2.xml', TYPES)).toBe(WORD);
    expect(await zipped(TYPES, 'xl/workbook.xml', 'xl/worksheets/sheet1.xml')).toBe(EXCEL);
    expect(await zipped(TYPES, 'word/document.xml', 'word/embeddings/xl/a.xlsx')).toBe(WORD);
  });

  it('refuses every other archive', async () => {
    expect(await zipped()).toBe(null);
    expect(await zipped('word/document.xml')).toBe(null);
    expect(await zipped(TYPES, 'ppt/presentation.xml')).toBe(null);
    expect(await zipped(TYPES, 'word/document.xml', 'xl/workbook.xml')).toBe(null);
    expect(await zipped(TYPES, 'word/document.xml', 'word/vbaProject.bin')).toBe(null);
    expect(await zipped('META-INF/MANIFEST.MF', 'a.class')).toBe(null);
    const names = fc.array(fc.string({ maxLength: 20 }).filter((name) => name !== TYPES));
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        expect(await zipped(...given)).toBe(null);
      }),
    );
  });

  it('finds the directory behind any comment', async () => {
    const comments = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(comments, async (comment) => {
        expect(await mediaTypeOf(zipOf([TYPES, 'xl/workbook.xml'], comment))).toBe(EXCEL);
      }),
    );
  });

  it('an archive with any byte changed or cut off anywhere is a type or null, and never an error', async () => {
    const whole = new Uint8Array(await zipOf([TYPES, 'word/document.xml']).arrayBuffer());
    const places = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(places, fc.nat(255), async (place, value) => {
        const changed = whole.with(place, value);
        for (const file of [changed, whole.slice(0, place)]) {
          expect([WORD, null]).toContain(await mediaTypeOf(new Blob([file])));
        }
      }),
      { numRuns: 500 },
    );
  });
});
