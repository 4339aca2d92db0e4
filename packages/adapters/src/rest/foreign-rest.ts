import { type CustomerAdapter, lazily } from '@clientele/core';
import { droppingFiles } from '../on-device/dropping-files.js';
import type { Backend } from './foreign/backend.js';
import type { RestOptions } from './options.js';

/** An adapter for a backend that knows nothing of us. What speaks to it is loaded with the first call. */
export function foreignRest(options: RestOptions, backend: Backend): CustomerAdapter {
  const load = async () => (await import('./foreign/calls.js')).foreignCalls(options, backend);
  const part = <Name extends keyof CustomerAdapter>(names: readonly Name[]) =>
    lazily(names as readonly never[], load as () => Promise<never>) as Required<Pick<CustomerAdapter, Name>>;
  const { drafts } = options;
  const files = backend.files ? part(['upload', 'download', 'discard']) : null;
  return {
    ...part(['describe', 'list', 'get', 'create', 'update']),
    ...files,
    ...(backend.buildings && part(['buildings'])),
    ...(backend.deletion && part(['blockers', 'remove'])),
    ...(backend.deletion && backend.deletion.how !== 'hard' && part(['restore'])),
    ...(drafts && { drafts: files ? droppingFiles(drafts, files.discard) : drafts }),
    dispose: () => drafts?.dispose?.(),
  };
}
