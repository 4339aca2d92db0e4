import { type CustomerAdapter, isCustomerError } from '@clientele/core';
import { segment } from '../addresses.js';
import type { Transport } from '../transport.js';
import type { Files } from './backend.js';

type Calls = Required<Pick<CustomerAdapter, 'upload' | 'download' | 'discard'>>;

/** The calls about files. */
export function files(transport: Transport, { upload, download, discard }: Files): Calls {
  const pathOf = (path: string, id: string) => path.replace(/^\//, '').replace(':id', () => segment(id));
  const { fileTimeout: timeout } = transport;
  return {
    async upload(file, { id, fileName, mediaType }, { signal, onProgress }) {
      const form = new FormData();
      if (upload.as !== 'raw') form.append(upload.as.part, file, fileName);
      const sent = upload.as === 'raw' ? { body: file, headers: { 'Content-Type': mediaType } } : { body: form };
      onProgress?.(0);
      const path = pathOf(upload.path, id);
      await transport.send({ ...sent, method: upload.method ?? 'post', path, repeatable: false, timeout, signal });
      onProgress?.(1);
    },

    download: (id, options) =>
      transport.load({ method: 'get', path: pathOf(download, id), repeatable: true, signal: options?.signal }),

    async discard(ids, { signal }) {
      if (discard === undefined) return;
      for (const id of ids) {
        const request = { method: 'delete', path: pathOf(discard, id), repeatable: true, signal } as const;
        await transport.send(request).catch((thrown: unknown) => {
          // Gone already, or a customer's: both are passed over.
          if (!isCustomerError(thrown) || !['not-found', 'conflict', 'blocked'].includes(thrown.code)) throw thrown;
        });
      }
    },
  };
}
