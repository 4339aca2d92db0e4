import { FileProblem } from './file-problem.js';

/** 20 MB, some 100,000 rows. */
const LARGEST = 20 * 1024 * 1024;
/** Bytes decoded at a time. */
const SLICE = 512 * 1024;
/** Bytes looked at for what no text holds. */
const HEAD = 4096;

/** The text of a file, and the encoding it turned out to have. */
export interface FileText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1258';
}

/** Whether bytes are a workbook, a PDF, a picture…: no text has a zero byte, and these two may begin without one. */
function isBinary(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 4));
  return head.includes(0) || start === '%PDF' || start === 'PK\u0003\u0004';
}

async function decode(bytes: Uint8Array, decoder: TextDecoder, pace: () => Promise<void>): Promise<string> {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += SLICE) {
    parts.push(decoder.decode(bytes.subarray(start, start + SLICE), { stream: true }));
    await pace();
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/**
 * Reads a file as text: UTF-8, and where it is not, windows-1258, which older Vietnamese spreadsheets were saved in.
 * @throws FileProblem `too-large`, `empty`, `not-csv`, `unreadable`; AbortError when given up
 */
export async function readFileText(file: File, pace: () => Promise<void>): Promise<FileText> {
  if (file.size > LARGEST) throw new FileProblem('too-large');
  if (file.size === 0) throw new FileProblem('empty');
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw new FileProblem('unreadable');
    },
  );
  if (isBinary(bytes.subarray(0, HEAD))) throw new FileProblem('not-csv');
  try {
    return { text: await decode(bytes, new TextDecoder('utf-8', { fatal: true }), pace), encoding: 'utf-8' };
  } catch (thrown) {
    // A fatal decoder says "these bytes are not UTF-8" with a TypeError.
    if (!(thrown instanceof TypeError)) throw thrown;
  }
  return { text: await decode(bytes, new TextDecoder('windows-1258'), pace), encoding: 'windows-1258' };
}
