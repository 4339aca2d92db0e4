import { beforeEach, describe, expect, it } from 'vitest';
import { CustomerError } from '../errors/customer-error.js';
import { MOST_FILE_BYTES } from '../formats/media-type.js';
import type { Attachment } from '../model/attachment.js';
import type { CustomerAdapter, FileToKeep, UploadOptions } from '../port/adapter.js';
import { ScriptedAdapter } from '../testing/scripted-adapter.js';
import { isOwed, type Upload } from './upload-state.js';
import { Uploads } from './uploads.js';

interface Asked {
  readonly about: FileToKeep;
  readonly options: UploadOptions;
  answer(): void;
  fail(thrown: unknown): void;
}

const pdf = (name: string) => new File(['%PDF-1.7\n'], name);
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('Uploads', () => {
  let asked: Asked[];
  let discarded: (readonly string[])[];
  let list: readonly Upload[];
  let staged: Attachment[];
  let uploads: Uploads;

  beforeEach(() => {
    [asked, discarded, list, staged] = [[], [], [], []];
    const adapter: CustomerAdapter = new ScriptedAdapter();
    adapter.upload = (_, about, options) =>
      new Promise((resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        asked.push({ about, options, answer: () => resolve(), fail: reject });
      });
    adapter.discard = (ids) => {
      discarded.push(ids);
      return Promise.reject(new Error('down'));
    };
    uploads = new Uploads(adapter, {
      changed: (next) => (list = next),
      staged: (attachment) => staged.push(attachment),
    });
  });

  const shown = () => list.map(({ fileName, status, share, failure }) => `${fileName} ${failure ?? status} ${share}`);

  it('checks, uploads and stages', async () => {
    uploads.add([pdf('C:\\CCCD.html')]);
    expect(shown()).toEqual(['C:\\CCCD.html checking 0']);
    await settle();
    asked[0]?.options.onProgress?.(0.5);
    expect(shown()).toEqual(['CCCD.html.pdf uploading 0.5']);
    asked[0]?.answer();
    await settle();
    expect(list).toEqual([]);
    expect(staged).toMatchObject([
      { fileName: 'CCCD.html.pdf', mediaType: 'application/pdf', size: 9, documentKind: 'other', expiresOn: null },
    ]);
    expect(staged[0]?.id).toBe(asked[0]?.about.id);
  });

  it('refuses what is empty, too large or of another type before anything is sent', async () => {
    const large = new File([new Uint8Array(MOST_FILE_BYTES + 1)], 'l.pdf');
    uploads.add([new File([], 'a.pdf'), new File(['<svg>'], 'b.pdf'), large]);
    await settle();
    expect(shown()).toEqual(['a.pdf empty 0', 'b.pdf type-unknown 0', 'l.pdf too-large 0']);
    expect(asked).toEqual([]);
    expect(list.map(({ canRetry }) => canRetry)).toEqual([false, false, false]);
    expect(list.some(isOwed)).toBe(false);
  });

  it('sends two at once, and the others after them', async () => {
    uploads.add(['a.pdf', 'b.pdf', 'c.pdf'].map(pdf));
    await settle();
    expect(asked.map(({ about }) => about.fileName)).toEqual(['a.pdf', 'b.pdf']);
    asked[1]?.answer();
    await settle();
    expect(asked.map(({ about }) => about.fileName)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(shown()).toEqual(['a.pdf uploading 0', 'c.pdf uploading 0']);
  });

  it('one that fails says why, and is sent again as the same thing', async () => {
    uploads.add([pdf('a.pdf')]);
    await settle();
    asked[0]?.fail(new CustomerError('storage-full'));
    await settle();
    expect(shown()).toEqual(['a.pdf storage-full 0']);
    expect(list.map((upload) => [upload.canRetry, isOwed(upload)])).toEqual([[true, true]]);
    uploads.retry(list[0]?.id ?? '');
    await settle();
    expect(asked[1]?.options.opId).toBe(asked[0]?.options.opId);
    asked[1]?.answer();
    await settle();
    expect(staged.map(({ fileName }) => fileName)).toEqual(['a.pdf']);
  });

  it('a cancelled one is given up, dropped and makes room', async () => {
    uploads.add(['a.pdf', 'b.pdf', 'c.pdf'].map(pdf));
    await settle();
    const [a, , c] = list;
    uploads.cancel(c?.id ?? '');
    uploads.cancel(a?.id ?? '');
    await settle();
    expect(asked[0]?.options.signal?.aborted).toBe(true);
    expect(shown()).toEqual(['b.pdf uploading 0']);
    expect(discarded).toEqual([[c?.id], [a?.id]]);
    expect(asked.length).toBe(2);
  });

  it('at the end everything is given up, and what was staged is let go', async () => {
    uploads.add(['a.pdf', 'b.pdf'].map(pdf));
    await settle();
    asked[0]?.answer();
    await settle();
    uploads.end();
    uploads.end();
    await settle();
    expect(asked[1]?.options.signal?.aborted).toBe(true);
    expect(discarded).toEqual([[staged[0]?.id, asked[1]?.about.id]]);
  });
});
