import { MOST_FILE_BYTES } from '../../formats/media-type.js';
import { aborted, equal, ok, refusal } from '../assert.js';
import { fill, write, type Group } from '../subject.js';
import { person } from '../deletions.js';
import { about, keepsFiles, pdf, staged, there } from '../uploads.js';
import { filesOfCustomers } from './files-of-customers.js';

const SIZE = 3 * 1024 * 1024 + 17;

/** What a PDF begins with, as far as a backend looks inside. */
const BEGINNING = '%PDF-1.7\n';

/** Bytes that are nothing alike, so that a piece in the wrong place shows. */
function large(): Blob {
  const bytes = new Uint8Array(SIZE - BEGINNING.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (at * 31 + (at >> 8)) & 255;
  return new Blob([BEGINNING, bytes], { type: 'application/pdf' });
}

export const files: Group = {
  name: 'files',
  tests: [
    {
      name: 'what comes back is what was given, byte by byte, with its type',
      needs: keepsFiles,
      run: async ({ adapter }) => {
        const given = large();
        await adapter.upload?.(new Blob([given], { type: 'text/html' }), about('f', given), write());
        const back = await adapter.download?.('f');
        equal([back?.size, back?.type], [SIZE, 'application/pdf'], 'size and type');
        const [left, right] = await Promise.all([given.arrayBuffer(), back?.arrayBuffer()]);
        const other = new Uint8Array(right ?? new ArrayBuffer(0));
        ok(
          new Uint8Array(left).every((byte, at) => byte === other[at]),
          'A byte is another',
        );
      },
    },
    {
      name: 'progress grows, and ends at 1',
      needs: keepsFiles,
      run: async ({ adapter }) => {
        const shares: number[] = [];
        const onProgress = (share: number) => shares.push(share);
        await adapter.upload?.(large(), about('f', large()), { ...write(), onProgress });
        equal(shares.at(-1), 1, 'the last share');
        equal(
          shares,
          [...new Set(shares)].sort((left, right) => left - right),
          'the shares',
        );
      },
    },
    {
      name: 'what is not there is not found',
      needs: keepsFiles,
      run: async ({ adapter }) => {
        await refusal(adapter.download?.('nothing') ?? Promise.resolve(), 'not-found', 'the download');
      },
    },
    {
      name: 'too large, empty and of another size are refused, and nothing stays',
      needs: keepsFiles,
      run: async (subject) => {
        const upload = async (file: Blob, size: number) =>
          subject.adapter.upload?.(file, { ...about('f', file), size }, write());
        const most = new Blob([BEGINNING, new Uint8Array(MOST_FILE_BYTES - BEGINNING.length)]);
        await refusal(upload(new Blob([most, 'x']), MOST_FILE_BYTES + 1), 'too-large', 'a byte more than 20 MB');
        await refusal(upload(new Blob([]), 0), 'invalid', 'an empty file');
        await refusal(upload(pdf(), 3), 'invalid', 'another size');
        equal(await there(subject, 'f'), '', 'what is there');
        await upload(most, MOST_FILE_BYTES);
        equal((await subject.adapter.download?.('f'))?.size, MOST_FILE_BYTES, 'the size of the largest');
      },
    },
    {
      name: 'the same thing sent twice is one file, and what a customer has is not overwritten',
      needs: keepsFiles,
      run: async (subject) => {
        const once = write();
        for (const text of ['một', 'một']) await subject.adapter.upload?.(pdf(text), about('f', pdf(text)), once);
        equal(await there(subject, 'f'), 'f một', 'what is there');
        await fill(subject, [person('an', { attachments: [await staged(subject, 'g', 'một')] })]);
        await refusal(staged(subject, 'g', 'hai'), 'conflict', 'another file under its id');
        equal(await there(subject, 'g'), 'g một', 'what is there afterwards');
      },
    },
    {
      name: 'an upload that is given up leaves nothing, and can be sent again',
      needs: keepsFiles,
      run: async (subject) => {
        const upload = async (signal: AbortSignal, onProgress?: () => void) =>
          subject.adapter.upload?.(large(), about('f', large()), { ...write(), signal, onProgress });
        await aborted(upload(AbortSignal.abort()), 'given up before');
        const [early, late] = [new AbortController(), new AbortController()];
        const answer = upload(early.signal);
        early.abort();
        await aborted(answer, 'given up at once');
        await aborted(
          upload(late.signal, () => late.abort()),
          'given up on its way',
        );
        equal(await there(subject, 'f'), '', 'what is there');
        await staged(subject, 'f', 'hai');
        equal(await there(subject, 'f'), 'f hai', 'what is there afterwards');
      },
    },
    ...filesOfCustomers,
  ],
};
