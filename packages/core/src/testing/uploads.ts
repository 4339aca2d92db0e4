import type { Attachment } from '../model/attachment.js';
import type { Subject } from './subject.js';
import { equal, ok } from './assert.js';
import { write } from './subject.js';

/** Whether files can be tested. */
export function keepsFiles({ adapter }: Subject): boolean {
  return adapter.upload !== undefined && adapter.download !== undefined && adapter.discard !== undefined;
}

/** A small PDF, to look at from outside, with this text in it. */
export function pdf(text = ''): Blob {
  return new Blob([`%PDF-1.7\n${text}`], { type: 'application/pdf' });
}

/** What is said of a file. */
export function about(id: string, file: Blob) {
  return { id, fileName: `${id}.pdf`, mediaType: 'application/pdf', size: file.size };
}

/** The attachment of a file. */
export function attached(id: string, file: Blob): Attachment {
  const uploadedAt = '2026-01-02T03:04:05Z';
  return { ...about(id, file), documentKind: 'contract', expiresOn: null, uploadedAt };
}

/** Uploads a small PDF and gives back its attachment. */
export async function staged({ adapter }: Subject, id: string, text = id): Promise<Attachment> {
  ok(adapter.upload !== undefined, 'upload is gone');
  await adapter.upload(pdf(text), about(id, pdf(text)), write());
  return attached(id, pdf(text));
}

/** Drops what is staged of these. */
export async function discard({ adapter }: Subject, ...ids: readonly string[]): Promise<void> {
  ok(adapter.discard !== undefined, 'discard is gone');
  await adapter.discard(ids, write());
}

/** Which of these files are there: their texts by id. */
export async function there({ adapter }: Subject, ...ids: readonly string[]): Promise<string> {
  const texts = ids.map(async (id) => {
    const file = await adapter.download?.(id).catch((thrown: unknown) => {
      equal((thrown as { code?: unknown }).code, 'not-found', `why ${id} is not there`);
      return null;
    });
    return file ? [`${id} ${(await file.text()).slice(9)}`] : [];
  });
  return (await Promise.all(texts)).flat().join(', ');
}
