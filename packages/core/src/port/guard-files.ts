import * as z from 'zod/mini';
import type { CustomerAdapter } from './adapter.js';
import { attempt, checked } from './checked.js';
import { rising } from './progress.js';
import { blobSchema } from './results.js';

/** Shape of an answer that is not looked at. */
const nothing = z.pipe(
  z.unknown(),
  z.transform(() => undefined),
);

/** The guarded calls about files; those that the adapter lacks are absent. */
export function guardFiles(adapter: CustomerAdapter): Pick<CustomerAdapter, 'upload' | 'download' | 'discard'> {
  const { upload, download, discard } = adapter;
  const guarded: Pick<CustomerAdapter, 'upload' | 'download' | 'discard'> = {};
  if (upload) {
    guarded.upload = (file, about, options) => {
      const onProgress = options.onProgress && rising(options.onProgress);
      return checked(
        nothing,
        attempt(() => upload.call(adapter, file, about, { ...options, onProgress })),
      );
    };
  }
  if (download) {
    guarded.download = (id, options) =>
      checked(
        blobSchema,
        attempt(() => download.call(adapter, id, options)),
      );
  }
  if (discard) {
    guarded.discard = (ids, options) =>
      checked(
        nothing,
        attempt(() => discard.call(adapter, ids, options)),
      );
  }
  return guarded;
}
