import type { CustomerAdapter } from '@clientele/core';
import type { RestOptions } from '../options.js';
import { Transport } from '../transport.js';
import type { Backend } from './backend.js';
import { buildings } from './buildings.js';
import { checkBackend } from './check.js';
import { deletion } from './deletion.js';
import { explainer } from './explain.js';
import { FieldMap } from './fields.js';
import { files } from './files.js';
import { ForeignAdapter } from './foreign-adapter.js';
import { There } from './there.js';

/** Every call that a configuration allows. @throws CustomerError `adapter`, with the place where it is wrong */
export function foreignCalls(options: RestOptions, backend: Backend): CustomerAdapter {
  checkBackend(backend);
  const map = new FieldMap(backend.fields);
  const transport = new Transport(options, explainer(backend.errors, map));
  const there = new There(backend, transport, map);
  const adapter = new ForeignAdapter(there);
  return {
    describe: (given) => adapter.describe(given),
    list: (request, given) => adapter.list(request, given),
    get: (id, given) => adapter.get(id, given),
    create: (customer, given) => adapter.create(customer, given),
    update: (id, patch, version, given) => adapter.update(id, patch, version, given),
    ...(backend.buildings && { buildings: buildings(transport, backend.buildings) }),
    ...(backend.deletion && deletion(there, backend.deletion)),
    ...(backend.files && files(transport, backend.files)),
  };
}
