import type { CustomerAdapter, CustomerError } from '@clientele/core';
import type { RestOptions } from '../options.js';
import { Transport } from '../transport.js';
import type { Backend } from './backend.js';
import { buildings } from './buildings.js';
import { wrongIn } from './check.js';
import { deletion } from './deletion.js';
import { explainer } from './explain.js';
import { FieldMap } from './fields.js';
import { files } from './files.js';
import { ForeignAdapter } from './foreign-adapter.js';
import { There } from './there.js';

/** Every call that a configuration allows; where that is wrong, each says so. */
export function foreignCalls(options: RestOptions, backend: Backend): CustomerAdapter {
  const wrong = wrongIn(backend);
  if (wrong) return refusing(wrong);
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

function refusing(wrong: CustomerError): CustomerAdapter {
  const refuse = () => Promise.reject(wrong);
  const calls = { describe: refuse, list: refuse, get: refuse, create: refuse, update: refuse, buildings: refuse };
  return {
    ...calls,
    blockers: refuse,
    remove: refuse,
    restore: refuse,
    upload: refuse,
    download: refuse,
    discard: refuse,
  };
}
