import type { CustomerAdapter } from '@clientele/core';
import { pathTo } from './addresses.js';
import type { Calls } from './calls.js';

/** The calls about files. */
export function files(calls: Calls): Required<Pick<CustomerAdapter, 'upload' | 'download' | 'discard'>> {
  const { fileTimeout } = calls.transport;
  return {
    async upload(file, about, options) {
      const body = new FormData();
      body.append('about', JSON.stringify(about));
      body.append('file', file, about.fileName);
      // How much is under way `fetch` does not say, so there is nothing between the two.
      options.onProgress?.(0);
      await calls.write('post', 'files', options, { body, timeout: fileTimeout });
      options.onProgress?.(1);
    },

    download: (id, options) =>
      calls.transport.load({ method: 'get', path: pathTo('files', id), repeatable: true, signal: options?.signal }),

    async discard(ids, options) {
      await calls.write('post', 'files/discard', options, { json: { ids } });
    },
  };
}
