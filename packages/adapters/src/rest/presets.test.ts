import { testAdapter } from '@clientele/core/testing';
import { describe, it } from 'vitest';
import { type Served, feathersServer, newJsonServer, oldJsonServer } from '../../test/backends.js';
import { type Backend, feathers, jsonServer, restAdapter } from './index.js';

/** Long enough for whatever else was asked at the same moment to have been answered, in milliseconds. */
const WHILE = 50;

/** Sends changes a little later, so that two at one moment have both read the same version. */
const slowToChange: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.method === 'PATCH') await new Promise((resolve) => setTimeout(resolve, WHILE));
  return fetch(request);
};

const suite = (backend: Backend, start: () => Promise<Served>) => ({
  make: async () => {
    const { url, cleanUp } = await start();
    return { adapter: restAdapter({ url, backend, fetch: slowToChange }), cleanUp };
  },
  runner: { describe, it },
});

await testAdapter({
  name: 'REST, json-server 0.17',
  ...suite(jsonServer(), oldJsonServer),
  knownGaps: [
    // It compares no versions itself,
    'update: of two changes to one version at one moment, one is written',
    // and cannot say where in an order a record stands.
    'list at a customer: gives the page that has the customer, as an index would',
  ],
});

await testAdapter({
  name: 'REST, json-server 1.0 beta',
  ...suite(jsonServer('1.0'), newJsonServer),
  knownGaps: [
    // It cannot say where in an order a record stands,
    'list at a customer: gives the page that has the customer, as an index would',
    // puts what is empty first going down, and has no parameter that leaves it out,
    'sort: by displayOrder, descending, what has none last',
    // and compares no versions itself.
    'update: of two changes to one version at one moment, one is written',
  ],
});

await testAdapter({
  name: 'REST, FeathersJS 5',
  ...suite(feathers(), feathersServer),
  knownGaps: [
    // It puts what is empty first going up,
    'list: the display order comes first, what has none last, equals by code and then by id',
    'list: a tab shows its kind alone',
    'sort: by displayOrder, ascending, what has none last',
    // cannot say where in an order a record stands,
    'list at a customer: gives the page that has the customer, as an index would',
    // and has no route to an id with a slash, and falls over the name of a prototype,
    'get: an id with signs of its own is an id like any other',
    'get: an unknown id is not found, and the error says which',
  ],
});
