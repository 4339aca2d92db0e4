import { fileNameFor } from '../formats/file-name.js';
import { MOST_FILE_BYTES, mediaTypeOf } from '../formats/media-type.js';
import type { Attachment } from '../model/attachment.js';
import type { CustomerAdapter } from '../port/adapter.js';
import type { Upload, UploadFailure } from './upload-state.js';

/** A file to be staged, and what tells this from other things the user did. */
export interface FileToStage {
  readonly id: string;
  readonly opId: string;
  readonly file: File;
}

/** Checks a file and uploads it: the attachment it became, or what is wrong with it. @throws CustomerError, `AbortError` */
export async function stageFile(
  adapter: CustomerAdapter,
  { id, opId, file }: FileToStage,
  signal: AbortSignal,
  onChange: (change: Partial<Upload>) => void,
): Promise<Attachment | UploadFailure> {
  if (file.size === 0) return 'empty';
  if (file.size > MOST_FILE_BYTES) return 'too-large';
  // A file that was moved or changed since it was picked cannot be read.
  const mediaType = await mediaTypeOf(file).catch(() => 'unreadable' as const);
  if (mediaType === 'unreadable') return mediaType;
  if (mediaType === null) return 'type-unknown';
  signal.throwIfAborted();
  const about = { id, fileName: fileNameFor(file.name, mediaType), mediaType, size: file.size };
  onChange({ status: 'uploading', fileName: about.fileName });
  await adapter.upload?.(file, about, { opId, signal, onProgress: (share) => onChange({ share }) });
  return { ...about, documentKind: 'other', expiresOn: null, uploadedAt: new Date().toISOString() };
}
